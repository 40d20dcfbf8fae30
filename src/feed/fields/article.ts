// From the small tree to the model: what each field is made of.
import { parseDate } from '../dates/certain.js';
import { htmlPicture, itemPictures, leadPicture } from './pictures.js';
import type { Article, Feed } from '../model.js';
import { need } from '../rare.js';
import { plainText } from '../text/plain-text.js';
import { safeUrl } from '../urls.js';
import { all, first, type Node } from '../xml/feed-node.js';
import { markup, number, plain, raw } from './readers.js';

const date = (node: Node, field: string, timeZone: string) =>
  first(node, field, ({ text }) => parseDate(text, timeZone));

const RELATIVE = /\s(?:src|href)=["']?(?!\w+:|[#"'\s>])/i;

// `Name`, `mail@site (Name)`, `Name <mail@site>`; what is only an address stays.
function authorName(node: Node): string | undefined {
  const text = (first(node, 'name', plain) ?? (plain(node) || first(node, 'email', plain) || '')).slice(0, 200);
  return /\D/.test(text) ? (/^\S+@\S+ \((.+)\)$/.exec(text)?.[1] ?? text.replace(/ [<(]\S+@\S+[>)]/, '')) : undefined;
}

/** The address that a node links to. */
export const link = (node: Node, base: string | undefined, relation = 'alternate') =>
  first(node, 'link', (kid) =>
    (first(kid, 'rel', raw) ?? 'alternate') === relation
      ? safeUrl(first(kid, 'url', raw) ?? raw(kid), kid.base ?? base)
      : undefined,
  );

/** Names of the authors of an item or a feed. */
export const authors = (node: Node): string[] => all(node, 'author', authorName);

/** An item, entry or post. */
export function toArticle(item: Node, feedBase: string | undefined, timeZone: string): Article {
  const base = item.base ?? feedBase;
  const pictures = itemPictures(item, base, []);
  let summary: string | undefined;
  const read = (node: Node) => {
    const html = markup(node);
    // Most of a feed is bodies: they are read only for what is missing.
    return summary && !/<img/i.test(html)
      ? undefined
      : plainText(html, (name, attributes) => {
          if (name === 'img') pictures.push(...htmlPicture(attributes, node.base ?? base));
        });
  };

  const url =
    link(item, base) ??
    safeUrl(first(item, 'url', raw), base) ??
    first(item, 'guid', (node) =>
      node.name.key === 'guid' && first(node, 'ispermalink', raw) !== 'false' ? safeUrl(raw(node)) : undefined,
    );
  const title = first(item, 'title', plain) ?? '';
  const published = date(item, 'pubdate', timeZone);
  const updated = date(item, 'updated', timeZone);
  // They may have names that only the rare part knows.
  if (!title || !(published ?? updated)) need();
  summary = first(item, 'description', read);
  if (!summary || !pictures[0]) {
    const text = first(item, 'c:encoded', read);
    summary ??= text && text.length > 300 ? `${text.slice(0, text.lastIndexOf(' ', 300))}…` : text;
  }
  const categories = all(
    item,
    'category',
    (node) => first(node, 'label', plain) ?? (plain(node) || first(node, 'name', plain)),
  );
  for (const keyword of first(item, 'keywords', plain)?.split(/ *, */) ?? []) {
    if (keyword && !categories.includes(keyword)) categories.push(keyword);
  }
  return {
    id: first(item, 'guid', raw) ?? url ?? `${title}|${published ?? ''}`,
    url,
    title,
    summary: summary ?? first(item, 'legend', plain),
    content: first(item, 'c:encoded', (node) => {
      const html = markup(node);
      return RELATIVE.test(html) ? (need().absolute?.(html, node.base ?? base) ?? html) : html;
    }),
    section: first(item, 'section', plain) ?? categories[0],
    categories,
    authors: authors(item),
    published,
    updated,
    image: leadPicture(pictures),
    rank: first(item, 'rank', number),
    views: first(item, 'views', number),
    comments: first(item, 's:comments', number) ?? first(item, 'link', (node) => first(node, 'count', number)),
  };
}

/** The feed around the items. */
export function toFeed(
  root: Node,
  base: string | undefined,
  timeZone: string,
): Omit<Feed, 'articles' | 'format' | 'ranked' | 'rankedBy'> {
  // Hours, by the first letter: hourly, daily, weekly, monthly, yearly.
  const period: Record<string, number> = { h: 1, d: 24, w: 168, m: 720, y: 8760 };
  return {
    title: first(root, 'title', plain),
    url: link(root, base),
    feedUrl: link(root, base, 'self') ?? safeUrl(first(root, 'feed_url', raw), base) ?? base,
    language: first(root, 'language', raw),
    updated: date(root, 'updated', timeZone) ?? date(root, 'pubdate', timeZone),
    ttl:
      first(root, 'ttl', number)! * (root.name.key === 'json-feed' ? 1 : 60) ||
      (first(root, 's:updateperiod', (node) => period[raw(node)[0]!])! * 3600) /
        (first(root, 's:updatefrequency', number) ?? 1) ||
      undefined,
  };
}
