// A feed as each widget wants it: widgets that want the same of it share one parsed `Feed`.
import type { Feed } from '../feed/index.js';
import { rankArticles } from '../feed/ranking.js';
import { readFeed } from '../feed/read.js';
import { leading } from './limits.js';
import type { Answer } from './fetch-feed.js';
import type { FeedRequest } from './types.js';

/** The views of one answer, by what was wanted of it; a promise while it is being read. */
export type Views = Map<string, Feed | Promise<Feed>>;

const keyOf = ({ limit, timeZone }: FeedRequest) => `${limit} ${timeZone}`;

/** Of a feed with thousands of articles those that lead it, in whatever ranking. */
function leadersOf(feed: Feed): Feed {
  if (feed.articles.length <= leading) return feed;
  const leaders = new Set(
    (['auto', 'order', 'views', 'comments'] as const).flatMap((by) =>
      rankArticles(feed, by).articles.slice(0, leading),
    ),
  );
  return { ...feed, articles: feed.articles.filter((article) => leaders.has(article)) };
}

/** True when a view for the request is there, or on its way. */
export const hasView = (views: Views, request: FeedRequest): boolean => views.has(keyOf(request));

/** The feed as a request wants it; while there is no such view, any. */
export const viewFor = (views: Views, request?: FeedRequest): Feed | undefined =>
  [request && views.get(keyOf(request)), ...(request?.limit === Infinity ? [] : views.values())].find(
    (view): view is Feed => !!view && 'articles' in view,
  );

/** Reads an answer for each view that a widget wants and `views` lacks. At once, unless code for it has to be loaded; rejects when it is no feed. */
export async function readViews(
  answer: Answer,
  views: Views,
  holds: Iterable<{ request: FeedRequest }>,
): Promise<void> {
  // A widget that joins while this waits is visited, too.
  for (const { request } of holds) {
    const key = keyOf(request);
    if (answer.bytes && !views.has(key)) {
      const feed = readFeed(answer.bytes, { ...request, ...answer } as object);
      const chosen = request.limit === undefined ? leadersOf : (all: Feed) => all;
      views.set(key, feed instanceof Promise ? feed.then(chosen) : chosen(feed));
    }
    const view = views.get(key);
    if (view instanceof Promise) views.set(key, await view);
  }
}

/** Ids of the articles as ranked, best first, at most 100, of views that have all been read. */
export function rankingOf(views: Views): string[] {
  const [longest] = ([...views.values()] as Feed[]).sort((a, b) => b.articles.length - a.articles.length);
  return rankArticles(longest!)
    .articles.slice(0, 100)
    .map(({ id }) => id);
}
