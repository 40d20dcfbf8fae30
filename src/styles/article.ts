// Articles: card, compact, hero, full text, and the grid of cards.
import { css } from 'lit';

export const articleStyles = css`
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 220px), 1fr)); gap: calc(var(--_gap) * 2) calc(var(--_gap) * 1.75); }
  .grid:has(> .compact) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); }
  .hero, .teaser:only-child { grid-column: 1 / -1; }
  .heading { padding-block-end: .8em; }
  .teaser { position: relative; }
  .teaser .link::after { content: ''; position: absolute; inset: 0; }
  .teaser .title { font-size: 1.125em; }
  .teaser > .text { display: grid; gap: .4em; align-content: start; }
  .teaser > .picture { margin-block-end: .7em; }
  .teaser .summary { font-size: .9375em; line-height: 1.4; }
  .section { font-size: .8125em; }
  .compact { display: flex; gap: var(--_gap); }
  .compact > .picture { flex: none; align-self: start; width: var(--berita-image-size, 96px); margin: 0; }
  .compact .title { font-size: 1em; }
  .hero .title { font-size: clamp(1.4em, 5cqi, 2.4em); line-height: 1.15; }
  .hero > .text { gap: .7em; }
  .hero .picture { aspect-ratio: 16 / 9; }
  @container (min-width: 720px) { .hero { display: grid; grid-template-columns: 3fr 2fr; gap: calc(var(--_gap) * 2); align-items: center; } }
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
