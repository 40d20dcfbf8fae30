// Charsets: byte order mark, then header, then prolog, then what the bytes look like.
import { expect, test } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';

const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const title = (bytes: Uint8Array, contentType?: string) => parseFeed(bytes, contentType ? { contentType } : {}).title;
const feed = (title: string, encoding?: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><channel><title>${title}</title></channel></rss>`;
const utf16 = (text: string, little: boolean) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

test.each([
  ['windows-1252', '\x93a\x94 \xe9', '“a” é'],
  ['ISO-8859-1', '\xe9', 'é'],
  ['GB18030', '\xd6\xd0', '中'],
  ['Big5', '\xa4\xa4', '中'],
  ['EUC-KR', '\xb3\xe2', '년'],
  ['Shift_JIS', '\x93\xfa', '日'],
  ['koi8-r', '\xc1', 'а'],
])('%s by prolog and by header', (encoding, bytes, text) => {
  expect(title(latin(feed(bytes, encoding)))).toBe(text);
  expect(title(latin(feed(bytes)), `text/xml; charset="${encoding}"`)).toBe(text);
});

test('the header comes before the prolog, the byte order mark before both', () => {
  expect(title(latin(feed('\xd6\xd0', 'windows-1252')), 'text/xml;charset=gb18030')).toBe('中');
  expect(title(latin(`\xef\xbb\xbf${feed('\xc3\xa9', 'windows-1252')}`), 'text/xml;charset=gb18030')).toBe('é');
});

test('UTF-16, with and without mark; UTF-8 without any sign; a wrong or unknown name', () => {
  for (const little of [true, false])
    for (const mark of ['', '\ufeff']) expect(title(utf16(mark + feed('é年', 'utf-16'), little))).toBe('é年');
  expect(title(new TextEncoder().encode(feed('é')))).toBe('é');
  expect(title(new TextEncoder().encode(feed('é', 'entah')))).toBe('é');
  expect(title(new TextEncoder().encode(feed('é', 'utf-16')))).toBe('é');
  expect(title(latin(feed('\x93\xe9\x94', 'utf-8')))).toBe('“é”');
});
