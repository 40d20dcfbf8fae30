// The events that the elements dispatch: they bubble, cross shadow roots and carry typed fields.
import type { Article, Feed, FeedError } from './feed/index.js';

const EVENT_INIT = { bubbles: true, composed: true };

/** A feed has arrived and is shown. */
export class BeritaLoadEvent extends Event {
  /** The feed shown. */
  readonly feed: Feed;
  /** True when it is the last good copy, not a fresh answer. */
  readonly stale: boolean;
  constructor(feed: Feed, stale: boolean) {
    super('berita-load', EVENT_INIT);
    this.feed = feed;
    this.stale = stale;
  }
}

/** A feed could not be had; once for each failure. */
export class BeritaErrorEvent extends Event {
  /** What went wrong, for the developer of the site. */
  readonly error: FeedError;
  constructor(error: FeedError) {
    super('berita-error', EVENT_INIT);
    this.error = error;
  }
}

/** A visitor has chosen an article. Cancel it to handle the article yourself: the link is then not followed. */
export class BeritaSelectEvent extends Event {
  /** The article chosen. */
  readonly article: Article;
  /** Its position in the widget, from 1. */
  readonly position: number;
  /** The click that chose it. */
  readonly originalEvent: MouseEvent;
  constructor(article: Article, position: number, originalEvent: MouseEvent) {
    super('berita-select', { ...EVENT_INIT, cancelable: true });
    this.article = article;
    this.position = position;
    this.originalEvent = originalEvent;
  }
}

/** Half of an article's box was in view for one second; once for each article. */
export class BeritaImpressionEvent extends Event {
  /** The article seen. */
  readonly article: Article;
  /** Its position in the widget, from 1. */
  readonly position: number;
  constructor(article: Article, position: number) {
    super('berita-impression', EVENT_INIT);
    this.article = article;
    this.position = position;
  }
}

/** A refresh brought articles that were not there before. */
export class BeritaNewEvent extends Event {
  /** The new articles in feed order. */
  readonly articles: readonly Article[];
  constructor(articles: readonly Article[]) {
    super('berita-new', EVENT_INIT);
    this.articles = articles;
  }
}

/** The events by type, for `addEventListener` on an element, and on what they bubble to. */
export interface BeritaEventMap {
  'berita-load': BeritaLoadEvent;
  'berita-error': BeritaErrorEvent;
  'berita-select': BeritaSelectEvent;
  'berita-impression': BeritaImpressionEvent;
  'berita-new': BeritaNewEvent;
}

declare global {
  interface HTMLElementEventMap extends BeritaEventMap {}
  interface DocumentEventMap extends BeritaEventMap {}
  interface WindowEventMap extends BeritaEventMap {}
}
