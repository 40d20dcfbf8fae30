// Pictures: the candidates of an article, and which of them is its lead picture.
import { firstValue, type FeedNode } from '../xml/feed-node.js';
import { rawText, textOf } from './readers.js';
import type { Field } from './field-table.js';
import type { Picture } from '../model.js';
import { plainText } from '../text/plain-text.js';
import { safeUrl } from '../urls.js';

/** A picture found in a feed, with its area in square pixels: a guess where the feed does not state it. */
export type Candidate = [Picture, area: number];

// Emoji, avatars, tracking pixels and placeholders, by their folder or file: words in the slug of a headline are no sign.
const JUNK =
  /gravatar\.com|twemoji|\/(?:avatar|emoji|smil\w+)s?\/|\/(?:pixel|blank|spacer|1x1)\.|feedburner\.com\/~|doubleclick/i;

/** A picture as a candidate; none where its address is unsafe, or it is not to be shown. */
export function candidate(
  address: string | undefined,
  base: string | undefined,
  guess: number,
  width: string | undefined,
  height: string | undefined,
  texts: Omit<Picture, 'url'>,
): Candidate[] {
  const url = safeUrl(address, base);
  const pixels = (value = '') => (/^ *\d+(?:px|\.\d+)? *$/.test(value) ? parseInt(value) : undefined);
  const [wide, high] = [pixels(width), pixels(height)];
  return url && !(wide! < 33 || high! < 33) && !JUNK.test(url)
    ? [[{ url, width: wide, height: high, ...texts }, wide ? wide * (high ?? wide / 2) : guess]]
    : [];
}

/** The largest picture; the first of equals. */
export const leadPicture = (found: Candidate[]): Picture | undefined => found.sort((a, b) => b[1] - a[1])[0]?.[0];

/** Adds to `found` the pictures that an item names, and those that are named in what names them. */
export function itemPictures(item: FeedNode, base: string | undefined, found: Candidate[], owner = item): Candidate[] {
  for (const field of ['picture', 'link'] as const) {
    firstValue(item, field, (node) => {
      const value = (field: Field) => firstValue(node, field, rawText);
      const text = (field: Field, of = node) => firstValue(of, field, textOf);
      const address = value('url') ?? node.text;
      const kind = value('type');
      if (kind ? /^(?:im|jp|png|webp)/i.test(kind) : field !== 'link' && !/\.(?:mp[34]|m4[av]|webm)\b/.test(address)) {
        const title = text('title');
        found.push(
          ...candidate(
            address,
            node.base ?? base,
            /thumb/.test(node.name.name) ? 1e4 : 3e5,
            value('width'),
            value('height'),
            {
              alt: text('alt') ?? title,
              caption: text('legend') ?? text('caption') ?? text('caption', owner) ?? title,
              credit: text('credit') ?? text('credit', owner),
            },
          ),
        );
      }
      itemPictures(node, base, found, owner);
    });
  }
  return found;
}

/** The picture of an HTML `<img>`, lazily loaded ones too. */
export function htmlPicture(attributes: ReadonlyMap<string, string>, base: string | undefined): Candidate[] {
  const get = (name: string) => attributes.get(name);
  return /smiley|emoji|avatar/.test(get('class')!)
    ? []
    : candidate(get('data-src') ?? get('data-lazy-src') ?? get('src'), base, 2e5, get('width'), get('height'), {
        alt: plainText(get('alt') ?? '') || undefined,
      });
}
