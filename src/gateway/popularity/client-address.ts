// Who a request comes from: the network address, behind the proxies that the operator trusts.
import { type AddressWords, Network, parseAddress } from './ip-address.js';

/** A visitor's address, as far as it is used. */
export interface ClientAddress {
  /** An IPv4 address, or the /64 network of an IPv6 address: one household's. */
  readonly visitor: string;
  /** The network around it: /24 or /48. */
  readonly network: string;
}

/** Where no address is known: all such requests are one visitor's. */
const UNKNOWN: ClientAddress = { visitor: 'unknown', network: 'unknown' };

/** Finds out the addresses of clients. */
export class ClientAddresses {
  readonly #trusted: readonly Network[];

  /** `trustProxy`: CIDR networks of the proxies that say the truth. */
  constructor(trustProxy: readonly string[]) {
    this.#trusted = trustProxy.map((cidr) => new Network(cidr));
  }

  /**
   * The address that a request comes from. `peer` is who connected; only a trusted peer's `X-Forwarded-For` is read,
   * from its right end to the first hop that is not trusted, since anyone may have written what is left of that.
   */
  of(peer: string | undefined, forwardedFor: string | null): ClientAddress {
    let address = peer === undefined ? undefined : parseAddress(peer);
    let rest = forwardedFor ?? '';
    while (address !== undefined && rest !== '' && this.#isTrusted(address)) {
      const comma = rest.lastIndexOf(',');
      address = parseAddress(rest.slice(comma + 1).trim());
      rest = rest.slice(0, Math.max(0, comma));
    }
    return address === undefined ? UNKNOWN : toNetworks(address);
  }

  #isTrusted(address: AddressWords): boolean {
    return this.#trusted.some((network) => network.has(address));
  }
}

function toNetworks(address: AddressWords): ClientAddress {
  const [first, second] = address;
  if (second === undefined) {
    const network = `${first! >>> 24}.${(first! >>> 16) & 255}.${(first! >>> 8) & 255}`;
    return { visitor: `${network}.${first! & 255}`, network: `${network}.0/24` };
  }
  const network = `${groupsOf(first!)}:${group(second >>> 16)}`;
  return { visitor: `${network}:${group(second & 0xffff)}::/64`, network: `${network}::/48` };
}

const group = (number: number): string => number.toString(16);
const groupsOf = (word: number): string => `${group(word >>> 16)}:${group(word & 0xffff)}`;
