// A Feed as JSON Feed: valid, and the same when it is read again.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed, type Article, type Feed } from '../../../src/feed/index.js';
import { toJsonFeed } from '../../../src/feed/json/write-json-feed.js';
import { fixtures } from '../fixtures.js';

const schema = JSON.parse(readFileSync('schema/berita.schema.json', 'utf8')) as object;
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const written = (feed: Feed) => JSON.stringify(toJsonFeed(feed));
const asRead = (feed: Feed): Feed => ({ ...feed, format: 'json-feed', rankedBy: 'order' });

function expectToSurvive(feed: Feed): void {
  const json = written(feed);
  expect(parseFeed(json)).toEqual(asRead(feed));
  expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
}

const full: Feed = {
  format: 'rss',
  title: 'Kabar & Cerita',
  url: 'https://berita.example/',
  feedUrl: 'https://berita.example/rss.xml',
  language: 'id',
  updated: '2026-01-05T09:47:00.000Z',
  ttl: 514,
  rankedBy: 'order',
  articles: [
    {
      id: 'a',
      url: 'https://berita.example/a?utm_source=rss#b',
      title: 'Harga < kemarin & stabil',
      summary: 'Ringkas.',
      content: '<p>Isi</p>',
      section: 'Ekonomi',
      categories: ['Pasar', 'Harga, eceran'],
      authors: ['Sari', 'Budi Santoso'],
      published: '2026-01-05T09:47:00.000Z',
      updated: '2026-01-06T09:47:00.123Z',
      image: {
        url: 'https://berita.example/a.jpg',
        width: 1200,
        height: 800,
        alt: 'Pasar',
        caption: 'Pasar pagi',
        credit: 'Dok',
      },
      rank: 1,
      views: 22_974,
      comments: 0,
    },
    { id: 'b', title: '', categories: [], authors: [], image: { url: 'https://berita.example/b.jpg', alt: 'B' } },
  ],
};

const anyWord = fc.constantFrom(
  'Kabar',
  '<',
  '&',
  '&amp;',
  'a<b',
  '"',
  '雨',
  '\n',
  ' ',
  ',',
  '<b>',
  '</p>',
  '1.204',
  '😀',
);
const anyText = fc.array(anyWord, { maxLength: 6 }).map((words) => words.join(' '));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const url = fc.webUrl({ withFragments: true, withQueryParameters: true });
const moment = fc.date({ min: new Date('1971'), max: new Date('2100'), noInvalidDate: true });
const anyItem = fc.record({
  id: anyText,
  url: optional(url),
  title: optional(anyText),
  summary: optional(anyText),
  content_html: optional(anyText),
  content_text: optional(anyText),
  image: optional(url),
  date_published: optional(moment.map((date) => date.toISOString())),
  authors: fc.array(fc.record({ name: anyText }), { maxLength: 3 }),
  tags: fc.array(anyText, { maxLength: 4 }),
  _berita: fc.record({
    rank: optional(fc.nat()),
    views: optional(fc.nat()),
    comments: optional(fc.nat()),
    section: optional(anyText),
    caption: optional(anyText),
    credit: optional(anyText),
    image: optional(fc.record({ width: fc.integer({ min: 33, max: 5000 }), alt: anyText })),
  }),
});
/** JSON Feeds with what is hard to write and read. */
const anyFeed = fc.record({
  title: optional(anyText),
  home_page_url: optional(url),
  language: fc.constantFrom('id', 'en', undefined),
  _berita: fc.record({ ranked: optional(fc.boolean()), ttl: optional(fc.nat()) }),
  items: fc.array(anyItem, { maxLength: 4 }),
});

describe('toJsonFeed', () => {
  it.each(fixtures)('$name survives', ({ bytes }) => expectToSurvive(parseFeed(bytes)));

  it.each([true, false, undefined])('keeps every field, and ranked as %s', (ranked) => {
    const articles = full.articles.map((article) => ({ ...article, rank: ranked === undefined ? undefined : 1 }));
    expectToSurvive(JSON.parse(JSON.stringify({ ...full, ranked, articles })) as Feed);
  });

  it('writes what JSON Feed 1.1 asks for, and a picture as an address', () => {
    const json = toJsonFeed(full) as { items: Record<string, unknown>[] };
    expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'id', _berita: { ttl: 514 } });
    expect(json.items[0]).toMatchObject({
      image: 'https://berita.example/a.jpg',
      _berita: { image: { width: 1200, height: 800, alt: 'Pasar' } },
    });
    expect(json.items[1]).toMatchObject({ title: '', content_text: '' });
    expect(toJsonFeed({ format: 'rss', rankedBy: 'order', articles: [] })).toMatchObject({ title: '', items: [] });
  });

  it('writes the keys it is told', () => {
    const json = toJsonFeed(full, { keyOf: ({ id }) => `kunci-${id}` });
    expect(json).toMatchObject({ items: [{ _berita: { key: 'kunci-a' } }, { _berita: { key: 'kunci-b' } }] });
    expect(parseFeed(JSON.stringify(json)).articles[0]).not.toHaveProperty('key');
  });

  it('loses nothing of any feed that was read', () => {
    fc.assert(
      fc.property(anyFeed, (given) => {
        const read = parseFeed(JSON.stringify(given));
        expect(parseFeed(written(read))).toEqual(asRead(read));
      }),
      { seed: 20260105, numRuns: 200 },
    );
  });

  it('does without what an article lacks', () => {
    const bare: Article = { id: '1', title: 'a', categories: [], authors: [] };
    expectToSurvive({ format: 'atom', rankedBy: 'order', articles: [bare] });
  });
});
