// Who a request comes from: the network address, behind the proxies that the operator trusts.
import ipaddr from 'ipaddr.js';
import { isInNetworks } from '../config/addresses.js';

/** A visitor's address, as far as it is used. */
export interface ClientAddress {
  /** An IPv4 address, or the /64 network of an IPv6 address: one household's. */
  readonly visitor: string;
  /** The network around it: /24 or /48. */
  readonly network: string;
}

/** Where no address is known: all such requests are one visitor's. */
const UNKNOWN: ClientAddress = { visitor: 'unknown', network: 'unknown' };
/** How an IPv4 address begins that is mapped into IPv6: it counts as IPv4. */
const MAPPED = '::ffff:';

/** An IPv4 network. */
interface Network4 {
  readonly address: number;
  /** Bits that all its addresses have in common. */
  readonly mask: number;
}

/** Finds out the addresses of clients. */
export class ClientAddresses {
  readonly #networks4: readonly Network4[];
  readonly #trustProxy: readonly string[];

  /** `trustProxy`: CIDR networks of the proxies that say the truth. */
  constructor(trustProxy: readonly string[]) {
    this.#trustProxy = trustProxy;
    this.#networks4 = trustProxy.filter((network) => network.includes('.')).map(toNetwork4);
  }

  /**
   * The address that a request comes from. `peer` is who connected; only a trusted peer's `X-Forwarded-For` is read,
   * from its right end to the first hop that is not trusted, since anyone may have written what is left of that.
   */
  of(peer: string | undefined, forwardedFor: string | null): ClientAddress {
    let address = peer;
    let rest = forwardedFor ?? '';
    while (address !== undefined && rest !== '' && this.#isTrusted(address)) {
      const comma = rest.lastIndexOf(',');
      address = rest.slice(comma + 1).trim();
      rest = rest.slice(0, Math.max(0, comma));
    }
    return address === undefined ? UNKNOWN : toNetworks(address);
  }

  #isTrusted(address: string): boolean {
    const number = parseIpv4(address);
    if (number === undefined) return isInNetworks(address, this.#trustProxy);
    return this.#networks4.some((network) => (number & network.mask) === network.address);
  }
}

function toNetwork4(cidr: string): Network4 {
  const [network, bits] = ipaddr.IPv4.parseCIDR(cidr);
  // A shift by 32 would be one by 0.
  const mask = bits === 0 ? 0 : -1 << (32 - bits);
  return { address: parseIpv4(network.toString())! & mask, mask };
}

function toNetworks(address: string): ClientAddress {
  if (parseIpv4(address) !== undefined) {
    const visitor = withoutMapping(address);
    return { visitor, network: `${visitor.slice(0, visitor.lastIndexOf('.'))}.0/24` };
  }
  if (!ipaddr.isValid(address)) return UNKNOWN;
  const parsed = ipaddr.process(address);
  // Written in another way than with four decimal numbers.
  if (parsed.kind() === 'ipv4') return toNetworks(parsed.toString());
  const parts = (parsed as ipaddr.IPv6).parts.map((part) => part.toString(16));
  return { visitor: `${parts.slice(0, 4).join(':')}::/64`, network: `${parts.slice(0, 3).join(':')}::/48` };
}

const withoutMapping = (address: string): string =>
  address.slice(0, MAPPED.length) === MAPPED ? address.slice(MAPPED.length) : address;

/**
 * The 32 bits of `203.0.113.9` as a signed number; undefined for every other form. By hand, since this is asked several
 * times a beacon: ipaddr.js takes its time to try all forms that there are.
 */
function parseIpv4(address: string): number | undefined {
  const text = withoutMapping(address);
  let bits = 0;
  let start = 0;
  for (let part = 0; part < 4; part += 1) {
    const end = part < 3 ? text.indexOf('.', start) : text.length;
    const octet = parseOctet(text, start, end);
    if (octet === undefined) return undefined;
    bits = (bits << 8) | octet;
    start = end + 1;
  }
  return bits;
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
