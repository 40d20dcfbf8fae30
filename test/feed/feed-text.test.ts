// FeedText: the text of a feed that comes in chunks.
import { describe, expect, it } from 'vitest';
import { FeedText } from '../../src/feed/feed-text.js';

const utf8 = (text: string) => new TextEncoder().encode(text);

function textOf(...chunks: Uint8Array[]): FeedText {
  const text = new FeedText();
  for (const chunk of chunks) text.add(chunk);
  return text;
}

/** One byte a chunk. */
const inBytes = (text: string) => [...utf8(text)].map((byte) => Uint8Array.of(byte));

describe('FeedText, whole', () => {
  it.each([
    ['UTF-8', utf8('<rss>é</rss>'), '<rss>é</rss>'],
    ['UTF-8 with its mark', utf8('\ufeff<rss/>'), '<rss/>'],
    ['UTF-8 that is cut within a character', utf8('<rss>é').subarray(0, -1), '<rss>'],
    ['Latin-1', Uint8Array.of(60, 0xe9, 62), undefined],
    ['UTF-16 with its mark', Uint8Array.of(0xff, 0xfe, 60, 0), undefined],
    ['UTF-16 without it', Uint8Array.of(0, 60, 0, 97), undefined],
    ['ISO 2022', utf8('<a>\x1b$B'), undefined],
  ])('%s', (_, bytes, text) => expect(textOf(bytes).readAll()).toBe(text));

  it('joins what is cut within a character', () => {
    expect(textOf(...inBytes('<rss>é 新聞</rss>')).readAll()).toBe('<rss>é 新聞</rss>');
  });

  it('goes on from where items were looked for', () => {
    const text = textOf(utf8('<rss><item>a</item>'), utf8('<item>b</item></rss>'));
    expect(text.readToItem(1)).toBe('<rss><item>a</item>');
    expect(text.readAll()).toBe('<rss><item>a</item><item>b</item></rss>');
  });
});

describe('FeedText, up to an item', () => {
  it.each([
    ['RSS', '<rss><item>a</item>', '<item>b</item>'],
    ['Atom with a prefix', '<a:feed><a:entry>a</a:entry>', '<a:entry>b</a:entry >'],
    ['capitals', '<RSS><ITEM>a</ITEM>', '<ITEM>b</ITEM>'],
  ])('finds the ends in %s, wherever it is cut', (_, first, second) => {
    const source = `${first}${second}</rss>`;
    for (const text of [textOf(utf8(source)), textOf(...inBytes(source))]) {
      expect(text.readToItem(1)).toBe(first);
      expect(text.readToItem(2)).toBe(first + second);
      expect(text.readToItem(3)).toBeUndefined();
    }
  });

  it('waits for what has not come', () => {
    const text = textOf(utf8('<rss><item>a</it'));
    expect(text.readToItem(1)).toBeUndefined();
    text.add(utf8('em><item>'));
    expect(text.readToItem(1)).toBe('<rss><item>a</item>');
  });

  it('decodes no more than it has to', () => {
    const bytes = utf8(`<rss><item>a</item>${'x'.repeat(100_000)}`);
    // What follows is not UTF-8, and nobody has to know.
    bytes[99_999] = 0xff;
    expect(textOf(bytes).readToItem(1)).toBe('<rss><item>a</item>');
    expect(textOf(bytes).readAll()).toBeUndefined();
  });

  it.each([
    ['JSON', '{"items":[{"content_html":"</item>"}]}'],
    ['another charset', '<rss>\x1b$B</item>'],
  ])('finds none in %s', (_, source) => expect(textOf(utf8(source)).readToItem(1)).toBeUndefined());
});
