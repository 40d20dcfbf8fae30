// Teasers of articles: card, compact, hero, and the grid of cards.
import { css } from 'lit';
import { cardHeight } from './reserve.js';

export const teaserStyles = css`
  .grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr)); gap: calc(var(--_gap) * 2) calc(var(--_gap) * 1.75); }
  .grid:has(> .compact) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 18em), 1fr)); }
  .hero, .teaser:only-child { grid-column: 1 / -1; }
  .heading { padding-block-end: .8em; }
  .teaser { position: relative; }
  .teaser .link::after { content: ''; position: absolute; inset: 0; }
  .teaser > .text { display: grid; gap: .4em; align-content: start; }
  .teaser > .picture { margin-block-end: .7em; }
  .teaser .section { font-size: .8125em; line-height: 1.3; }
  .teaser .summary { font-size: .9375em; line-height: 1.4; }
  .card > .text { min-height: ${cardHeight}; }
  .card .title { font-size: 1.125em; }
  .card .title, .card .summary, .compact .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: var(--_lines); overflow: hidden; }
  .card .summary { -webkit-line-clamp: 3; }
  .compact { display: flex; gap: var(--_gap); }
  .compact > .picture { flex: none; align-self: start; width: var(--berita-image-size, 96px); margin: 0; }
  .hero .title { font-size: clamp(1.4em, 5cqi, 2.4em); line-height: 1.15; text-wrap: balance; }
  .hero > .text { gap: .7em; }
  .hero .picture { aspect-ratio: 16 / 9; }
  @container (width >= 45em) { .hero { display: grid; grid-template-columns: 3fr 2fr; gap: calc(var(--_gap) * 2); align-items: center; } }
  /* Beside cards with a picture, one without keeps its room, so that the headlines stay in line. */
  .grid:has(.picture:not([hidden])) .card:not(:has(.picture:not([hidden])))::before { content: ''; display: block; margin-block-end: .7em; aspect-ratio: var(--berita-image-ratio, 3 / 2); border-radius: var(--_radius); background: var(--_bone); }
`;
