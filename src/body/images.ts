// Small things about a body's pictures: texts in one line, and whether two addresses are one picture.

/** One line of text: runs of white space become one space, control characters go. */
export const oneLine = (text: string | undefined = ''): string =>
  text
    // eslint-disable-next-line no-control-regex -- Control characters are what it is for.
    .replace(/[\0-\x08\x0e-\x1f\x7f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

// `foto-300x200.jpg?w=640` and `foto.jpg` are one picture in two sizes.
const file = (url: string) =>
  new URL(url).pathname
    .split('/')
    .pop()!
    .replace(/-\d{1,5}x\d{1,5}(?=\.\w{3,4}$)|-scaled(?=\.\w{3,4}$)/, '');

/** Do two addresses lead to one picture, in whatever size? */
export const samePicture = (one: string, other: string): boolean =>
  one === other || (file(one) === file(other) && file(one).length > 4);
