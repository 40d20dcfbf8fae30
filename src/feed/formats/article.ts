// From the small tree to the model: which elements, attributes and properties of all formats mean what.
import { parseDate } from '../dates.js';
import { htmlPicture, itemPictures, leadPicture, type Candidate } from '../images.js';
import type { Article, Feed } from '../model.js';
import { count, escapeHtml, excerpt, looksLikeHtml, plainText } from '../text.js';
import { safeUrl } from '../urls.js';
import { all, first, type Node } from './node.js';

const raw = ({ text }: Node) => text.trim();
const isPlain = ({ literal, text }: Node) => literal && !looksLikeHtml(text);
const plain = (node: Node) => plainText(node.text, isPlain(node) ? null : undefined);
const number = ({ text }: Node) => count(text);

// The text of an element as HTML.
function markup(node: Node): string {
  const { text } = node;
  const type = first(node, 'type', raw) ?? '';
  if (first(node, 'mode', raw) === 'base64' || /^(?!text|.*xml).*\//i.test(type)) {
    try {
      return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
    } catch { /* Not base64. */ }
  }
  return (isPlain(node) ? escapeHtml(text) : text).trim();
}

// `Name`, `mail@site (Name)`, `Name <mail@site>`; what is only an address stays.
function authorName(node: Node): string | undefined {
  const text = first(node, 'name', plain) ?? (plain(node) || first(node, 'email', plain) || '');
  const name = /^\S+@\S+ \((.*)\)$/.exec(text)?.[1] ?? text.replace(/ ?[<(]\S+@\S+[>)]/, '');
  return /\D/.test(name) ? name : undefined;
}

const link = (node: Node, base: string | undefined, relation: string, keys = 'link') =>
  first(node, keys, (kid) => ((first(kid, 'rel', raw) ?? 'alternate') === relation ? safeUrl(first(kid, 'href', raw) ?? raw(kid), kid.base ?? base) : undefined));

/** Names of the authors of an item or a feed. */
export const authors = (node: Node): string[] => all(node, 'author authors d:creator d:author i:author', authorName);

/** An item, entry or post. */
export function toArticle(item: Node, feedBase: string | undefined, timeZone: string): Article {
  const base = item.base ?? feedBase;
  const text = (keys: string) => first(item, keys, plain);
  const date = (keys: string) => first(item, keys, (node) => parseDate(node.text, timeZone));
  const pictures: Candidate[] = [];
  const read = (node: Node) => plainText(markup(node), (name, attributes) => {
    if (name === 'img') htmlPicture(pictures, attributes, node.base ?? base);
  });

  const guid = first(item, 'guid id', raw);
  const url = link(item, base, 'alternate', 'link url external_url loc') ?? safeUrl(first(item, 'href', raw), base)
    ?? first(item, 'guid', (node) => (first(node, 'ispermalink', raw) !== 'false' && /^https?:/i.test(raw(node)) ? safeUrl(raw(node)) : undefined));
  const title = text('title d:title m:title n:title') ?? '';
  const published = date('pubdate published issued d:issued d:date created d:created date_published n:publication_date') ?? first(item, 'date_gmt', ({ text }) => parseDate(`${text}Z`, timeZone)) ?? date('date');
  itemPictures(pictures, item, item, base);
  const bodyKeys = 'c:encoded content content_html x:body body fullitem content_text';
  const summary = first(item, 'description summary excerpt i:summary d:description abstract m:description', read);
  const bodyText = summary && leadPicture(pictures) ? '' : first(item, bodyKeys, read);
  const categories = [...all(item, 'category d:subject m:category tags wp:term', (node) => first(node, 'label', plain) ?? (plain(node) || first(node, 'term name', plain))), ...(text('n:keywords') ?? '').split(/, ?/).filter(Boolean)];
  return {
    id: guid ?? first(item, 'rdf:about', raw) ?? url ?? `${title} ${published ?? ''}`,
    url, title, summary: summary ?? excerpt(bodyText ?? ''), content: first(item, bodyKeys, markup),
    section: text('section') ?? categories[0], categories, authors: authors(item), published,
    updated: date('updated modified d:modified date_modified lastmod') ?? first(item, 'modified_gmt', ({ text }) => parseDate(`${text}Z`, timeZone)),
    image: leadPicture(pictures), rank: first(item, 'rank', number),
    views: first(item, 'views pageviews hits', number), comments: first(item, 's:comments t:total comments comment_count', number) ?? first(item, 'link', (node) => first(node, 'thr:count', number)),
  };
}

/** The feed around the items. */
export function toFeed(root: Node, base: string | undefined, timeZone: string): Omit<Feed, 'articles' | 'format' | 'ranked' | 'rankedBy'> {
  const minutes = first(root, 'ttl', number);
  const hours = first(root, 's:updateperiod', (node) => ({ hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8760 })[raw(node)]);
  return {
    title: first(root, 'title d:title', plain),
    url: link(root, base, 'alternate', 'link home_page_url'),
    feedUrl: link(root, base, 'self') ?? safeUrl(first(root, 'feed_url', raw), base) ?? base,
    language: first(root, 'language d:language xml:lang', raw),
    updated: first(root, 'updated modified lastbuilddate pubdate d:date d:modified', (node) => parseDate(node.text, timeZone)),
    ttl: minutes ? minutes * 60 : hours && Math.round(hours * 3600 / (first(root, 's:updatefrequency', number) || 1)),
  };
}
