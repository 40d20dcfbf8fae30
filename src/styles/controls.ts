// Buttons: they stand in the flow, so that none lies on text; a finger gets 44 pixels where the drawing is smaller.
import { css } from 'lit';

export const controlStyles = css`
  .button {
    position: relative;
    min-height: 32px;
    padding: 0.3em 1em;
    font: inherit;
    font-weight: 600;
    color: inherit;
    background: transparent;
    border: 1px solid;
    border-radius: max(var(--_radius), 4px);
    cursor: pointer;
  }
  /* The target of a finger reaches out of the drawing: 44 pixels each way. */
  @media (pointer: coarse) {
    .button::after {
      content: '';
      position: absolute;
      inset: min(0px, (100% - 44px) / 2);
    }
  }
  /* New articles wait beside the heading, or under it where it is long. */
  .root > .status {
    flex: 0 1 auto;
    margin-inline-start: auto;
  }
  .pending {
    min-height: 24px;
    margin-block: 1px;
    padding: 0.1em 0.75em;
    font-size: 0.8125em;
    line-height: 1.4;
    color: var(--_accent);
    border-radius: 99px;
  }
  @media print {
    .button {
      display: none;
    }
  }
`;
