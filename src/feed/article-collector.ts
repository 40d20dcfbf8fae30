// ArticleCollector: items become articles here, and duplicates and pages that are no news are left out.
import { toArticle } from './fields/article.js';
import { baseOfItems } from './fields/links.js';
import { articleIdentity } from './identity.js';
import type { Article } from './model.js';
import type { FeedNode } from './xml/feed-node.js';

/** What an `ArticleCollector` has to know. */
export interface CollectorOptions {
  /** Address that the feed came from. */
  documentUrl: string | undefined;
  /** Articles wanted at most. */
  limit: number;
  /** Reads a date, to ISO 8601 in UTC. */
  readDate: (text: string) => string | undefined;
}

/** Collects the articles of one feed, in its order. */
export class ArticleCollector {
  /** The articles so far. */
  readonly articles: Article[] = [];
  readonly #options: CollectorOptions;
  /** Identities of the articles so far. */
  readonly #identities = new Set<string>();
  /** Base of relative addresses in items; known with the first item. */
  #base: { url: string | undefined } | undefined;

  constructor(options: CollectorOptions) {
    this.#options = options;
  }

  /** Takes an item, with what has been read around it. */
  add(item: FeedNode, root: FeedNode): 'more' | 'enough' {
    const { documentUrl, limit, readDate } = this.#options;
    this.#base ??= { url: baseOfItems(root, documentUrl) };
    const article = toArticle(item, { base: this.#base.url, readDate });
    if (isNews(article, root) && !this.#isDuplicate(article)) this.articles.push(article);
    return this.articles.length >= limit ? 'enough' : 'more';
  }

  #isDuplicate(article: Article): boolean {
    const identity = articleIdentity(article);
    if (this.#identities.has(identity)) return true;
    this.#identities.add(identity);
    return false;
  }
}

/** A sitemap lists pages that are no news, too: they have no title. */
function isNews({ title }: Article, root: FeedNode): boolean {
  return root.name.name !== 'urlset' || title !== '';
}
