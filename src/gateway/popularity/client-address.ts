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

/**
 * The address that a request comes from. `peer` is who connected; only a trusted peer's `X-Forwarded-For` is read, from
 * its right end to the first hop that is not trusted, since anyone may have written what is left of that.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | null,
  trustProxy: readonly string[],
): ClientAddress {
  let address = peer;
  const hops = forwardedFor === null ? [] : forwardedFor.split(',').map((hop) => hop.trim());
  while (address !== undefined && isInNetworks(address, trustProxy) && hops.length > 0) address = hops.pop();
  return address !== undefined && ipaddr.isValid(address) ? toNetworks(address) : UNKNOWN;
}

function toNetworks(address: string): ClientAddress {
  // An IPv4 address that is mapped into IPv6 counts as IPv4.
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') {
    const visitor = parsed.toString();
    return { visitor, network: `${visitor.replace(/\.\d+$/, '')}.0/24` };
  }
  const parts = (parsed as ipaddr.IPv6).parts.map((part) => part.toString(16));
  return { visitor: `${parts.slice(0, 4).join(':')}::/64`, network: `${parts.slice(0, 3).join(':')}::/48` };
}
