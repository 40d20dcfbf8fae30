// Network addresses in the configuration: CIDR lists, and which hosts are private without asking a name server.
import ipaddr from 'ipaddr.js';

/** Whether `text` is an IP address or a CIDR network. */
export const isNetwork = (text: string): boolean =>
  text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);

/** `10.1.2.3` as `10.1.2.3/32`: lists hold networks only. */
export function toCidr(text: string): string {
  if (text.includes('/')) return text;
  return `${text}/${ipaddr.parse(text).kind() === 'ipv4' ? 32 : 128}`;
}

/** Whether an IP address lies in one of the networks. An IPv4 address that is mapped into IPv6 counts as IPv4. */
export function isInNetworks(address: string, networks: readonly string[]): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return networks.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match([base, bits] as [ipaddr.IPv4, number]);
  });
}

/** Whether an IP address is one of the open Internet: no private, local, reserved, translated or embedded one. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // ::127.0.0.1 and the like (::/96, deprecated by RFC 4291) have no range of their own in the library.
  return (
    parsed.kind() === 'ipv4' ||
    parsed
      .toByteArray()
      .slice(0, 12)
      .some((byte) => byte !== 0)
  );
}

/** The host of an address as an IP address without brackets, or undefined where it is a name. */
function literalAddress(url: URL): string | undefined {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) ? host : undefined;
}

/**
 * Whether a host can only be private: a special address, or `localhost`. Other names are checked when they are
 * asked.
 */
export function isPrivateHost(url: URL): boolean {
  const literal = literalAddress(url);
  if (literal !== undefined) return !isPublicAddress(literal);
  return /(^|\.)localhost\.?$/.test(url.hostname);
}

/** Whether the gateway may ask a host that is private without a look-up. */
export function isAllowedHost(url: URL, allow: readonly string[]): boolean {
  if (!isPrivateHost(url)) return true;
  const literal = literalAddress(url);
  // What `localhost` is, is seen when it is asked; some network of this machine has to be allowed for it.
  const candidates = literal === undefined ? ['127.0.0.1', '::1'] : [literal];
  return candidates.some((address) => isInNetworks(address, allow));
}
