// Charsets: byte order mark, then header, then prolog, then what the bytes look like.
import { describe, expect, it, test } from 'vitest';
import { parseFeed } from '../../../src/feed/index.js';

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

describe('what the bytes prove wrong', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const words = '“Banjir” di Café Batavia – siaga';

  it.each(['us-ascii', 'ASCII', 'iso-8859-1', 'windows-1252', 'ISO-8859-15', 'windows-1251', 'utf-16', 'x-entah'])(
    'a header says %s over valid UTF-8',
    (charset) => {
      expect(title(utf8(feed(words, 'UTF-8')), `text/xml; charset=${charset}`)).toBe(words);
      expect(title(utf8(feed(words)), `text/xml; charset=${charset}`)).toBe(words);
    },
  );

  it('a prolog says iso-8859-1 over valid UTF-8', () => {
    expect(title(utf8(feed(words, 'ISO-8859-1')))).toBe(words);
  });

  it('a header says gb18030 over much valid UTF-8', () => {
    expect(title(utf8(feed(words, 'UTF-8')), 'text/xml; charset=gb18030')).toBe(words);
  });

  it('one byte is wrong in UTF-8, whatever is declared', () => {
    const broken = latin(`${latinOf(words)}\xe9`);
    const before = utf8('<rss><channel><title>');
    const bytes = Uint8Array.from([...before, ...broken, ...utf8('</title></channel></rss>')]);
    expect(title(bytes, 'text/xml; charset=iso-8859-1')).toBe(`${words}\ufffd`);
  });

  it('a header says us-ascii, and only the prolog knows better', () => {
    expect(title(latin(feed('\xcf\xf0\xe8\xe2\xe5\xf2', 'windows-1251')), 'text/xml; charset=us-ascii')).toBe('Привет');
  });

  it('a header or prolog contradicts the byte order mark', () => {
    expect(title(utf8(`\ufeff${feed(words, 'windows-1252')}`), 'text/xml; charset=utf-16')).toBe(words);
    for (const little of [true, false])
      expect(title(utf16(`\ufeff${feed('é年', 'utf-8')}`, little), 'text/xml; charset=utf-8')).toBe('é年');
  });

  it('UTF-16 without mark is declared as something else', () => {
    for (const little of [true, false])
      expect(title(utf16(feed('é年', 'utf-8'), little), 'text/xml; charset=utf-8')).toBe('é年');
  });

  it('UTF-32, which browsers do not know', () => {
    const utf32 = (text: string) =>
      Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0, 0, 0]));
    expect(title(utf32(feed('kabar', 'utf-32')))).toBe('kabar');
  });

  it('zeros before the feed show nothing', () => {
    expect(title(utf8(`\0${feed(words)}`))).toBe(words);
  });

  it('bytes that are all ASCII may be in a charset of escape sequences', () => {
    expect(title(latin(feed('\x1b$BF|K\\\x1b(B', 'iso-2022-jp')))).toBe('日本');
  });
});

/** The bytes of a text in UTF-8, as a string of that many characters. */
function latinOf(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}
