// Several feeds as one: newest first, each article once.
import { articleIdentity } from '../../feed/identity.js';
import type { Article, Feed } from '../../feed/index.js';

/** A feed that is merged. */
export interface MergeInput {
  readonly feed: Feed;
  /** Section of all its articles in the merged feed. */
  readonly section?: string;
}

/** How feeds are merged. */
export interface MergeOptions {
  readonly title?: string;
  readonly limit: number;
  /** `newest`: by date. `turns`: the first of each feed, then the second of each, in the feeds' own orders. */
  readonly order: 'newest' | 'turns';
  /** `false` says that the order is no ranking, though the list is called popular. */
  readonly ranked?: false;
}

/**
 * One feed of several. Articles that are the same by the rule of identity appear once, as the first feed has them.
 * Articles without a date keep their place after the one before them in their own feed. Ranks and views of the sources
 * do not fit together: they go.
 */
export function mergeFeeds(inputs: readonly MergeInput[], { title, limit, order, ranked }: MergeOptions): Feed {
  const lists = inputs.map(({ feed, section }) => feed.articles.map((article) => prepare(article, section)));
  const articles = order === 'newest' ? byDate(lists) : interleave(lists);
  const feeds = inputs.map(({ feed }) => feed);
  const languages = new Set(feeds.map(({ language }) => language));
  return {
    format: 'json-feed',
    title: title ?? feeds.map((feed) => feed.title).find((name) => name),
    url: feeds[0]?.url,
    language: languages.size === 1 ? feeds[0]?.language : undefined,
    updated: newest(feeds.map(({ updated }) => updated)),
    ranked,
    rankedBy: 'order',
    articles: withoutDuplicates(articles).slice(0, limit),
  };
}

function prepare(article: Article, section: string | undefined): Article {
  const copy = { ...article };
  delete copy.rank;
  return section === undefined ? copy : { ...copy, section };
}

/** Stable, and articles without a date share that of the one before them. */
function byDate(lists: readonly (readonly Article[])[]): Article[] {
  const dated: { article: Article; time: number }[] = [];
  for (const list of lists) {
    let time = Infinity;
    for (const article of list) {
      if (article.published !== undefined) time = Date.parse(article.published);
      dated.push({ article, time });
    }
  }
  dated.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time));
  return dated.map(({ article }) => article);
}

function interleave(lists: readonly (readonly Article[])[]): Article[] {
  const articles: Article[] = [];
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let index = 0; index < longest; index += 1) {
    for (const list of lists) {
      const article = list[index];
      if (article) articles.push(article);
    }
  }
  return articles;
}

function withoutDuplicates(articles: readonly Article[]): Article[] {
  const seen = new Set<string>();
  return articles.filter((article) => {
    const identity = articleIdentity(article);
    const isNew = !seen.has(identity);
    seen.add(identity);
    return isNew;
  });
}

function newest(dates: readonly (string | undefined)[]): string | undefined {
  const known = dates.filter((date) => date !== undefined);
  return known.sort().at(-1);
}
