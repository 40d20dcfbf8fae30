// From the small tree to the model: what each field is made of.
import { parseDate } from '../dates.js';
import { htmlPicture, itemPictures, leadPicture } from '../images.js';
import type { Article, Feed } from '../model.js';
import { need } from '../rare.js';
import { count, looksLikeHtml, plainText } from '../text.js';
import { safeUrl } from '../urls.js';
import { all, first, type Node } from './node.js';

const raw = ({ text }: Node) => text.trim();
const number = ({ text }: Node) => count(text);
const plain = (node: Node) => plainText(markup(node));

// The text of an element as HTML. Atom's is plain unless it says otherwise; elsewhere readers have to guess.
function markup(node: Node): string {
  const text = raw(node);
  const type = first(node, 'type', raw);
  if (first(node, 'mode', raw) === 'base64' || (type && /^(?!text|.*xml).*\//.test(type))) return need().base64(text);
  return (type ? /^text(?:\/plain)?$/.test(type) : node.literal) && !looksLikeHtml(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;') : text;
}

// `Name`, `mail@site (Name)`, `Name <mail@site>`; what is only an address stays.
function authorName(node: Node): string | undefined {
  const text = (first(node, 'name', plain) ?? (plain(node) || first(node, 'email', plain) || '')).slice(0, 200);
  return /\D/.test(text) ? /^\S+@\S+ \((.+)\)$/.exec(text)?.[1] ?? text.replace(/ [<(]\S+@\S+[>)]/, '') : undefined;
}

const link = (node: Node, base: string | undefined, relation = 'alternate', field = 'link') =>
  first(node, field, (kid) => ((first(kid, 'rel', raw) ?? 'alternate') === relation ? safeUrl(first(kid, 'url', raw) ?? raw(kid), kid.base ?? base) : undefined));

/** Names of the authors of an item or a feed. */
export const authors = (node: Node): string[] => all(node, 'author', authorName);

/** An item, entry or post. */
export function toArticle(item: Node, feedBase: string | undefined, timeZone: string): Article {
  const base = item.base ?? feedBase;
  const date = (field: string) => first(item, field, ({ text }) => parseDate(text, timeZone));
  const pictures = itemPictures(item, base, []);
  let summary: string | undefined;
  const read = (node: Node) => {
    const html = markup(node);
    // Most of a feed is bodies: they are read only for what is missing.
    return summary && !/<img/i.test(html) ? undefined : plainText(html, (name, attributes) => {
      if (name === 'img') pictures.push(...htmlPicture(attributes, node.base ?? base));
    });
  };

  const url = link(item, base) ?? link(item, base, 'alternate', 'url')
    ?? first(item, 'guid', (node) => (node.name.key === 'guid' && first(node, 'ispermalink', raw) !== 'false' ? safeUrl(raw(node)) : undefined));
  const title = first(item, 'title', plain) ?? '';
  const published = date('published');
  summary = first(item, 'summary', read);
  if (!summary || !pictures[0]) {
    const text = first(item, 'body', read);
    summary ??= text && text.length > 300 ? `${text.slice(0, text.lastIndexOf(' ', 300))}…` : text;
  }
  const categories = all(item, 'category', (node) => first(node, 'label', plain) ?? (plain(node) || first(node, 'name', plain))).concat(first(item, 'keywords', plain)?.split(/, */) ?? []);
  return {
    id: first(item, 'guid', raw) ?? url ?? `${title}|${published ?? ''}`,
    url, title, summary: summary ?? first(item, 'legend', plain),
    content: first(item, 'body', (node) => markup(node).replace(/(\s(?:src|href)=["']?)(?!\w+:)([^"'\s>]{1,999})/gi, (_, start: string, address: string) => start + (safeUrl(address, node.base ?? base) ?? address))),
    section: first(item, 'section', plain) ?? categories[0], categories, authors: authors(item), published,
    updated: date('updated'),
    image: leadPicture(pictures), rank: first(item, 'rank', number),
    views: first(item, 'views', number), comments: first(item, 'comments', number) ?? first(item, 'link', (node) => first(node, 'count', number)),
  };
}

/** The feed around the items. */
export function toFeed(root: Node, base: string | undefined, timeZone: string): Omit<Feed, 'articles' | 'format' | 'ranked' | 'rankedBy'> {
  const date = (field: string) => first(root, field, ({ text }) => parseDate(text, timeZone));
  const period: Record<string, number> = { hourly: 1, daily: 24, weekly: 168, monthly: 720, yearly: 8760 };
  return {
    title: first(root, 'title', plain),
    url: link(root, base),
    feedUrl: link(root, base, 'self') ?? link(root, base, 'alternate', 'feed_url') ?? base,
    language: first(root, 'language', raw),
    updated: date('updated') ?? date('published'),
    ttl: first(root, 'ttl', number)! * 60 || first(root, 's:updateperiod', (node) => period[raw(node)])! * 3600 / (first(root, 's:updatefrequency', number) ?? 1) || undefined,
  };
}
