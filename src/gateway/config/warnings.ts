// What a right configuration is warned of: the gateway runs by it, and not as its operator will have meant.
import type { PopularFeedSettings, Settings } from '../settings.js';
import { mistakeLine } from './mistakes.js';

/** One line a warning, with the path in the file and what to add. */
export function configWarnings({ feeds, count }: Settings): string[] {
  if (count) return [];
  const popular = [...feeds.values()].filter((feed) => feed.kind === 'popular');
  return popular.filter(({ counts }) => !counts).map((feed) => uncountedLine(feed, feeds));
}

function uncountedLine({ name, sources }: PopularFeedSettings, feeds: Settings['feeds']): string {
  const first = feeds.get(sources[0]!.feed);
  const site = first?.kind === 'single' ? new URL(first.url).origin : 'https://news.example';
  const message =
    `is never a ranking, as no reads are counted: add "count": { "pages": ["${site}/*"] } beside "feeds" and count.js ` +
    'to the pages of articles, or "counts" with the address of another system\'s figures beside "popular"';
  return mistakeLine({ path: ['feeds', name], message });
}
