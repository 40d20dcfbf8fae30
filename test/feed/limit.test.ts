// A limit: the first items of a long feed take no more work than those of a short one.
import { afterEach, expect, test, vi } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { rss } from './fixtures.js';

afterEach(() => vi.restoreAllMocks());

const xml = (count: number) =>
  rss(
    `<title>Uji</title>${Array.from({ length: count }, (_, index) => `<item><title>Kabar ${index}</title><description>${'kata '.repeat(200)}</description></item>`).join('')}`,
  );
const items = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${index}`,
    link: `https://a.example/${index}`,
    title: `Kabar ${index}`,
    content_html: 'kata '.repeat(200),
  }));
const formats: [string, (count: number) => string][] = [
  ['RSS', xml],
  ['JSON Feed', (count) => JSON.stringify({ title: 'Uji', items: items(count) })],
  ['WordPress', (count) => JSON.stringify(items(count))],
];

/** Bytes and characters that the platform's own decoders are given for the first ten articles. */
function work(input: string | Uint8Array): number {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  const parse = vi.spyOn(JSON, 'parse');
  const { articles } = parseFeed(input, { limit: 10 });
  const given = [
    ...decode.mock.calls.map(([bytes]) => bytes!.byteLength),
    ...parse.mock.calls.map(([text]) => text.length),
  ];
  vi.restoreAllMocks();
  expect(articles.map(({ title }) => title)).toEqual(Array.from({ length: 10 }, (_, index) => `Kabar ${index}`));
  return given.reduce((sum, size) => sum + size, 0);
}

test.each(formats)('%s: 5,000 items are no more work than 50', (_, make) => {
  for (const input of [make, (count: number) => new TextEncoder().encode(make(count))])
    expect(work(input(5000))).toBe(work(input(50)));
});

test('items larger than the first part that is read are all there', () => {
  const large = rss(
    Array.from(
      { length: 4 },
      (_, index) => `<item><title>${index}</title><description>${'kata '.repeat(20_000)}</description></item>`,
    ).join(''),
  );
  for (const input of [large, new TextEncoder().encode(large)]) {
    const { articles } = parseFeed(input, { limit: 3 });
    expect(articles.map(({ title, summary }) => [title, summary?.length])).toEqual(
      ['0', '1', '2'].map((title) => [title, 99_999]),
    );
  }
});

test('what JSON says of the feed after its items is read', () => {
  const late = JSON.stringify({ items: items(500), title: 'Di belakang' });
  expect(parseFeed(late, { limit: 2 })).toMatchObject({
    title: 'Di belakang',
    articles: [{ title: 'Kabar 0' }, { title: 'Kabar 1' }],
  });
});
