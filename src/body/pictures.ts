// Pictures of a body: the address and measures of an <img>, and which are no pictures at all.
import { imageSource, leadPicture } from '../feed/images.js';
import type { Picture } from '../feed/index.js';
import type { Attributes } from '../feed/scanner.js';
import { tidy } from '../feed/text.js';
import { safeUrl } from '../feed/urls.js';

/** Is the element not to be seen? */
export const isHidden = (attributes: Attributes): boolean => attributes.has('hidden') || /display:\s?none|visibility:\s?hidden/i.test(attributes.get('style') ?? '');

// `0`, `1` and `2`, with or without `px`: measures of things that count readers.
const isDot = (length: string | undefined) => /^\s?[0-2](?:px)?$/.test(length ?? '');

/** The picture of an `<img>`; undefined for tracking pixels, icons, and addresses that are not http(s). */
export function pictureOf(attributes: Attributes, base: string | undefined): Picture | undefined {
  const style = (attributes.get('style') ?? '').split(';').map((rule) => rule.split(':'));
  const dot = (name: string) => isDot(attributes.get(name)) || style.some(([key = '', value]) => key.trim() === name && isDot(value));
  if (dot('width') || dot('height')) return undefined;
  const { src, width, height } = imageSource(attributes);
  const url = safeUrl(src.trim(), base);
  // A height without a width, or a bound of thousands, says nothing of the picture's shape.
  const sized = width && height && width < 1e4 && height < 1e4 ? { width, height } : {};
  return url && leadPicture([{ url, ...sized }]) ? { url, ...sized, alt: tidy(attributes.get('alt') ?? '') } : undefined;
}

/** Emoji are drawn as pictures by some systems; their text is in `alt`. */
export const isEmoji = (attributes: Attributes): boolean => /emoji|smiley/i.test(attributes.get('class') ?? '');

// `foto-300x200.jpg?w=640` and `foto.jpg` are one picture in two sizes.
const file = (url: string) => new URL(url).pathname.split('/').pop()!.replace(/-\d{1,5}x\d{1,5}(?=\.\w{3,4}$)|-scaled(?=\.\w{3,4}$)/, '');

/** Do two addresses lead to one picture, in whatever size? */
export const samePicture = (one: string, other: string): boolean => one === other || (file(one) === file(other) && file(one).length > 4);
