// The body of a feed's answer: so many articles of the document, with or without their bodies.
import type { FeedCopy } from '../publish/source.js';
import type { FeedQuery } from './feed-query.js';

interface JsonItem {
  content_html?: string;
  content_text?: string;
}

/** The document cut to what was asked for, in bytes. */
export function feedBody(copy: FeedCopy, { limit, full }: FeedQuery): Uint8Array {
  if (full && limit >= copy.articleCount) return copy.body;
  const document = JSON.parse(new TextDecoder().decode(copy.body)) as { items: JsonItem[] };
  const isWhole = limit >= copy.articleCount && document.items.every(({ content_html }) => content_html === undefined);
  // Feeds without bodies are kept in memory once.
  if (isWhole) return copy.body;
  const items = document.items.slice(0, limit);
  if (!full) items.forEach(dropContent);
  return new TextEncoder().encode(JSON.stringify({ ...document, items }));
}

// JSON Feed wants one of the two; the empty text says that there is no body.
function dropContent(item: JsonItem): void {
  if (item.content_html === undefined) return;
  delete item.content_html;
  item.content_text = '';
}
