// InlineData: the feed that a server wrote between a widget's tags, in a <script type="application/feed+json">.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readCommonFeed } from '../feed/common-feeds.js';
import type { FeedError } from '../feed/feed-error.js';
import { loadRareParts } from '../feed/load-rare-parts.js';
import type { Feed, ParseOptions } from '../feed/model.js';
import { readFeed } from '../feed/read-feed.js';

/** What is read of the widget. */
export interface InlineDataHost extends ReactiveControllerHost, HTMLElement {
  timeZone: string;
  refreshInterval: number;
}

const SELECTOR = ':scope > script[type="application/feed+json"]';

/**
 * When the data was fetched, in milliseconds since 1970, as its script says: a page that a server rendered may have
 * lain in a cache.
 */
function renderedAtOf(script: HTMLScriptElement): number {
  const written = Number(script.dataset.time ?? NaN);
  const now = Date.now();
  return written > 0 ? Math.min(now, written) : now;
}

/** Reads the data, and says when newer is due. */
export class InlineData implements ReactiveController {
  readonly #host: InlineDataHost;
  readonly #onError: (error: FeedError) => void;
  #json: string | undefined;
  #feed: Feed | undefined;
  #renderedAt = 0;
  #isDue = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: InlineDataHost, onError: (error: FeedError) => void) {
    this.#host = host;
    this.#onError = onError;
    host.addController(this);
  }

  /** The feed; undefined where there is no data, or none that can be read. */
  get feed(): Feed | undefined {
    return this.#feed;
  }

  /** When the data was fetched: milliseconds since 1970; 0 without data. */
  get renderedAt(): number {
    return this.#renderedAt;
  }

  /** True once the data has had the time of `refresh`. */
  get isDue(): boolean {
    return this.#isDue;
  }

  /** Reads what is between the tags now. */
  read(): void {
    const script = this.#host.querySelector<HTMLScriptElement>(SELECTOR);
    if (!script) return;
    this.#renderedAt = renderedAtOf(script);
    this.#watchAge();
    // The same text stays the same feed, so that an element that was only moved renders nothing.
    if (script.text === this.#json) return;
    this.#json = script.text;
    this.#feed = undefined;
    this.#parse(script.text);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  #parse(json: string): void {
    const { baseURI, timeZone } = this.#host;
    const options: ParseOptions = { contentType: 'application/feed+json', url: baseURI, timeZone };
    try {
      this.#feed = readCommonFeed(json, options);
      if (!this.#feed) void this.#parseWithRareParts(json, options);
    } catch (error) {
      // It throws nothing else.
      this.#onError(error as FeedError);
    }
  }

  /** What a server of ours writes is common; what a page's author writes may not be. */
  async #parseWithRareParts(json: string, options: ParseOptions): Promise<void> {
    const parts = await loadRareParts();
    if (json !== this.#json) return;
    try {
      this.#feed = readFeed(json, options, parts).feed;
      this.#host.requestUpdate();
    } catch (error) {
      this.#onError(error as FeedError);
    }
  }

  #watchAge(): void {
    clearTimeout(this.#timer);
    this.#isDue = false;
    const { refreshInterval } = this.#host;
    if (!refreshInterval) return;
    // By an update, which comes after the server's nodes were taken over.
    this.#timer = setTimeout(
      () => {
        this.#isDue = true;
        this.#host.requestUpdate();
      },
      this.#renderedAt + refreshInterval * 1000 - Date.now(),
    );
  }
}
