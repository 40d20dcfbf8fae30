// Pictures: which of the candidates of an article is its lead picture.
import type { Attributes } from './scanner.js';
import type { Picture } from './model.js';

// Emoji, avatars, tracking pixels and placeholders, by the folder or file they come from: words in a headline's slug are no sign.
const JUNK = /gravatar\.com|twemoji|\/(?:avatars?|emojis?|smil(?:ies|eys?)|wp-includes)\/|\/(?:pixel|blank|spacer|clear|transparent|1x1|loading)\.(?:gif|png|svg)|feedburner\.com\/~|doubleclick\.net|\/(?:pixel|stats?|b)\?/i;

/** A picture found in a feed. `weight` stands for its area, in square pixels, where the feed does not state it. */
export interface Candidate extends Picture { weight?: number }

/** A length in pixels as feeds write it (`640`, `640px`); undefined for percentages, zero and nonsense. */
export function pixels(value: unknown): number | undefined {
  const number = parseInt(String(value));
  return number > 0 && !String(value).includes('%') ? number : undefined;
}

const area = ({ width, height, weight = 3e5 }: Candidate): number => (width && height ? width * height : width ? width * width * 0.6 : weight);

/** The largest real picture; the first of equals. */
export function leadPicture(candidates: Candidate[]): Picture | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) {
    const { url, width = 99, height = 99 } = candidate;
    if (width > 32 && height > 32 && !JUNK.test(url) && (!best || area(candidate) > area(best))) best = candidate;
  }
  if (!best) return undefined;
  const picture = { ...best };
  delete picture.weight;
  return picture;
}

/** The address and measures that an HTML `<img>` states, lazily loaded ones included. */
export function imageSource(attributes: Attributes): { src: string; width?: number; height?: number } {
  const srcset = attributes.get('srcset') ?? attributes.get('data-srcset') ?? '';
  let src = attributes.get('data-src') ?? attributes.get('data-lazy-src') ?? attributes.get('data-original') ?? attributes.get('src') ?? '';
  let width = pixels(attributes.get('width'));
  let height = pixels(attributes.get('height'));
  for (const entry of srcset.split(', ')) {
    const [url = '', size = ''] = entry.trim().split(' ');
    const wide = size.endsWith('w') ? pixels(size) : undefined;
    if (wide && wide > (width ?? 0)) {
      height = width && height && Math.round(height * wide / width);
      [src, width] = [url, wide];
    }
  }
  return { src, width, height };
}
