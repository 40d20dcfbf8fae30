// The full article: headline, date line, picture, text.
import { css } from 'lit';

export const articleStyles = css`
  .full { max-width: 45em; }
  .full .title { font-size: clamp(1.5em, 5.2cqi, 2.6em); line-height: 1.15; margin-block: .3em .5em; text-wrap: balance; }
  .full .section { text-transform: uppercase; letter-spacing: .05em; }
  .dateline { text-transform: uppercase; letter-spacing: .02em; }
  .figure { margin-block: 1.25em; }
  .figure .picture { aspect-ratio: 16 / 9; }
  .caption { padding-block-start: .5em; }
  .body { font-size: 1.0625em; line-height: 1.6; }
  .body > * + * { margin-block-start: 1em; }
`;
