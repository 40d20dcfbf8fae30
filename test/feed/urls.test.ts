// Addresses: absolute http(s), or none.
import { expect, test } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { safeUrl, withParams } from '../../src/feed/urls.js';
import { item } from './fixtures.js';

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://a.example/x',
  'ftp://a.example/',
  'mailto:a@b.example',
  'https://bank.example@jahat.example/',
  'https://user:pw@a.example/',
  'https://',
  'http:///',
  '/relatif',
  'relatif',
  '',
  '//a.example/x',
])('%j is no address', (value) => expect(safeUrl(value)).toBeUndefined());

test.each([
  ['https://a.example/x', 'https://a.example/x'],
  [' HTTPS://A.Example/x ', 'https://a.example/x'],
  ['https:\\\\a.example\\x', 'https://a.example/x'],
  ['https://a.example/a/../b', 'https://a.example/b'],
  ['https://a.example/ü ?q=“', 'https://a.example/%C3%BC%20?q=%E2%80%9C'],
])('%j is %s', (value, url) => expect(safeUrl(value)).toBe(url));

test('an article with an unsafe address stays, without address', () => {
  for (const link of [
    'javascript:alert(1)',
    '&#106;avascript:alert(1)',
    'java&#10;script:alert(1)',
    'data:text/html,x',
  ]) {
    expect(parseFeed(item(`<title>a</title><link>${link}</link>`)).articles[0]).toEqual({
      id: expect.any(String) as string,
      title: 'a',
      categories: [],
      authors: [],
    });
  }
});

// [address, parameters, both]
test.each([
  ['https://a.example/x', 'utm_source=mitra', 'https://a.example/x?utm_source=mitra'],
  ['https://a.example/x?q=a%20b+c&d&e=1,2:3&$f=(4)', 'u=1', 'https://a.example/x?q=a%20b+c&d&e=1,2:3&$f=(4)&u=1'],
  ['https://a.example/x?sig=a%2Fb%3d#bagian?2', 'u=1&v=2', 'https://a.example/x?sig=a%2Fb%3d&u=1&v=2#bagian?2'],
  ['https://a.example/x#/rute', 'u=1', 'https://a.example/x?u=1#/rute'],
  ['https://a.example/x?', 'u=1', 'https://a.example/x?u=1'],
  ['https://a.example/x?a&', '&u=1', 'https://a.example/x?a&u=1'],
  ['https://a.example/x?u=0', '?u=1', 'https://a.example/x?u=0&u=1'],
  ['https://a.example/x', ' u=situs saya&v="1"#w ', 'https://a.example/x?u=situs%20saya&v=%221%22%23w'],
  ['https://a.example/x?a=1', ' & ', 'https://a.example/x?a=1'],
])('%s with %s', (url, params, both) => expect(withParams(url, params)).toBe(both));
