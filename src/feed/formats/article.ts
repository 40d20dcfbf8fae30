// From the small tree to the model: which elements, attributes and properties of all formats mean what.
import { parseDate } from '../dates.js';
import { htmlPicture, itemPictures, leadPicture } from '../images.js';
import type { Article, Feed } from '../model.js';
import { count, looksLikeHtml, plainText } from '../text.js';
import { safeUrl } from '../urls.js';
import { all, first, type Node } from './node.js';

const raw = ({ text }: Node) => text.trim();
const number = ({ text }: Node) => count(text);
const plain = (node: Node) => plainText(markup(node));

// The text of an element as HTML.
function markup(node: Node): string {
  const text = raw(node);
  if (first(node, 'mode', raw) === 'base64' || /^(?!text|.*xml).*\//.test(first(node, 'type', raw) ?? '')) {
    try {
      return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
    } catch { /* Not base64. */ }
  }
  return node.literal && !looksLikeHtml(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
}

// `Name`, `mail@site (Name)`, `Name <mail@site>`; what is only an address stays.
function authorName(node: Node): string | undefined {
  const text = (first(node, 'name', plain) ?? (plain(node) || first(node, 'email', plain) || '')).slice(0, 200);
  return /\D/.test(text) ? /^\S+@\S+ \((.+)\)$/.exec(text)?.[1] ?? text.replace(/ [<(]\S+@\S+[>)]/, '') : undefined;
}

const link = (node: Node, base: string | undefined, keys: string, relation = 'alternate') =>
  first(node, keys, (kid) => ((first(kid, 'rel', raw) ?? 'alternate') === relation ? safeUrl(first(kid, 'href', raw) ?? raw(kid), kid.base ?? base) : undefined));

/** Names of the authors of an item or a feed. */
export const authors = (node: Node): string[] => all(node, 'author authors d:creator d:author i:author', authorName);

/** An item, entry or post. */
export function toArticle(item: Node, feedBase: string | undefined, timeZone: string): Article {
  const base = item.base ?? feedBase;
  const date = (keys: string) => first(item, keys, ({ text, key }) => parseDate(/gmt/.test(key) ? `${text}Z` : text, timeZone));
  const pictures = itemPictures(item, base);
  let summary: string | undefined;
  const read = (node: Node) => {
    const html = markup(node);
    // Most of a feed is bodies: they are read only for what is missing.
    return summary && !/<img/i.test(html) ? undefined : plainText(html, (name, attributes) => {
      if (name === 'img') pictures.push(...htmlPicture(attributes, node.base ?? base));
    });
  };

  const guid = first(item, 'guid id', raw);
  const url = link(item, base, 'link url external_url loc') ?? first(item, 'guid', (node) => (first(node, 'ispermalink', raw) === 'false' ? undefined : safeUrl(raw(node))));
  const title = first(item, 'title d:title m:title n:title', plain) ?? '';
  const published = date('pubdate published issued d:issued d:date created d:created date_published n:publication_date date_gmt date');
  const bodyKeys = 'c:encoded content content_html body fullitem content_text';
  summary = first(item, 'description summary excerpt i:summary d:description abstract m:description', read);
  if (!summary || !pictures[0]) {
    const text = first(item, bodyKeys, read);
    summary ??= text && text.length > 300 ? `${text.slice(0, text.lastIndexOf(' ', 300))}…` : text;
  }
  const categories = all(item, 'category d:subject m:category tags wp:term', (node) => first(node, 'label', plain) ?? (plain(node) || first(node, 'term name', plain))).concat(first(item, 'n:keywords', plain)?.split(/, */) ?? []);
  return {
    id: guid ?? first(item, 'rdf:about', raw) ?? url ?? `${title}|${published ?? ''}`,
    url, title, summary,
    content: first(item, bodyKeys, (node) => markup(node).replace(/(\s(?:src|href)=["']?)(?!\w+:)([^"'\s>]{1,999})/gi, (_, start: string, address: string) => start + (safeUrl(address, node.base ?? base) ?? address))),
    section: first(item, 'section', plain) ?? categories[0], categories, authors: authors(item), published,
    updated: date('updated modified d:modified date_modified lastmod modified_gmt'),
    image: leadPicture(pictures), rank: first(item, 'rank', number),
    views: first(item, 'views pageviews hits', number), comments: first(item, 's:comments s:total t:total comments', number) ?? first(item, 'link', (node) => first(node, 'thr:count', number)),
  };
}

/** The feed around the items. */
export function toFeed(root: Node, base: string | undefined, timeZone: string): Omit<Feed, 'articles' | 'format' | 'ranked' | 'rankedBy'> {
  const period: Record<string, number> = { hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8760 };
  return {
    title: first(root, 'title d:title', plain),
    url: link(root, base, 'link home_page_url'),
    feedUrl: link(root, base, 'link', 'self') ?? link(root, base, 'feed_url') ?? base,
    language: first(root, 'language d:language xml:lang', raw),
    updated: first(root, 'updated modified lastbuilddate pubdate d:date d:modified', ({ text }) => parseDate(text, timeZone)),
    ttl: first(root, 'ttl', number)! * 60 || first(root, 's:updateperiod', (node) => period[raw(node)])! * 3600 / (first(root, 's:updatefrequency', number) ?? 1) || undefined,
  };
}
