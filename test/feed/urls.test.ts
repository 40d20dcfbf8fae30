// Addresses: absolute http(s), or none.
import { expect, test } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { canonicalUrl, safeUrl } from '../../src/feed/urls.js';
import { item, rss } from './fixtures.js';

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

test('tracking parameters and fragments make no other story', () => {
  const same = [
    'https://a.example/x?p=1',
    'http://a.example/x?utm_source=rss&p=1',
    'https://a.example/x?p=1&fbclid=abc#top',
    'https://a.example/x?p=1&gclid=1&utm_campaign=b',
  ].map(canonicalUrl);
  expect(new Set(same).size).toBe(1);
  expect(canonicalUrl('https://a.example/x?p=2')).not.toBe(same[0]);
  const links = ['https://a.example/x?utm_source=a', 'https://a.example/y', 'https://a.example/x?utm_source=b'];
  expect(
    parseFeed(
      rss(links.map((link, index) => `<item><title>${index}</title><link>${link}</link></item>`).join('')),
    ).articles.map(({ title }) => title),
  ).toEqual(['0', '1']);
});
