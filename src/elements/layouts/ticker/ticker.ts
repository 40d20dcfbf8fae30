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

const INTERVAL_MS = 5000; // Milliseconds that a headline stands: enough to read a long one aloud.

/** Turns its host's strip, except while the reader points at it, is inside it, has stopped it, or wants no motion. */
class Ticker implements ReactiveController {
  private readonly host: LitElement;
  private timer: ReturnType<typeof setInterval> | undefined;
  stopped = !isServer && matchMedia('(prefers-reduced-motion: reduce)').matches;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(() => {
      const strip = stripOf(this.host);
      if (strip && !this.stopped && !document.hidden && !this.host.matches(':hover, :focus-within')) showNext(strip);
    }, INTERVAL_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }

  readonly toggle = () => {
    this.stopped = !this.stopped;
    this.host.requestUpdate();
  };

  readonly next = () => {
    const strip = stripOf(this.host);
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
  const { stopped, toggle, next } = tickerOf(host);
  const pauseLabel = stopped ? words.play : words.pause;
  return html`<div class="ticker">
    <div class="steps">
      <button
        class="button step pause ${stopped ? 'play' : ''}"
        type="button"
        aria-label=${pauseLabel}
        @click=${toggle}
      ></button>
      <button class="button step" type="button" aria-label=${words.next} @click=${next}></button>
    </div>
    ${listTemplate(articles, host, words, 'strip')}
  </div>`;
};

export const ticker: Layout = { styles, template };
