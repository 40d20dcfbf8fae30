// Who a request comes from, behind proxies and beside forgers.
import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, it } from 'vitest';
import { isInNetworks } from '../../../src/gateway/config/addresses.js';
import { ClientAddresses } from '../../../src/gateway/popularity/client-address.js';
import { Network, parseAddress } from '../../../src/gateway/popularity/ip-address.js';

const TRUSTED = ['10.0.0.0/8', '127.0.0.1/32', '::1/128'];

describe('the address of a client', () => {
  it.each([
    ['the peer, where no proxy is trusted', '203.0.113.9', '198.51.100.1', '203.0.113.9', '203.0.113.0/24'],
    ['what a trusted proxy says', '10.1.2.3', '203.0.113.9', '203.0.113.9', '203.0.113.0/24'],
    [
      'the rightmost hop that is not trusted',
      '10.1.2.3',
      '1.2.3.4, 203.0.113.9, 10.9.9.9',
      '203.0.113.9',
      '203.0.113.0/24',
    ],
    ['a mapped IPv4 address as IPv4', '::ffff:203.0.113.9', null, '203.0.113.9', '203.0.113.0/24'],
    ['a trusted mapped proxy', '::ffff:10.1.1.1', '203.0.113.9', '203.0.113.9', '203.0.113.0/24'],
    ['the /64 of an IPv6 address', '2001:db8:1:2:3:4:5:6', null, '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['unknown, where a proxy writes nonsense', '127.0.0.1', 'evil', 'unknown', 'unknown'],
    ['unknown, where there is none', undefined, '203.0.113.9', 'unknown', 'unknown'],
    ['an IPv4 address that is written in octal', '10.1.2.3', '0313.0.0161.9', '203.0.113.9', '203.0.113.0/24'],
    ['unknown, where a number is too large', '10.1.2.3', '203.0.113.256', 'unknown', 'unknown'],
    ['unknown, where a number is missing', '10.1.2.3', '203.0.113.', 'unknown', 'unknown'],
    ['an IPv6 address from a trusted IPv6 proxy', '::1', '2001:db8:1:2::9', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['what is behind several trusted hops, empty ones too', '10.1.2.3', '203.0.113.9,,10.9.9.9', 'unknown', 'unknown'],
    ['an IPv6 address written in full', '2001:0DB8:0001:0002:0:0:0:9', null, '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['IPv4, where its bits are written in IPv6', '::ffff:cb00:7109', null, '203.0.113.9', '203.0.113.0/24'],
    ['an address with a zone', 'fe80::1%eth0', null, 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
    ['unknown, where there are two gaps', '::1', '2001::1::2', 'unknown', 'unknown'],
    ['unknown, where there are nine groups', '::1', '1:2:3:4:5:6:7:8:9', 'unknown', 'unknown'],
    ['unknown, where there are seven groups', '::1', '1:2:3:4:5:6:7', 'unknown', 'unknown'],
    ['unknown, where a group is too long', '::1', '2001::12345', 'unknown', 'unknown'],
    ['the proxy itself, where it forwards for no one', '10.1.2.3', null, '10.1.2.3', '10.1.2.0/24'],
  ] as const)('is %s', (_, peer, forwardedFor, visitor, network) => {
    expect(new ClientAddresses(TRUSTED).of(peer, forwardedFor)).toEqual({ visitor, network });
  });
});

/** Addresses of both families in every form that ipaddr.js writes. */
const ipv4 = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255))).map((octets) => octets.join('.'));
const fixedLength = (parts: readonly number[]) => parts.map((part) => part.toString(16).padStart(4, '0')).join(':');
const ipv6 = fc.array(fc.oneof(fc.constant(0), fc.nat(0xffff)), { minLength: 8, maxLength: 8 }).chain((parts) => {
  const address = new ipaddr.IPv6(parts);
  return fc.constantFrom(address.toString(), fixedLength(parts), address.toNormalizedString());
});

describe('an address as numbers', () => {
  it('is that of ipaddr.js, whatever form it is written in', () => {
    const bytesOf = (words: readonly number[]) =>
      words.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 255));
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), (text) => {
        expect(bytesOf(parseAddress(text)!)).toEqual(ipaddr.process(text).toByteArray());
      }),
    );
  });

  it('is none where ipaddr.js sees none', () => {
    const letters = fc.string({ unit: fc.constantFrom('0', '1', 'f', 'g', ':', '.', '%', '-'), maxLength: 20 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(parseAddress(text) !== undefined).toBe(ipaddr.isValid(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is in a network where the configuration says that it is', () => {
    const networks = ['10.0.0.0/8', '192.0.2.128/25', '0.0.0.0/0', '2001:db8::/33', '::/0', 'fe80::/10', '::1/128'];
    fc.assert(
      fc.property(fc.oneof(ipv4, ipv6), fc.constantFrom(...networks), (text, network) => {
        expect(new Network(network).has(parseAddress(text)!)).toBe(isInNetworks(text, [network]));
      }),
    );
  });

  it('is in a network of mapped addresses', () => {
    expect(new Network('::ffff:10.0.0.0/104').has(parseAddress('10.9.9.9')!)).toBe(true);
    expect(new Network('::ffff:10.0.0.0/104').has(parseAddress('11.9.9.9')!)).toBe(false);
  });
});
