// Pictures in HTML: what an <img> shows once its page has run, and which are no pictures for a reader. For
// cards and full articles alike.
import type { Picture } from '../model.js';
import { plainText } from '../text/plain-text.js';
import { scan, type Attributes } from '../xml/scanner.js';
import { addressOf } from './picture-addresses.js';

/** Pictures smaller than this, in pixels, are icons, avatars, or count readers. */
export const MIN_SIZE = 33;
/** A measure of more pixels than this is a mistake. */
const MAX_SIZE = 10_000;

/** A measure in pixels: `640`, `640px`; undefined for others (`50%`). */
export function pixels(value = ''): number | undefined {
  return /^\s*\d+(?:\.\d+)?(?:px)?\s*$/.test(value) ? parseInt(value) : undefined;
}

/** What a `style` attribute says of `property`. */
function styleOf(attributes: Attributes, property: string): string | undefined {
  const style = attributes.get('style');
  if (!style) return undefined;
  for (const rule of style.split(';')) {
    const colon = rule.indexOf(':');
    if (colon > 0 && rule.slice(0, colon).trim().toLowerCase() === property)
      return rule
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return undefined;
}

/** Is the element not to be seen? */
export function isHidden(attributes: Attributes): boolean {
  if (attributes.has('hidden')) return true;
  if (!attributes.has('style')) return false;
  return /^none/.test(styleOf(attributes, 'display') ?? '') || /^hidden/.test(styleOf(attributes, 'visibility') ?? '');
}

/** Emoji are drawn as pictures by some systems; their text is in `alt`. */
export const isEmoji = (attributes: Attributes): boolean => /emoji|smiley/i.test(attributes.get('class') ?? '');

/** Is one side of an `<img>`, by its style or its attributes, too short for a picture? */
function isSmall(attributes: Attributes): boolean {
  for (const side of ['width', 'height'] as const) {
    const length = pixels(styleOf(attributes, side)) ?? pixels(attributes.get(side));
    if (length !== undefined && length < MIN_SIZE) return true;
  }
  return false;
}

/** Is the element for no reader's eyes: hidden, an icon, or what counts readers? */
function isDecoration(attributes: Attributes): boolean {
  const isIcon = /emoji|smiley|avatar/i.test(attributes.get('class') ?? '');
  return isIcon || isSmall(attributes) || isHidden(attributes);
}

/** A side of a picture in pixels; undefined for what no picture measures. */
function plausible(length: number | undefined): number | undefined {
  return length !== undefined && length < MAX_SIZE ? length : undefined;
}

/** The picture of an `<img>` with the address that was found for it; undefined for what is no picture for a reader. */
function pictureOf(attributes: Attributes, url: string | undefined): Picture | undefined {
  if (!url || isDecoration(attributes)) return undefined;
  const picture: Picture = { url };
  const alt = plainText(attributes.get('alt') ?? '');
  const width = plausible(pixels(attributes.get('width')));
  const height = plausible(pixels(attributes.get('height')));
  if (alt) picture.alt = alt;
  if (width !== undefined) picture.width = width;
  if (height !== undefined) picture.height = height;
  return picture;
}

/**
 * Finds the pictures of an HTML text while someone scans it: `open` and `close` are told of its tags, and give
 * the picture that a tag shows. Knows lazy loading, sets, `<picture>`, pictures for readers without scripts,
 * and what is hidden.
 */
export class HtmlPictures {
  readonly #source: string;
  readonly #base: string | undefined;
  /** Address that a `<source>` of the open `<picture>` has. */
  #sourceAddress: string | undefined;
  /** The last `<img>` was a placeholder whose address only a `<noscript>` tells. */
  #isAwaited = false;
  /** Address of the last picture, which a `<noscript>` before or behind may repeat. */
  #lastAddress: string | undefined;
  /** Where the content of the open `<noscript>` begins. */
  #noscriptFrom = -1;
  /** Name of the outermost hidden element that is open, and how many of its name are. */
  #hidden = '';
  #hiddenDepth = 0;

  constructor(source: string, base: string | undefined) {
    this.#source = source;
    this.#base = base;
  }

  /** The picture that a start tag shows. `to` is where the tag ends in the source. */
  open(name: string, attributes: Attributes, to: number): Picture | undefined {
    if (this.#hidden) {
      if (name === this.#hidden) this.#hiddenDepth += 1;
      return undefined;
    }
    if (name === 'img' || name === 'amp-img') return this.#image(attributes);
    if (name === 'noscript') this.#noscriptFrom = to;
    else if (name === 'picture') this.#sourceAddress = undefined;
    else if (name === 'source') this.#sourceAddress ??= addressOf(attributes, this.#base);
    else if (isHidden(attributes)) this.#hide(name);
    return undefined;
  }

  /**
   * The picture that only the end tag tells of: that of a `<noscript>`. `from` is where the tag begins in the
   * source.
   */
  close(name: string, from: number): Picture | undefined {
    if (name === 'picture') this.#sourceAddress = undefined;
    if (name === this.#hidden) {
      this.#hiddenDepth -= 1;
      if (!this.#hiddenDepth) this.#hidden = '';
    }
    const begin = this.#noscriptFrom;
    if (name !== 'noscript' || begin < 0) return undefined;
    this.#noscriptFrom = -1;
    return this.#hidden ? undefined : this.#withoutScript(this.#source.slice(begin, from));
  }

  #hide(name: string): void {
    if (name === 'br' || name === 'hr' || name === 'input' || name === 'wbr') return;
    this.#hidden = name;
    this.#hiddenDepth = 1;
  }

  #image(attributes: Attributes): Picture | undefined {
    const url = addressOf(attributes, this.#base) ?? this.#sourceAddress;
    this.#isAwaited = !url;
    return this.#remember(pictureOf(attributes, url));
  }

  /** The picture in a `<noscript>`, where the `<img>` before it could show none. */
  #withoutScript(html: string): Picture | undefined {
    if (!this.#isAwaited && this.#lastAddress !== undefined) return undefined;
    let picture: Picture | undefined;
    scan(
      html,
      {
        open: (name, attributes) => {
          if (name === 'img') picture ??= pictureOf(attributes, addressOf(attributes, this.#base));
          return picture !== undefined;
        },
        close() {},
        text() {},
      },
      true,
    );
    this.#isAwaited = false;
    return this.#remember(picture);
  }

  #remember(picture: Picture | undefined): Picture | undefined {
    if (!picture || picture.url === this.#lastAddress) return undefined;
    this.#lastAddress = picture.url;
    return picture;
  }
}
