// The data that goes with a widget: a feed as JSON Feed, which the script in the page reads again.
import type { Article, Feed, Picture } from '../feed/index.js';

// JSON Feed's `image` is an address; here it has its measures and its text, as `parseFeed` reads them.
const picture = ({ url, width, height, alt }: Picture) => ({ url, width, height, alt_text: alt });

const item = (
  {
    id,
    url,
    title,
    summary,
    content,
    section,
    categories,
    authors,
    published,
    updated,
    image,
    rank,
    views,
    comments,
  }: Article,
  withContent: boolean,
) => ({
  id,
  url,
  title,
  summary,
  content_html: withContent ? content : undefined,
  tags: categories,
  authors: authors.map((name) => ({ name })),
  date_published: published,
  date_modified: updated,
  image: image && picture(image),
  _berita: { section, rank, views, comments, caption: image?.caption, credit: image?.credit },
});

/** `feed` as JSON Feed 1.1, with these articles; bodies only where they are shown. */
export function jsonFeed(
  { title, url, feedUrl, language, updated, ttl, ranked }: Feed,
  articles: readonly Article[],
  withContent: boolean,
): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: url,
    feed_url: feedUrl,
    language,
    // The names that `parseFeed` knows: minutes as in RSS, and `cf:treatAs` for a list that is a ranking.
    _berita: { updated, ttl: ttl && Math.ceil(ttl / 60), 'c:treatas': ranked ? 'list' : undefined },
    items: articles.map((article) => item(article, withContent)),
  };
}
