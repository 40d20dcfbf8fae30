// Where a feed's content comes from: the publisher's server, other tabs that have asked it, and the last visit's copy.
import { ArrivingFeed } from './arriving-feed.js';
import { FeedCache } from './feed-cache.js';
import type { FeedContent } from './feed-content.js';
import { fetchFeed, type FetchError, type ResponseBeginning } from './fetch-feed.js';
import { nextTask } from './next-task.js';
import { failureMessage, sharedFailure, TabChannel, type TabMessage } from './tab-channel.js';

/** Who is told what the loader brings. */
export interface LoaderListener {
  /** The publisher's server was asked, by this tab or another: `content` and `error` are up to date. */
  onOutcome(outcome: 'success' | 'failure'): void;
  /** The copy of the last visit is there, or so much of a response that a widget has all it wants. */
  onContent(): void;
}

/** Loads one feed into its content, one request at a time. */
export class FeedLoader {
  readonly tabs: TabChannel;
  readonly #url: string;
  readonly #content: FeedContent;
  readonly #listener: LoaderListener;
  readonly #cache: FeedCache;
  #request: Promise<void> | undefined;
  #requestControl: AbortController | undefined;
  #error: FetchError | undefined;
  #hasAsked = false;
  #isClosed = false;

  constructor(url: string, content: FeedContent, listener: LoaderListener) {
    this.#url = url;
    this.#content = content;
    this.#listener = listener;
    this.#cache = new FeedCache(url);
    this.tabs = new TabChannel(url, (message) => void this.#onTabMessage(message));
    void this.#restore();
  }

  /** Why the last request failed; undefined after a success. */
  get error(): FetchError | undefined {
    return this.#error;
  }

  /** False until the outcome of a first request is known. */
  get hasAsked(): boolean {
    return this.#hasAsked;
  }

  get isRequesting(): boolean {
    return this.#request !== undefined;
  }

  /** Asks the publisher's server, or joins the request under way; never rejects. */
  request(): Promise<void> {
    this.#request ??= this.#requestFeed();
    return this.#request;
  }

  /** Aborts the request under way, and leaves the other tabs. */
  close(): void {
    this.#isClosed = true;
    this.#requestControl?.abort();
    this.tabs.close();
  }

  async #requestFeed(): Promise<void> {
    const control = new AbortController();
    this.#requestControl = control;
    const arriving = new ArrivingFeed();
    let message: TabMessage;
    try {
      const wasConfirmed = this.#content.isConfirmed;
      const response = await fetchFeed(this.#url, {
        control,
        cache: this.#hasAsked ? 'no-cache' : 'default',
        onPause: (beginning) => void this.#showBeginning(arriving, beginning),
      });
      const isNew = await this.#content.applyResponse(response, arriving);
      if (isNew || !wasConfirmed) void this.#cache.saveFrom(this.#content);
      message = { ...this.#content.response!, ...(isNew ? {} : { bytes: undefined }) };
      this.#error = undefined;
    } catch (cause) {
      const error = cause as FetchError;
      error.message = `${this.#url}: ${error.message}`;
      message = failureMessage(error);
      this.#error = error;
      arriving.fail();
    }
    this.#hasAsked = true;
    this.#request = undefined;
    if (this.#isClosed) return;
    this.tabs.broadcast(message);
    this.#listener.onOutcome(this.#error ? 'failure' : 'success');
  }

  /** Shows the first articles of a response while the rest is on its way. */
  async #showBeginning(arriving: ArrivingFeed, beginning: ResponseBeginning): Promise<void> {
    arriving.take(beginning);
    if (!this.#content.readArriving(arriving)) return;
    // Reading and rendering are two tasks, so that neither is a long one.
    await nextTask();
    if (!this.#isClosed) this.#listener.onContent();
  }

  async #onTabMessage(message: TabMessage): Promise<void> {
    try {
      if (message.hash === undefined) {
        const error = sharedFailure(message);
        if (!error) return;
        this.#error = error;
      } else {
        // No news, but of a response that this tab does not have.
        if (!message.bytes && message.hash !== this.#content.response?.hash) return;
        await this.#content.applyResponse(message);
        this.#error = undefined;
      }
    } catch {
      return; // Not a feed: another tab's trouble.
    }
    this.#hasAsked = true;
    if (!this.#isClosed) this.#listener.onOutcome(this.#error ? 'failure' : 'success');
  }

  async #restore(): Promise<void> {
    if (await this.#cache.restoreInto(this.#content)) this.#listener.onContent();
  }
}
