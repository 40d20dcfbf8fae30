// A feed as HTML: the widget with its data, for SSI, ESI and includes.
import { parseFeed } from '../../feed/index.js';
import { renderWidget, type WidgetOptions } from '../../ssr/index.js';
import type { FeedCopy } from '../publish/source.js';
import type { HtmlQuery, WidgetTag } from './html-query.js';

/** The widget that shows `copy`; its script refreshes from `feedUrl`. */
export function renderFragment(copy: FeedCopy, feedUrl: string, { tag, lang, properties }: HtmlQuery): Uint8Array {
  const feed = parseFeed(copy.body, { contentType: 'application/feed+json' });
  const options = { feedUrl, lang, ...properties, feed, fetchedAt: copy.fetchedAt };
  // Every value is text, as attributes are; the widget reads it as it would in a page.
  const html = renderWidget(tag, options as unknown as WidgetOptions<WidgetTag>);
  return new TextEncoder().encode(html);
}
