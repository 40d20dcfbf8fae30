// The ranking as a strip of cards that snap into place; it moves by buttons, arrow keys and touch, never by itself.
import { css, html, type LitElement } from 'lit';
import { cardStyles } from '../../../styles/cards.js';
import { carouselStyles } from './carousel.styles.js';
import { stripStyles } from '../strip/strip.styles.js';
import type { Layout, LayoutTemplate } from '../layout.js';
import { listTemplate, type RowOptions } from '../../list/row.js';
import { markEnds, step, stripOf } from '../strip/strip.js';

const styles = css`
  ${cardStyles}${stripStyles}${carouselStyles}
`;

const template: LayoutTemplate<LitElement & RowOptions> = (articles, host, words) => {
  const move = (direction: number) => () => step(stripOf(host)!, direction, 0.85);
  const onKey = (event: KeyboardEvent) => {
    const direction = ['ArrowLeft', '', 'ArrowRight'].indexOf(event.key) - 1;
    if (Math.abs(direction) !== 1 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    step(stripOf(host)!, direction * (words.dir === 'rtl' ? -1 : 1), 0.85);
  };
  const updateButtons = () => markEnds(host);
  void host.updateComplete.then(updateButtons);
  return html`<div
    class="carousel"
    @keydown=${onKey}
    @scroll=${{ handleEvent: updateButtons, capture: true }}
    @pointerenter=${updateButtons}
    @focusin=${updateButtons}
  >
    <div class="steps">
      <button class="button step back" type="button" aria-label=${words.previous} @click=${move(-1)}></button>
      <button class="button step" type="button" aria-label=${words.next} @click=${move(1)}></button>
    </div>
    ${listTemplate(articles, host, words, 'strip')}
  </div>`;
};

export const carousel: Layout = { styles, template };
