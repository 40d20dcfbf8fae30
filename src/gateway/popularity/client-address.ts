// Who a request comes from: the network address, behind the proxies that the operator trusts.
import ipaddr from 'ipaddr.js';

/** A visitor's address, as far as it is used. */
export interface ClientAddress {
  /** An IPv4 address, or the /64 network of an IPv6 address: one household's. */
  readonly visitor: string;
  /** The network around it: /24 or /48. */
  readonly network: string;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Where no address is known: all such requests are one visitor's. */
const UNKNOWN: ClientAddress = { visitor: 'unknown', network: 'unknown' };

/** Finds out the addresses of clients. */
export class ClientAddresses {
  readonly #trusted: readonly [Address, number][];

  /** `trustProxy`: CIDR networks of the proxies that say the truth. */
  constructor(trustProxy: readonly string[]) {
    this.#trusted = trustProxy.map(toNetwork);
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

  #isTrusted(address: Address): boolean {
    return this.#trusted.some(([base, bits]) => base.kind() === address.kind() && base.match(address, bits));
  }
}

/** An address; undefined for what is none. An IPv4 address that is mapped into IPv6 counts as IPv4. */
const parseAddress = (text: string): Address | undefined => (ipaddr.isValid(text) ? ipaddr.process(text) : undefined);

const MAPPED_BITS = 96;

/** A CIDR network; one of mapped addresses is an IPv4 network. */
function toNetwork(cidr: string): [Address, number] {
  const [base, bits] = ipaddr.parseCIDR(cidr);
  const isMapped = base instanceof ipaddr.IPv6 && base.isIPv4MappedAddress();
  return isMapped ? [base.toIPv4Address(), bits - MAPPED_BITS] : [base, bits];
}

function toNetworks(address: Address): ClientAddress {
  if (address instanceof ipaddr.IPv4) {
    const [first, second, third] = address.octets;
    return { visitor: address.toString(), network: `${first}.${second}.${third}.0/24` };
  }
  const [first, second, third, fourth] = address.parts.map((part) => part.toString(16));
  const network = `${first}:${second}:${third}`;
  return { visitor: `${network}:${fourth}::/64`, network: `${network}::/48` };
}
