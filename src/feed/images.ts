// Pictures: the candidates of an article, and which of them is its lead picture.
import { all, first, type Node } from './formats/node.js';
import type { Picture } from './model.js';
import { plainText } from './text.js';
import { safeUrl } from './urls.js';

/** A picture found in a feed, and its area in square pixels, guessed where the feed does not state it. */
export interface Candidate { picture: Picture; area: number }

// Emoji, avatars, tracking pixels and placeholders, by their folder or file: words in the slug of a headline are no sign.
const JUNK = /gravatar\.com|twemoji|\/(?:avatars?|emojis?|smil(?:ies|eys?))\/|\/(?:pixel|blank|spacer|transparent|1x1)\.(?:gif|png)|feedburner\.com\/~|doubleclick\.net|\/pixel\?/i;

/** Adds a picture, unless its address is unsafe or it is none to show. A guess stands for the area that the feed does not state. */
export function addPicture(found: Candidate[], address: string | undefined, base: string | undefined, [width, height]: (string | undefined)[], guess: number, texts: Omit<Picture, 'url'>): void {
  const url = safeUrl(address?.trim(), base);
  const size = (value = '') => (/^\s*\d+(?:px|\.\d+)?\s*$/.test(value) ? parseInt(value) : undefined) || undefined;
  const wide = size(width);
  const high = size(height);
  if (url && !(wide! < 33 || high! < 33) && !JUNK.test(url)) found.push({ picture: { url, width: wide, height: high, ...texts }, area: wide ? wide * (high ?? wide / 2) : guess });
}

/** The largest picture; the first of equals. */
export const leadPicture = (found: Candidate[]): Picture | undefined => found.reduce<Candidate | undefined>((best, next) => (best && best.area >= next.area ? best : next), undefined)?.picture;

/** Adds the pictures that an item names. */
export function itemPictures(found: Candidate[], item: Node, owner: Node, base: string | undefined): void {
  const text = (node: Node, keys: string) => first(node, keys, (kid) => plainText(kid.text)) as string;
  all(item, 'm:content enclosure attachments i:image image wp:featuredmedia img imglink banner_image m:thumbnail thumb thumbnail link', (node) => {
    const value = (keys: string) => first(node, keys, (kid) => kid.text);
    const { key } = node;
    const address = value('url href src source_url i:loc') ?? node.text;
    const kind = value('type medium mime_type');
    if (kind ? /^image/.test(kind) && (key !== 'link' || value('rel') === 'enclosure') : key !== 'link' && !/\.(?:mp[34]|m4[av]|webm)\b/i.test(address)) {
      const title = text(node, 'alt_text m:title title');
      addPicture(found, address, node.base ?? base, [value('width'), value('height')], /thumb/.test(key) ? 1e4 : 3e5, {
        alt: title, caption: text(node, 'm:description caption') ?? text(owner, 'caption') ?? title, credit: text(node, 'm:credit') ?? text(owner, 'm:credit credit'),
      });
    }
    if (key === 'm:content') itemPictures(found, node, item, base);
    return undefined;
  });
}

/** Adds the picture of an HTML `<img>`, lazily loaded ones too. */
export function htmlPicture(found: Candidate[], attributes: ReadonlyMap<string, string>, base: string | undefined): void {
  const get = (name: string) => attributes.get(name);
  if (/smiley|emoji|avatar/i.test(get('class') ?? '')) return;
  const sizes = [get('width'), get('height')];
  const texts = { alt: get('alt') || undefined };
  addPicture(found, get('data-src') ?? get('data-lazy-src') ?? get('src'), base, sizes, 2e5, texts);
  for (const entry of (get('srcset') ?? '').split(', ')) {
    const [address, width] = entry.trim().split(' ');
    if (width?.endsWith('w')) addPicture(found, address, base, [width.slice(0, -1)], 0, texts);
  }
}
