// RSS, RDF, Atom and news sitemaps: from the elements of a feed to the model.
import { parseDate } from '../dates.js';
import { imageSource, leadPicture, pixels, type Candidate } from '../images.js';
import type { Article, Feed, FeedFormat } from '../model.js';
import { count, decodeBase64, excerpt, htmlToText, literalText, looksLikeHtml, escapeHtml } from '../text.js';
import { safeUrl } from '../urls.js';
import type { Node } from './tree.js';

const all = (node: Node | undefined, ...keys: string[]): Node[] => keys.flatMap((key) => node?.children.filter((child) => child.key === key) ?? []);
const attribute = (node: Node | undefined, name: string) => node?.attributes.get(name);
const unique = (values: string[]) => [...new Set(values.filter(Boolean))];

// Is the text what it says, with no markup in it? Where Atom gives no type, yes; RSS leaves it to the reader to guess.
const isLiteral = ({ text, mixed, attributes }: Node, atom: boolean) =>
  !mixed && /^(?:text(?:\/plain)?)?$/.test(attributes.get('type') ?? (atom ? '' : 'html')) && !looksLikeHtml(text);

const isImage = (node: Node, url: string) => {
  const kind = attribute(node, 'type') ?? attribute(node, 'medium');
  return kind ? kind.startsWith('image') : !/\.(?:mp[34]|m4[av]|webm|ogg|pdf)(?:$|\?)/i.test(url);
};

/** What holds for all items of one feed. */
export interface Context {
  timeZone?: string | undefined;
  atom: boolean;
  /** Base of addresses where the item gives none. */
  base?: string | undefined;
}

function markup(node: Node, atom: boolean): string {
  const { text, attributes } = node;
  const type = attributes.get('type') ?? '';
  if (attributes.get('mode') === 'base64' || (atom && /\//.test(type) && !/^text\/|xml/i.test(type))) return decodeBase64(text);
  return isLiteral(node, atom) ? escapeHtml(text) : text;
}

/** The first of the elements that has text, as plain text. */
function plain(node: Node | undefined, atom: boolean, ...keys: string[]): string {
  for (const child of all(node, ...keys)) {
    const text = isLiteral(child, atom) ? literalText(child.text) : htmlToText(markup(child, atom));
    if (text) return text;
  }
  return '';
}

const linkTo = (node: Node | undefined, base: string | undefined, rel: RegExp): string | undefined => {
  for (const link of all(node, 'link')) {
    if (rel.test(attribute(link, 'rel') ?? 'alternate')) {
      const url = safeUrl(attribute(link, 'href') ?? link.text.trim(), link.base ?? base);
      if (url) return url;
    }
  }
};

const date = (node: Node, timeZone: string | undefined, ...keys: string[]) => {
  for (const key of keys) {
    const found = parseDate(all(node, key).at(-1)?.text, timeZone);
    if (found) return found;
  }
};

// `Name`, `mail@site (Name)`, `Name <mail@site>`; an address alone stays.
function authorName(text: string): string {
  const inner = /\(([^()]{1,99})\)$/.exec(text)?.[1] ?? text;
  return (text.includes('@') ? inner : text).replace(/[<(]\S{1,99}@\S{1,99}[>)]|^mailto:/g, '').trim();
}

/** Names of those who wrote an item or feed. */
export const authorsOf = (node: Node, { atom }: Context): string[] => unique(all(node, 'author', 'dc:creator', 'dc:author', 'itunes:author').map((author) =>
  author.children.length ? plain(author, atom, 'name') || plain(author, atom, 'email') : authorName(isLiteral(author, true) ? literalText(author.text) : htmlToText(author.text))));

function pictures(item: Node, context: Context): Candidate[] {
  const found: Candidate[] = [];
  const credit = plain(item, false, 'media:credit');
  const add = (node: Node, value: string | undefined, weight?: number, group?: Node) => {
    const url = safeUrl(value?.trim(), node.base ?? context.base);
    if (url && isImage(node, url)) {
      const text = (key: string) => plain(node, false, key) || plain(group, false, key) || undefined;
      const title = text('media:title');
      found.push({
        url, width: pixels(attribute(node, 'width')), height: pixels(attribute(node, 'height')), weight,
        alt: title, caption: text('media:description') ?? title, credit: (text('media:credit') ?? credit) || undefined,
      });
    }
  };
  const media = (node: Node, group?: Node) => {
    for (const content of all(node, 'media:content')) {
      add(content, attribute(content, 'url'), undefined, group);
      media(content, content);
    }
    for (const thumbnail of all(node, 'media:thumbnail')) add(thumbnail, attribute(thumbnail, 'url') ?? thumbnail.text, 1e4, group);
    for (const inner of all(node, 'media:group')) media(inner, inner);
  };
  media(item);
  for (const node of all(item, 'enclosure', 'itunes:image', 'image', 'img', 'imglink', 'imageurl', 'image_url', 'featured_image', 'image:image'))
    add(node, attribute(node, 'url') ?? attribute(node, 'href') ?? attribute(node, 'src') ?? (all(node, 'url', 'image:loc')[0]?.text ?? node.text));
  for (const node of all(item, 'thumb', 'thumbnail')) add(node, attribute(node, 'url') ?? node.text, 1e4);
  for (const node of all(item, 'link')) if (attribute(node, 'rel') === 'enclosure' && attribute(node, 'type')?.startsWith('image')) add(node, attribute(node, 'href'));
  return found;
}

/** One item or entry; undefined when there is nothing in it to show. */
export function parseItem(item: Node, context: Context): Article | undefined {
  const { atom, timeZone } = context;
  const base = item.base ?? context.base;
  const news = all(item, 'news:news')[0];
  const guid = all(item, 'guid', 'id')[0];
  const guidText = guid?.text.trim() ?? '';
  const permalink = guid?.key === 'guid' && attribute(guid, 'ispermalink') !== 'false' && /^https?:/i.test(guidText) ? guidText : undefined;
  const url = linkTo(item, base, /^alternate$/i) ?? safeUrl(all(item, 'loc')[0]?.text.trim() ?? attribute(item, 'href') ?? permalink, base);
  const title = plain(item, atom, 'title', 'dc:title', 'media:title') || plain(news, atom, 'news:title');

  const candidates = pictures(item, context);
  const read = (node: Node | undefined) => {
    if (!node) return '';
    const html = markup(node, atom);
    return htmlToText(html, (name, attributes) => {
      if (name !== 'img' || /smiley|emoji|avatar/i.test(attributes.get('class') ?? '')) return;
      const { src, width, height } = imageSource(attributes);
      const url = safeUrl(src, node.base ?? base);
      if (url) candidates.push({ url, width, height, alt: attributes.get('alt') || undefined, weight: 2e5 });
    });
  };
  const body = all(item, 'content:encoded', 'content', 'xhtml:body', 'body', 'fullitem')[0];
  const content = body && markup(body, atom).trim();
  const descriptions = all(item, 'description', 'summary', 'itunes:summary', 'dc:description', 'abstract', 'media:description');
  let summary = '';
  for (const node of descriptions) summary ||= read(node);
  if (!summary || !leadPicture(candidates)) {
    const text = read(body);
    summary ||= excerpt(text);
  }
  const image = leadPicture(candidates);
  if (!title && all(item, 'loc').length) return undefined; // A plain sitemap's page.

  const replies = all(item, 'link').find((link) => attribute(link, 'rel') === 'replies');
  const community = all(item, 'media:community')[0] ?? all(all(item, 'media:group')[0], 'media:community')[0];
  const published = date(item, timeZone, 'pubdate', 'published', 'issued', 'dcterms:issued', 'dc:date', 'created', 'dcterms:created') ?? (news && date(news, timeZone, 'news:publication_date'));
  const updated = date(item, timeZone, 'updated', 'modified', 'dcterms:modified', 'lastmod', 'lastbuilddate');
  const categories = unique([
    ...all(item, 'category', 'dc:subject', 'media:category').map((node) => tidyCategory(node)),
    ...plain(news, atom, 'news:keywords').split(',').map((word) => word.trim()),
  ]);
  return {
    id: guidText || attribute(item, 'rdf:about') || url || `${title}|${published ?? ''}`,
    url, title, summary: summary || undefined, content: content || undefined,
    section: plain(item, atom, 'section') || categories[0],
    categories, authors: authorsOf(item, context), published, updated, image,
    views: count(attribute(all(community, 'media:statistics')[0], 'views')) ?? count(all(item, 'views', 'pageviews', 'hits')[0]?.text),
    comments: [...all(item, 'slash:comments', 'thr:total', 'comments').map((node) => node.text), attribute(replies, 'thr:count')].map(count).find((number) => number !== undefined),
  };
}

const tidyCategory = (node: Node) => htmlToText(attribute(node, 'label') ?? (node.text || attribute(node, 'term') || ''));

const PERIODS: Record<string, number> = { hourly: 3600, daily: 86400, weekly: 604800, monthly: 2592000, yearly: 31536000 };

/** The feed around its items. */
export function parseChannel(root: Node, context: Context): Omit<Feed, 'articles' | 'rankedBy'> {
  const { atom, timeZone, base } = context;
  const ttl = count(all(root, 'ttl')[0]?.text);
  const period = new Map(Object.entries(PERIODS)).get(all(root, 'sy:updateperiod')[0]?.text.trim().toLowerCase() ?? '');
  const format: FeedFormat = atom ? 'atom' : root.key === 'rdf:rdf' ? 'rdf' : 'rss';
  return {
    format,
    title: plain(root, atom, 'title', 'dc:title') || undefined,
    url: linkTo(root, base, /^alternate$/i),
    feedUrl: linkTo(root, base, /^self$/i) ?? base,
    language: all(root, 'language', 'dc:language')[0]?.text.trim() || root.language,
    updated: date(root, timeZone, 'updated', 'modified', 'lastbuilddate', 'pubdate', 'dc:date', 'dcterms:modified'),
    ttl: ttl ? ttl * 60 : period && Math.round(period / (count(all(root, 'sy:updatefrequency')[0]?.text) || 1)),
    ranked: all(root, 'cf:treatas').some((node) => node.text.trim() === 'list'),
  };
}
