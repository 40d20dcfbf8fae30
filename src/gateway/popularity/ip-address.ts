// Network addresses as numbers: what a beacon asks of them has to be cheap.
import ipaddr from 'ipaddr.js';

/** An address as numbers of 32 bits: one for IPv4, four for IPv6. */
export type AddressWords = readonly number[];

/** How an IPv4 address begins that is mapped into IPv6: it counts as IPv4. */
const MAPPED = '::ffff:';
const MAPPED_BITS = 96;
const GROUPS = 8;

/** The words of an address; undefined for what is none. */
export function parseAddress(text: string): AddressWords | undefined {
  return parseIpv4(text) ?? parseIpv6(text) ?? parseRareForm(text);
}

/** The usual form with four decimal numbers, `203.0.113.9` or `::ffff:203.0.113.9`. */
function parseIpv4(address: string): AddressWords | undefined {
  const text = address.slice(0, MAPPED.length) === MAPPED ? address.slice(MAPPED.length) : address;
  let bits = 0;
  let start = 0;
  for (let part = 0; part < 4; part += 1) {
    const end = part < 3 ? text.indexOf('.', start) : text.length;
    const octet = parseOctet(text, start, end);
    if (octet === undefined) return undefined;
    bits = (bits << 8) | octet;
    start = end + 1;
  }
  return [bits];
}

const ZERO = 48;

/** A number up to 255 without a leading zero, which would mean an octal number to some. */
function parseOctet(text: string, start: number, end: number): number | undefined {
  const length = end - start;
  if (length < 1 || length > 3) return undefined;
  if (length > 1 && text.charCodeAt(start) === ZERO) return undefined;
  let octet = 0;
  for (let index = start; index < end; index += 1) {
    const digit = text.charCodeAt(index) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    octet = octet * 10 + digit;
  }
  return octet <= 255 ? octet : undefined;
}

/** Groups of hexadecimal digits, `2001:db8::9`. */
function parseIpv6(text: string): AddressWords | undefined {
  const gap = text.indexOf('::');
  const before = parseGroups(gap < 0 ? text : text.slice(0, gap));
  const after = gap < 0 ? [] : parseGroups(text.slice(gap + 2));
  if (!before || !after) return undefined;
  const missing = GROUPS - before.length - after.length;
  const isWhole = gap < 0 ? missing === 0 : missing > 0;
  if (!isWhole) return undefined;
  const groups = [...before, ...new Array<number>(missing).fill(0), ...after];
  return unmapped(toWords(groups));
}

function parseGroups(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  for (const digits of text.split(':')) {
    if (!/^[\da-f]{1,4}$/i.test(digits)) return undefined;
    groups.push(Number.parseInt(digits, 16));
  }
  return groups;
}

/** Words of groups of 16 bits. */
function toWords(groups: readonly number[]): AddressWords {
  const words: number[] = [];
  for (let index = 0; index < groups.length; index += 2) words.push((groups[index]! << 16) | groups[index + 1]!);
  return words;
}

/** `::ffff:cb00:7109` is an IPv4 address, too. */
function unmapped(words: AddressWords): AddressWords {
  const [first, second, third, last] = words;
  return first === 0 && second === 0 && third === 0xffff ? [last!] : words;
}

/** What no proxy writes, and is an address all the same: octal numbers, dots in an IPv6 address, a zone. */
function parseRareForm(text: string): AddressWords | undefined {
  if (!ipaddr.isValid(text)) return undefined;
  const bytes = ipaddr.process(text).toByteArray();
  const words: number[] = [];
  for (let index = 0; index < bytes.length; index += 4)
    words.push((bytes[index]! << 24) | (bytes[index + 1]! << 16) | (bytes[index + 2]! << 8) | bytes[index + 3]!);
  return words;
}

/** A network of one family. */
export class Network {
  readonly #words: AddressWords;
  /** Bits of each word that all addresses of the network have in common. */
  readonly #masks: readonly number[];

  /** `cidr`: `10.0.0.0/8` or `2001:db8::/32`. */
  constructor(cidr: string) {
    const [base, length] = cidr.split('/') as [string, string];
    const words = parseAddress(base)!;
    const isMapped = words.length === 1 && base.includes(':');
    const bits = isMapped ? Number(length) - MAPPED_BITS : Number(length);
    this.#masks = words.map((_, index) => maskOf(bits - 32 * index));
    this.#words = words.map((word, index) => word & this.#masks[index]!);
  }

  has(address: AddressWords): boolean {
    if (address.length !== this.#words.length) return false;
    for (let index = 0; index < address.length; index += 1)
      if ((address[index]! & this.#masks[index]!) !== this.#words[index]) return false;
    return true;
  }
}

/** The first `bits` of 32, where that are as many; none below 0. */
function maskOf(bits: number): number {
  if (bits <= 0) return 0;
  return bits >= 32 ? -1 : -1 << (32 - bits);
}
