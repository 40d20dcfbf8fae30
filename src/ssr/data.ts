// The data that goes with a widget: the articles that it shows, as the JSON Feed that the script in the page reads
// again.
import { parseFeed, type Article, type Feed } from '../feed/index.js';
import { toJsonFeed } from '../feed/json/write-json-feed.js';
import type { ServerElement } from './element.js';
import { jsonForScript } from './escape.js';

/** Inline data, and the feed that the page will read in it. */
export interface InlineFeed {
  json: string;
  feed: Feed;
}

const withoutBody = (article: Article): Article => ({ ...article, content: undefined });

function displayedIds(element: ServerElement, feed: Feed): string {
  return element
    .articlesOf(feed)
    .map(({ id }) => id)
    .join();
}

/** What the page needs of `feed` to show what the server shows. */
export function inlineFeed(element: ServerElement, feed: Feed, timeZone: string | undefined): InlineFeed {
  // Bodies go along only where they are shown.
  const needsBodies = element.layoutName === 'full';
  const write = (articles: readonly Article[]): InlineFeed => {
    const sent = needsBodies ? [...articles] : articles.map(withoutBody);
    const json = jsonForScript(toJsonFeed({ ...feed, articles: sent }));
    return { json, feed: parseFeed(json, { contentType: 'application/feed+json', timeZone }) };
  };
  // The articles shown alone, where they give the same list again; a choice by place in the feed needs those before it.
  const displayed = write(element.articlesOf(feed));
  if (displayedIds(element, displayed.feed) === displayedIds(element, feed)) return displayed;
  return write(feed.articles.slice(0, element.neededArticles));
}
