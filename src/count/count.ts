// Counts reads of the page, and selects and impressions of the widgets on it, at the gateway that serves their feeds.
import { Batches } from './batches.js';
import { pageUrl, watchReading } from './reads.js';

/** What `startCounting` needs to know. */
export interface CountOptions {
  /** The gateway's address, e.g. `https://berita.news.example`. */
  endpoint: string;
  /** Whether this page is an article of the publisher's whose reads count. Default `true`. */
  reads?: boolean;
}

/** An event of a widget, as far as it is counted. */
interface WidgetEvent {
  target: { feedUrl?: string };
  article: { url?: string };
  position: number;
}

/** Starts counting. Nothing is stored on the visitor's side, and no answer is read. */
export function startCounting({ endpoint, reads = true }: CountOptions): void {
  const gateway = new URL('/v1/', endpoint).href;
  const batches = new Batches(`${gateway}read`);
  const countEvents = (type: string, kind: 's' | 'i') =>
    document.addEventListener(type, (event) => {
      const { target, article, position } = event as unknown as WidgetEvent;
      // Only widgets that show a feed of this gateway are counted by it.
      const feedUrl = new URL(target.feedUrl ?? '', document.baseURI).href;
      const [before, feed] = feedUrl.split(`${gateway}feeds/`);
      if (before === '' && feed && article.url) batches.add(feed.split('?')[0]!, [kind, article.url, position]);
    });
  countEvents('berita-select', 's');
  countEvents('berita-impression', 'i');
  if (reads) watchReading(() => batches.add('', ['r', pageUrl()]));
  // The last moment that a page is sure to have.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) batches.flush();
  });
}
