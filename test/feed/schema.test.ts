// The JSON Schema of `_berita`: the demo's and the documentation's feeds pass, wrong ones do not, and the parser reads
// what it allows.
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { filesUnder } from '../support/sources.js';

const schema = JSON.parse(readFileSync('schema/berita.schema.json', 'utf8')) as {
  $defs: { berita: { properties: object } };
};
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
const feed = (berita: object, more: object = {}) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Uji',
  items: [
    {
      id: '1',
      title: 'Hujan',
      url: 'https://news.example/1',
      image: 'https://news.example/1.jpg',
      _berita: berita,
      ...more,
    },
  ],
});
const errors = (data: unknown) =>
  validate(data) ? [] : validate.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);

const full = {
  rank: 3,
  views: 22_900,
  comments: 12,
  section: 'Dunia',
  caption: 'Pantai pagi hari',
  credit: 'Antara',
  image: { width: 1200, height: 800, alt: 'Pantai' },
};

describe('schema of _berita', () => {
  it.each(filesUnder('demo/feeds', '.json'))('passes %s', (path) => {
    expect(errors(JSON.parse(readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('passes a full one, and the parser reads each of its fields', () => {
    // `key` is for gateways: an article does not hold it.
    expect([...Object.keys(full), 'key']).toEqual(Object.keys(schema.$defs.berita.properties));
    expect(errors(feed(full))).toEqual([]);
    const { rank, views, comments, section, image } = parseFeed(JSON.stringify(feed(full))).articles[0]!;
    const { caption, credit, width, height, alt } = image!;
    expect({ rank, views, comments, section, caption, credit, image: { width, height, alt } }).toEqual(full);
  });

  it.each([
    ['a rank of 0', feed({ rank: 0 })],
    ['a rank in words', feed({ rank: 'satu' })],
    ['negative views', feed({ views: -1 })],
    ['a misspelt field', feed({ judul: 'x' })],
    ['a date without zone', feed({}, { date_published: '2026-01-05T16:47:00' })],
    ['an unsafe address', feed({}, { url: 'javascript:alert(1)' })],
    ['no items', { version: 'https://jsonfeed.org/version/1.1', title: 'x' }],
  ])('fails %s', (_, data) => expect(errors(data)).not.toEqual([]));
});
