// The beginning of a long text, and plain text as HTML.
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { excerpt } from '../../src/feed/text/excerpt.js';
import { withParagraphs } from '../../src/feed/text/text-to-html.js';
import { item } from './fixtures.js';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('an excerpt', () => {
  test('is cut between words', () => {
    expect(excerpt('satu dua tiga empat', 12)).toBe('satu dua…');
    expect(excerpt('satu dua', 8)).toBe('satu dua');
  });

  test('of a text whose only blank is at its beginning is no stump', () => {
    expect(excerpt(`Jakarta ${'東京の雨'.repeat(50)}`, 60)).toHaveLength(61);
  });

  // Each script with what its readers see as one character.
  test.each([
    ['Japanese', '今日はガパ'],
    ['Japanese, decomposed', 'が'.normalize('NFD')],
    ['Thai', 'เรือน้ำที่กำลัง'],
    ['Lao', 'ເຮືອນ້ຳ'],
    ['Khmer', 'ខ្មែរស្រី'],
    ['Hindi', 'क्षत्रिय'],
    ['Korean, decomposed', '한국'.normalize('NFD')],
    ['emoji', '👩‍👩‍👧‍👦👍🏽🏴󠁧󠁢󠁥󠁮󠁧󠁿❤️'],
    ['flags', '🇮🇩🇲🇾🇸🇬'],
    ['accents', 'é̂'.normalize('NFD')],
    ['pairs', '𠮷野'],
  ])('in %s parts no character', (_script, part) => {
    const text = part.repeat(40);
    const ends = new Set<number>();
    for (const { index } of segmenter.segment(text)) ends.add(index);
    for (let most = 30; most < 60; most += 1) {
      const cut = excerpt(text, most);
      expect(cut.endsWith('…')).toBe(true);
      expect(cut.length).toBeLessThanOrEqual(most + 1);
      expect(cut.length).toBeGreaterThan(1);
      expect(ends.has(cut.length - 1), `${most}: ${cut}`).toBe(true);
    }
  });

  test('is the summary of a body without blanks', () => {
    for (const sentence of ['กรุงเทพมหานครฝนตกหนัก', '雅加达今天下雨。', '東京では雨。']) {
      const body = `<p>${sentence.repeat(60)}</p>`;
      const feed = item(`<title>a</title><content><![CDATA[${body}]]></content>`);
      const { summary } = parseFeed(feed).articles[0]!;
      expect(summary!.length).toBeGreaterThan(250);
      expect(summary!.length).toBeLessThanOrEqual(301);
      expect(summary).toMatch(/…$/);
    }
  });
});

describe('plain text as HTML', () => {
  test.each([
    ['Satu.\n\nDua.', '<p>Satu.</p><p>Dua.</p>'],
    ['Satu.\r\n \t\r\n\r\nDua.\r\nTiga.\r\n', '<p>Satu.</p><p>Dua.<br>Tiga.</p>'],
    ['  Satu baris  ', '  Satu baris  '],
    ['a &lt; b &amp; c\n\n&lt;b>', '<p>a &lt; b &amp; c</p><p>&lt;b></p>'],
    ['\n\n', '\n\n'],
    ['', ''],
  ])('%j', (text, html) => expect(withParagraphs(text)).toBe(html));
});
