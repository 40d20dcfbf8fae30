// Pictures in HTML: what an <img> shows once its page has run, and which are no pictures for a reader. For
// cards and full articles alike.
import type { Picture } from '../model.js';
import { plainText } from '../text/plain-text.js';
import { safeUrl } from '../urls.js';
import { scan, type Attributes } from '../xml/scanner.js';

/** Pictures smaller than this, in pixels, are icons, avatars, or count readers. */
export const MIN_SIZE = 33;
/** A measure of more pixels than this is a mistake. */
const MAX_SIZE = 10_000;
/** The widest picture that is taken from a set: no widget is wider than twice 800 pixels. */
const MAX_WIDTH = 1600;
/** Characters of a `srcset` that are looked at. */
const MAX_SET = 8192;

// Where lazy loading keeps the address, best first; `src` is its placeholder then.
const ADDRESSES = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-echo', 'src'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

// Emoji, avatars, placeholders and tracking pixels, by folder or file: words in the slug of a headline are no sign.
const JUNK_PATH =
  /\/(?:avatar|emoji|smil\w+)s?\/|\/(?:pixel|blank|spacer|1x1|transparent|placeholder)\.\w+$|\/(?:clear|count|counter|beacon|track|tracking|open|impression|loading|lazy|piwik|matomo)\.(?:gif|png|php|aspx?)$/i;
// Hosts that count readers or show advertisements, with their subdomains.
const JUNK_HOSTS = [
  'gravatar.com',
  'doubleclick.net',
  'google-analytics.com',
  'amazon-adsystem.com',
  'scorecardresearch.com',
  'quantserve.com',
  'mc.yandex.ru',
  'px.ads.linkedin.com',
  'analytics.twitter.com',
  'stats.wordpress.com',
  'stats.wp.com',
  'pixel.wp.com',
];
// Paths of hosts that show pictures too.
const JUNK_ADDRESS =
  /twemoji|^(?:www\.)?facebook\.com\/tr\b|feedburner\.com\/~|^t\.co\/|medium\.com\/_\/stat\b|substack\.com\/o\//i;
// Hosts whose own name says that they count.
const JUNK_SUBDOMAIN = /^(?:track(?:ing|er)?|pixels?|beacons?|counter|analytics|metrics|telemetry)\d*\./i;

/** Is the address that of a tracking pixel, an advertisement, a placeholder, an avatar or an emoji? */
export function isJunkPicture(url: string): boolean {
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)([^]*)$/i.exec(url) ?? [];
  const [path = ''] = rest.split(/[?#]/, 1);
  if (JUNK_PATH.test(path) || JUNK_ADDRESS.test(host + path) || JUNK_SUBDOMAIN.test(host)) return true;
  const name = host.toLowerCase();
  return JUNK_HOSTS.some((junk) => name === junk || name.slice(-junk.length - 1) === `.${junk}`);
}

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

/** Width that a descriptor of a `srcset` stands for: `640w`, `2x`. */
function widthOf(descriptor = '1x'): number {
  const number = parseFloat(descriptor) || 1;
  return descriptor[descriptor.length - 1] === 'w' ? number : number * 800;
}

/** A word of a `srcset` without the commas at its ends. */
function withoutCommas(word: string): string {
  let from = 0;
  let to = word.length;
  while (word[from] === ',') from += 1;
  while (to > from && word[to - 1] === ',') to -= 1;
  return word.slice(from, to);
}

// `640w`, `2x`: at the beginning of a word, as the next address may follow its comma at once (`1x,b.jpg`).
const DESCRIPTOR = /^[\d.]+[wxh]?(?=,|$)/;

/** The addresses of a `srcset` with their widths. Commas may lie in addresses: only those at their ends part them. */
function entriesOfSet(set: string): { address: string; width: number }[] {
  const entries: { address: string; width: number }[] = [];
  let address = '';
  for (const word of set.slice(0, MAX_SET).split(/\s+/)) {
    const descriptor = DESCRIPTOR.exec(address && word)?.[0];
    if (address) entries.push({ address, width: widthOf(descriptor) });
    const rest = descriptor ? word.slice(descriptor.length) : word;
    address = withoutCommas(rest);
    if (!address || rest[rest.length - 1] !== ',') continue;
    entries.push({ address, width: widthOf() });
    address = '';
  }
  if (address) entries.push({ address, width: widthOf() });
  return entries;
}

/** The widest address of a `srcset` up to 1,600 pixels. */
function addressInSet(set: string): string | undefined {
  let best: { address: string; width: number } | undefined;
  for (const entry of entriesOfSet(set)) {
    if (entry.width <= MAX_WIDTH && entry.width > (best?.width ?? 0)) best = entry;
  }
  return best?.address;
}

/** An address that shows something: no `data:` placeholder, nothing unsafe, no junk. */
function shownAddress(address: string | undefined, base: string | undefined): string | undefined {
  const url = address && !/^\s*(?:data|about|blob):/i.test(address) ? safeUrl(address.trim(), base) : undefined;
  return url && !isJunkPicture(url) ? url : undefined;
}

/** The first address that shows something, of the attributes of an `<img>` or `<source>`. */
function addressOf(attributes: Attributes, base: string | undefined): string | undefined {
  for (const name of ADDRESSES) {
    const url = shownAddress(attributes.get(name), base);
    if (url) return url;
  }
  for (const name of SETS) {
    const set = attributes.get(name);
    const url = set ? shownAddress(addressInSet(set), base) : undefined;
    if (url) return url;
  }
  return undefined;
}

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
  #last: string | undefined;
  /** Where the content of the open `<noscript>` begins. */
  #noscript = -1;
  /** Name of the outermost hidden element that is open, and how many of its name are. */
  #hidden = '';
  #depth = 0;

  constructor(source: string, base: string | undefined) {
    this.#source = source;
    this.#base = base;
  }

  /** The picture that a start tag shows. `to` is where the tag ends in the source. */
  open(name: string, attributes: Attributes, to: number): Picture | undefined {
    if (this.#hidden) {
      if (name === this.#hidden) this.#depth += 1;
      return undefined;
    }
    if (name === 'img' || name === 'amp-img') return this.#image(attributes);
    if (name === 'noscript') this.#noscript = to;
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
      this.#depth -= 1;
      if (!this.#depth) this.#hidden = '';
    }
    const begin = this.#noscript;
    if (name !== 'noscript' || begin < 0) return undefined;
    this.#noscript = -1;
    return this.#hidden ? undefined : this.#withoutScript(this.#source.slice(begin, from));
  }

  #hide(name: string): void {
    if (name === 'br' || name === 'hr' || name === 'input' || name === 'wbr') return;
    this.#hidden = name;
    this.#depth = 1;
  }

  #image(attributes: Attributes): Picture | undefined {
    const url = addressOf(attributes, this.#base) ?? this.#sourceAddress;
    this.#isAwaited = !url;
    return this.#remember(pictureOf(attributes, url));
  }

  /** The picture in a `<noscript>`, where the `<img>` before it could show none. */
  #withoutScript(html: string): Picture | undefined {
    if (!this.#isAwaited && this.#last !== undefined) return undefined;
    let found: Picture | undefined;
    scan(
      html,
      {
        open: (name, attributes) => {
          if (name === 'img') found ??= pictureOf(attributes, addressOf(attributes, this.#base));
          return found !== undefined;
        },
        close() {},
        text() {},
      },
      true,
    );
    this.#isAwaited = false;
    return this.#remember(found);
  }

  #remember(picture: Picture | undefined): Picture | undefined {
    if (!picture || picture.url === this.#last) return undefined;
    this.#last = picture.url;
    return picture;
  }
}
