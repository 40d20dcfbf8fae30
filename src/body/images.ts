// Pictures of a body: the address and measures of an <img>, and which are no pictures at all.
import { candidate } from '../feed/fields/pictures.js';
import type { Picture } from '../feed/index.js';
import type { Attributes } from '../feed/xml/scanner.js';

/** One line of text: runs of white space become one space, control characters go. */
export const oneLine = (text: string | undefined = ''): string =>
  text
    // eslint-disable-next-line no-control-regex -- Control characters are what it is for.
    .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Is the element not to be seen? */
export const isHidden = (attributes: Attributes): boolean =>
  attributes.has('hidden') || /display:\s?none|visibility:\s?hidden/i.test(attributes.get('style') ?? '');

// `0`, `1` and `2`, with or without `px`: measures of things that count readers.
const isDot = (length: string | undefined) => /^\s?[0-2](?:px)?$/.test(length ?? '');

// The widest address of a `srcset` up to 1,600 pixels (or twice the size): a body is never wider than that.
function fromSet(set: string | undefined): string | undefined {
  let best: string | undefined;
  let widest = 0;
  for (const entry of (set ?? '').slice(0, 8192).split(/,\s/)) {
    const [address, size = '1x'] = entry.trim().split(/\s+/);
    const wide = parseFloat(size) * (size.endsWith('x') ? 800 : 1);
    if (address && wide > widest && wide <= 1600) [best, widest] = [address, wide];
  }
  return best;
}

/** The picture of an `<img>`, lazily loaded ones too; undefined for tracking pixels, icons, and addresses that are not http(s). */
export function pictureOf(attributes: Attributes, base: string | undefined): Picture | undefined {
  const get = (name: string) => attributes.get(name);
  const style = (get('style') ?? '').split(';').map((rule) => rule.split(':'));
  const dot = (name: string) =>
    isDot(get(name)) || style.some(([key = '', value]) => key.trim() === name && isDot(value));
  if (dot('width') || dot('height')) return undefined;
  const src = get('data-src') ?? get('data-lazy-src') ?? get('data-original') ?? get('src');
  // A placeholder is a `data:` address or no address; then the set has the picture.
  const address = src && !/^\s*(?:data|about|blob):/i.test(src) ? src : fromSet(get('srcset') ?? get('data-srcset'));
  const picture = candidate(address?.trim(), base, 0, get('width'), get('height'), {
    alt: oneLine(get('alt')),
  })[0]?.[0];
  if (!picture) return undefined;
  const { url, alt, width, height } = picture;
  // One measure alone, or thousands of pixels, say nothing of a picture's shape.
  return width && height && width < 1e4 && height < 1e4 ? picture : { url, alt: alt! };
}

/** Emoji are drawn as pictures by some systems; their text is in `alt`. */
export const isEmoji = (attributes: Attributes): boolean => /emoji|smiley/i.test(attributes.get('class') ?? '');

// `foto-300x200.jpg?w=640` and `foto.jpg` are one picture in two sizes.
const file = (url: string) =>
  new URL(url).pathname
    .split('/')
    .pop()!
    .replace(/-\d{1,5}x\d{1,5}(?=\.\w{3,4}$)|-scaled(?=\.\w{3,4}$)/, '');

/** Do two addresses lead to one picture, in whatever size? */
export const samePicture = (one: string, other: string): boolean =>
  one === other || (file(one) === file(other) && file(one).length > 4);
