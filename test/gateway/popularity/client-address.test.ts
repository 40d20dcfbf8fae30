// Who a request comes from, behind proxies and beside forgers.
import { describe, expect, it } from 'vitest';
import { ClientAddresses } from '../../../src/gateway/popularity/client-address.js';

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

  it.each([
    ['10.9.9.9', true],
    ['11.9.9.9', false],
  ])('is trusted by a network of mapped addresses: %s %s', (peer, isTrusted) => {
    const { visitor } = new ClientAddresses(['::ffff:10.0.0.0/104']).of(peer, '203.0.113.9');
    expect(visitor).toBe(isTrusted ? '203.0.113.9' : peer);
  });
});
