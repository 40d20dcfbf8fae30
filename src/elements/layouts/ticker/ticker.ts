// The latest news as one line that turns to the next headline by itself; a button stops it.
import { css, html, isServer, type LitElement, type ReactiveController } from 'lit';
import { stripStyles } from '../strip/strip.styles.js';
import { tickerStyles } from './ticker.styles.js';
import type { Layout, LayoutTemplate } from '../layout.js';
import { listTemplate, type RowOptions } from '../../list/row.js';
import { stripOf, showNext } from '../strip/strip.js';

const styles = css`
  ${stripStyles}${tickerStyles}
`;

const INTERVAL_MS = 5000; // That a headline stands: enough to read a long one aloud.

/** Moves its host's strip, except while the reader points at it, is inside it, has stopped it, or wants no motion. */
class Ticker implements ReactiveController {
  readonly #host: LitElement;
  #timer: ReturnType<typeof setInterval> | undefined;
  isStopped = !isServer && matchMedia('(prefers-reduced-motion: reduce)').matches;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#timer = setInterval(() => {
      const strip = stripOf(this.#host);
      if (strip && !this.isStopped && !document.hidden && !this.#host.matches(':hover, :focus-within')) showNext(strip);
    }, INTERVAL_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
  }

  readonly toggle = () => {
    this.isStopped = !this.isStopped;
    this.#host.requestUpdate();
  };

  readonly next = () => {
    const strip = stripOf(this.#host);
    if (strip) showNext(strip);
  };
}

const tickers = new WeakMap<LitElement, Ticker>();

function tickerOf(host: LitElement): Ticker {
  const ticker = tickers.get(host) ?? new Ticker(host);
  tickers.set(host, ticker);
  return ticker;
}

const template: LayoutTemplate<LitElement & RowOptions> = (articles, host, words) => {
  const { isStopped, toggle, next } = tickerOf(host);
  const pauseLabel = isStopped ? words.play : words.pause;
  const playClass = isStopped ? 'play' : '';
  return html`<div class="ticker">
    <div class="steps">
      <button class="button step pause ${playClass}" type="button" aria-label=${pauseLabel} @click=${toggle}></button>
      <button class="button step" type="button" aria-label=${words.next} @click=${next}></button>
    </div>
    ${listTemplate(articles, host, words, 'strip')}
  </div>`;
};

export const ticker: Layout = { styles, template };
