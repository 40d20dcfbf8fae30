// JSON Feed 1.0 and 1.1, and WordPress REST: from JSON to the model.
import { parseDate } from '../dates.js';
import { leadPicture, pixels, type Candidate } from '../images.js';
import type { Article, Feed, ParseOptions } from '../model.js';
import { count, escapeHtml, excerpt, htmlToText, literalText } from '../text.js';
import { safeUrl } from '../urls.js';

type Json = Record<string, unknown>;
const record = (value: unknown): Json => (value && typeof value === 'object' ? value : {}) as Json;
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const string = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
const text = (value: unknown) => literalText(string(value)) || undefined;
const rendered = (value: unknown) => string(record(value).rendered) || string(value);

const authors = (of: Json): string[] => [...list(of.authors), of.author].map((author) => text(record(author).name) ?? '').filter(Boolean);

function jsonFeedItem(item: Json, options: ParseOptions, base?: string): Article {
  const { timeZone } = options;
  const own = record(item._berita);
  const html = string(item.content_html);
  const body = html ? htmlToText(html) : literalText(string(item.content_text));
  const url = safeUrl(string(item.url), base) ?? safeUrl(string(item.external_url), base);
  const categories = list(item.tags).map((tag) => text(tag) ?? '').filter(Boolean);
  const image = safeUrl(string(item.image), base) ?? safeUrl(string(item.banner_image), base);
  const title = text(item.title) ?? '';
  const published = parseDate(string(item.date_published), timeZone);
  return {
    id: string(item.id) || url || `${title}|${published ?? ''}`, url, title,
    summary: (text(item.summary) ?? excerpt(body)) || undefined,
    content: html || escapeHtml(string(item.content_text)) || undefined,
    section: text(own.section) ?? categories[0], categories, authors: authors(item), published,
    updated: parseDate(string(item.date_modified), timeZone),
    image: image ? { url: image, caption: text(own.caption), credit: text(own.credit) } : undefined,
    rank: count(own.rank), views: count(own.views), comments: count(own.comments),
  };
}

function wordpressPost(post: Json, { timeZone, url: base }: ParseOptions): Article {
  const embedded = record(post._embedded);
  const media = record(list(embedded['wp:featuredmedia'])[0]);
  const details = record(media.media_details);
  const terms = list(embedded['wp:term']).flatMap(list).map(record).map((term) => [string(term.taxonomy), text(term.name) ?? ''] as const);
  const categories = terms.map(([, name]) => name).filter(Boolean);
  const content = rendered(post.content);
  const summary = htmlToText(rendered(post.excerpt)) || excerpt(htmlToText(content));
  const url = safeUrl(string(post.link), base);
  const picture: Candidate[] = [];
  const source = safeUrl(string(media.source_url), base);
  if (source) picture.push({ url: source, width: pixels(details.width), height: pixels(details.height), alt: text(media.alt_text), caption: htmlToText(rendered(media.caption)) || undefined });
  const gmt = (value: unknown) => (value ? `${string(value)}Z` : '');
  return {
    id: string(post.id) || url || '', url, title: htmlToText(rendered(post.title)), summary: summary || undefined, content: content || undefined,
    section: terms.find(([taxonomy]) => taxonomy === 'category')?.[1], categories,
    authors: list(embedded.author).map((author) => text(record(author).name) ?? '').filter(Boolean),
    published: parseDate(gmt(post.date_gmt) || string(post.date), timeZone), updated: parseDate(gmt(post.modified_gmt) || string(post.modified), timeZone),
    image: leadPicture(picture), views: count(post.pageviews), comments: count(post.comment_count),
  };
}

/** A JSON document as a feed; undefined when it is none. */
export function parseJson(data: unknown, options: ParseOptions): Feed | undefined {
  const top = record(data);
  const common = { ranked: false, rankedBy: 'order' as const };
  if (Array.isArray(data)) {
    const posts = data.map(record);
    if (posts.some((post) => !('link' in post && 'title' in post))) return undefined;
    return { format: 'wordpress', feedUrl: safeUrl(options.url), ...common, articles: posts.map((post) => wordpressPost(post, options)) };
  }
  if (!Array.isArray(top.items) && !string(top.version).includes('jsonfeed')) return undefined;
  const url = safeUrl(string(top.home_page_url), options.url);
  const feedAuthors = authors(top);
  const articles = list(top.items).map((item) => jsonFeedItem(record(item), options, options.url ?? url));
  for (const article of articles) if (!article.authors.length) article.authors = feedAuthors;
  return {
    format: 'json-feed', title: text(top.title), url, feedUrl: safeUrl(string(top.feed_url), options.url) ?? safeUrl(options.url), language: text(top.language),
    ...common, ranked: articles.some(({ rank }) => rank), articles,
  };
}
