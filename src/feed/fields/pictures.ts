// Pictures: the candidates of an article, and which of them is its lead picture.
import { firstValue, type FeedNode } from '../xml/feed-node.js';
import { rawText, textOf } from './readers.js';
import type { Picture } from '../model.js';
import { MIN_SIZE, pixels } from './html-pictures.js';
import { isJunkPicture } from './junk-pictures.js';
import { safeUrl } from '../urls.js';

/** A picture found in a feed, with its area in square pixels: a guess where the feed does not state it. */
export type Candidate = [Picture, area: number];

/** What a feed says of a picture, as it is written. */
interface NamedPicture {
  address: string;
  base: string | undefined;
  /** Area in square pixels where no width is stated. */
  guess: number;
  width: string | undefined;
  height: string | undefined;
  texts: Omit<Picture, 'url'>;
}

/** Square pixels of a picture, twice as wide as high where only the width is known. */
function areaOf({ width, height }: Picture, guess: number): number {
  return width ? width * (height ?? width / 2) : guess;
}

/** A picture as a candidate; undefined where its address is unsafe, or it is not to be shown. */
function candidateOf({ address, base, guess, width, height, texts }: NamedPicture): Candidate | undefined {
  const url = safeUrl(address, base);
  if (!url || isJunkPicture(url)) return undefined;
  const picture = { url, width: pixels(width), height: pixels(height), ...texts } as Picture;
  const isSmall = (picture.width ?? MIN_SIZE) < MIN_SIZE || (picture.height ?? MIN_SIZE) < MIN_SIZE;
  return isSmall ? undefined : [picture, areaOf(picture, guess)];
}

/** The largest picture; the first of equals. */
export const leadPicture = (candidates: Candidate[]): Picture | undefined =>
  candidates.sort((a, b) => b[1] - a[1])[0]?.[0];

/** Does a node name a picture, by its type or, without one, by its file? */
function namesPicture(node: FeedNode, field: string, address: string): boolean {
  const type = firstValue(node, 'type', rawText);
  if (type) return /^(?:im|jp|png|webp)/i.test(type);
  return field !== 'link' && !/\.(?:mp[34]|m4[av]|webm)\b/.test(address);
}

/** The alternative, caption and credit of a picture; `owner` is the item, which may state them for it. */
function captionsOf(node: FeedNode, owner: FeedNode): Omit<Picture, 'url'> {
  const title = firstValue(node, 'title', textOf);
  return {
    alt: firstValue(node, 'alt', textOf) ?? title,
    caption:
      firstValue(node, 'legend', textOf) ??
      firstValue(node, 'caption', textOf) ??
      firstValue(owner, 'caption', textOf) ??
      title,
    credit: firstValue(node, 'credit', textOf) ?? firstValue(owner, 'credit', textOf),
  } as Omit<Picture, 'url'>;
}

/** Adds to `candidates` the pictures that an item names, and those that are named in what names them. */
export function itemPictures(
  item: FeedNode,
  base: string | undefined,
  candidates: Candidate[],
  owner = item,
): Candidate[] {
  for (const field of ['picture', 'link'] as const) {
    firstValue(item, field, (node) => {
      const address = firstValue(node, 'url', rawText) ?? node.text;
      const candidate = namesPicture(node, field, address)
        ? candidateOf({
            address,
            base: node.base ?? base,
            guess: /thumb/.test(node.name.name) ? 1e4 : 3e5,
            width: firstValue(node, 'width', rawText),
            height: firstValue(node, 'height', rawText),
            texts: captionsOf(node, owner),
          })
        : undefined;
      if (candidate) candidates.push(candidate);
      itemPictures(node, base, candidates, owner);
    });
  }
  return candidates;
}

/** A picture of an HTML text as a candidate. */
export const htmlCandidate = (picture: Picture): Candidate => [picture, areaOf(picture, 2e5)];
