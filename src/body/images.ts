// Small things about a body's pictures: the figure of one, texts in one line, and whether two addresses are one
// picture.
import type { Picture } from '../feed/index.js';
import type { BodyElement } from './tree.js';

/** One line of text: runs of white space become one space, control characters go. */
export const oneLine = (text: string | undefined = ''): string =>
  text
    // eslint-disable-next-line no-control-regex -- Control characters are what it is for.
    .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The figure of a picture in a link to `href`. */
export function figureOf({ url, alt = '', width, height }: Picture, href: string | undefined): BodyElement {
  // A link to the file behind the picture leads no reader on.
  const isFile = href !== undefined && /\.(?:jpe?g|png|gif|webp|avif)$/i.test(href);
  return {
    tag: 'figure',
    // One measure alone says nothing of a picture's shape.
    picture: width && height ? { url, alt, width, height } : { url, alt },
    href: isFile ? undefined : href,
    children: [],
  };
}

// `foto-300x200.jpg?w=640` and `foto.jpg` are one picture in two sizes.
const fileName = (url: string) =>
  new URL(url).pathname
    .split('/')
    .pop()!
    .replace(/-\d{1,5}x\d{1,5}(?=\.\w{3,4}$)|-scaled(?=\.\w{3,4}$)/, '');

/** Do two addresses lead to one picture, in whatever size? */
export const isSamePicture = (a: string, b: string): boolean =>
  a === b || (fileName(a) === fileName(b) && fileName(a).length > 4);
