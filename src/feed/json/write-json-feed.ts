// A Feed as JSON Feed 1.1: what servers hand to pages and to other readers.
import type { Article, Feed, Picture } from '../model.js';

/** Options of `toJsonFeed`. */
export interface JsonFeedOptions {
  /** Gives the short name by which a gateway knows an article: `_berita.key`. */
  keyOf?: (article: Article) => string | undefined;
}

/**
 * `feed` as a JSON Feed 1.1 object, with `_berita` for what that format lacks (schema/berita.schema.json). `parseFeed`
 * reads its JSON back to the same `Feed`, field for field, but for `format`, which is then `json-feed`, and `rankedBy`,
 * which is `order`.
 */
export function toJsonFeed(feed: Feed, options: JsonFeedOptions = {}): Record<string, unknown> {
  const { title, url, feedUrl, language, updated, ttl, ranked } = feed;
  return defined({
    version: 'https://jsonfeed.org/version/1.1',
    title: title ?? '',
    home_page_url: url,
    feed_url: feedUrl,
    language,
    _berita: defined({ ranked, language, updated, ttl }),
    items: feed.articles.map((article) => toItem(article, options.keyOf?.(article))),
  });
}

function toItem(article: Article, key: string | undefined): Record<string, unknown> {
  const { image, content } = article;
  return defined({
    id: article.id,
    url: article.url,
    title: article.title,
    summary: article.summary,
    content_html: content,
    // JSON Feed asks for one of the two; without text it says that there is no body.
    content_text: content === undefined ? '' : undefined,
    image: image?.url,
    date_published: article.published,
    date_modified: article.updated,
    authors: article.authors.map((name) => ({ name })),
    tags: article.categories,
    _berita: defined({
      rank: article.rank,
      views: article.views,
      comments: article.comments,
      section: article.section,
      caption: image?.caption,
      credit: image?.credit,
      image: image && pictureDetails(image),
      key,
    }),
  });
}

function pictureDetails({ width, height, alt }: Picture): Record<string, unknown> | undefined {
  const details = defined({ width, height, alt });
  return Object.keys(details).length > 0 ? details : undefined;
}

/** The object without its undefined members, which JSON has no word for. */
function defined(members: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(members)) {
    if (members[key] !== undefined) result[key] = members[key];
  }
  return result;
}
