// Where an `<img>` or `<source>` keeps the address of its picture: lazy loading, and the widest of a set.
import { safeUrl } from '../urls.js';
import type { Attributes } from '../xml/scanner.js';
import { isJunkPicture } from './junk-pictures.js';

/** The widest picture that is taken from a set: no widget is wider than twice 800 pixels. */
const MAX_WIDTH = 1600;
/** Characters of a `srcset` that are looked at. */
const MAX_SET = 8192;

// Where lazy loading keeps the address, best first; `src` is its placeholder then.
const ADDRESSES = ['data-src', 'data-lazy-src', 'data-original', 'data-lazy', 'data-echo', 'src'];
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset'];

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
export function addressOf(attributes: Attributes, base: string | undefined): string | undefined {
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
