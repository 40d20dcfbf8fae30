// readFeed: what pages read feeds with. The core alone reads ordinary feeds; for others the rare part is loaded, once.
import { afterEach, beforeEach, describe, expect, test, vi, type MockInstance } from 'vitest';
import type { Feed } from '../../src/feed/model.js';
import { fixtures, item, rss } from './fixtures.js';
import { bytesOf, filesIn, hasShared, shared } from './shared.js';

const bytes = (text: string) => new TextEncoder().encode(text);
// The code as a page has it that has read no feed yet.
let readFeed: typeof import('../../src/feed/read.js').readFeed;
const fresh = async () => ({ readFeed } = await import('../../src/feed/read.js'));
// Its own copy of the modules, in which the rare part is at hand.
const { parseFeed } = await import('../../src/feed/index.js');

beforeEach(async () => {
  vi.resetModules();
  await fresh();
});
afterEach(() => {
  vi.doUnmock('../../src/feed/rare/index.js');
  vi.restoreAllMocks();
});

const dated = (inner: string) => item(`<pubDate>Mon, 05 Jan 2026 16:47:00 +0700</pubDate>${inner}`);
const ordinary = dated(
  '<title>Anak &amp; ibu &#8220;naik&#8221; &ndash; lalu&hellip; &#x1f525;</title><link>https://berita.example/1?a=1&b=2</link><category>Dunia</category><description><![CDATA[<img src="https://berita.example/a.jpg">Teks&nbsp;&mdash; dan <b>isi</b>]]></description>',
);

test.each([
  ['RSS', ordinary],
  ['RSS with a prolog', `<?xml version="1.0" encoding="UTF-8"?>${ordinary}`],
  ['RSS with a byte order mark', `\ufeff${ordinary}`],
  [
    'Atom',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><updated>2026-01-05T16:47:00Z</updated><entry><title type="html">a &lt;b>b&lt;/b></title><id>1</id><link href="/x"/><updated>2026-01-31T16:47:00.123+07:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry></feed>',
  ],
  ['an empty feed', rss('<title>a</title>')],
])('%s is read at once', (_, text) => {
  for (const input of [text, bytes(text)]) {
    const feed = readFeed(input, {
      url: 'https://berita.example/feed',
      contentType: 'application/rss+xml; charset=UTF-8',
    });
    expect(feed).not.toBeInstanceOf(Promise);
    expect(feed).toEqual(parseFeed(input, { url: 'https://berita.example/feed' }));
  }
});

test.each<[string, string | Uint8Array]>([
  ['JSON', '{"items":[{"title":"a"}]}'],
  ['RDF', '<rdf:RDF><item><title>a</title></item></rdf:RDF>'],
  ['no date', item('<title>a</title>')],
  [
    'a relative address in a body',
    dated('<title>a</title><content:encoded><![CDATA[<a href="/b">b</a>]]></content:encoded>'),
  ],
  [
    'another charset',
    Uint8Array.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${dated('<title>\xe9</title>')}`, (character) =>
      character.charCodeAt(0),
    ),
  ],
])('for %s the rare part is loaded, and then at hand', async (_, input) => {
  const first = readFeed(input);
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toEqual(parseFeed(input));
  const second = readFeed(input);
  expect(second).not.toBeInstanceOf(Promise);
  expect(second).toEqual(parseFeed(input));
});

test('bodies have all entities, though no feed needed the rare part', async () => {
  const { readBody } = await import('../../src/body/index.js');
  expect(
    JSON.stringify(readBody({ id: '1', title: 'a', content: '<p>a &rarr; b</p>', categories: [], authors: [] }).blocks),
  ).toContain('a → b');
});

test('what is no feed throws as parseFeed does', async () => {
  expect(() => readFeed('')).toThrow(expect.objectContaining({ name: 'FeedError', code: 'empty' }) as Error);
  await expect(readFeed('<html>')).rejects.toMatchObject({
    name: 'FeedError',
    code: 'parse',
    message: 'XML: <html> at character 0 begins an HTML page',
  });
});

describe("where the rare part can't be loaded", () => {
  let warn: MockInstance<typeof console.warn>;
  beforeEach(() => {
    warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    vi.doMock('../../src/feed/rare/index.js', () => {
      throw new Error('not there');
    });
  });

  // Which file that is, a page's own errors say: test/script-tag/alone.browser.test.ts.
  test('a feed is read without it, and the developer is told, once', async () => {
    const text = dated('<title>a &rarr; b &#150; c &amp; d</title>').replace(
      '</item>',
      '</item><item><title>e</title><pubDate>Senin, 05 Januari 2026 | 16:47</pubDate></item><item><title>f</title><content:encoded><![CDATA[<a href="/g">g</a>]]></content:encoded></item>',
    );
    const [first, second] = await Promise.all([readFeed(text), readFeed(bytes(text))]);
    expect(first!.articles).toMatchObject([
      { title: 'a → b – c & d', published: '2026-01-05T09:47:00.000Z' },
      { title: 'e', published: '2026-01-05T09:47:00.000Z' },
      { title: 'f', content: '<a href="/g">g</a>' },
    ]);
    expect(second).toEqual(first);
    expect(await readFeed(text)).toEqual(first);
    expect(warn.mock.calls).toEqual([[expect.stringMatching(/^berita-widgets: ./)]]);
  });

  test.each<[string, string | Uint8Array]>([
    ['JSON', '{"items":[{"title":"a"}]}'],
    ['RDF', '<rdf:RDF><channel><title>a</title></channel><item><title>a</title></item></rdf:RDF>'],
    ['a sitemap', '<urlset><url><loc>https://berita.example/a</loc></url></urlset>'],
    ['no feed', '<html>'],
    ['base64', dated('<title>a</title><content type="application/x" mode="base64">YQ==</content>')],
    [
      'another charset',
      Uint8Array.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${dated('<title>\xe9</title>')}`, (character) =>
        character.charCodeAt(0),
      ),
    ],
  ])('%s is a network error, and the next such feed tries again', async (_, input) => {
    for (const before of ['', dated('<title>&rarr;</title>')]) {
      if (before) await readFeed(before);
      await expect(readFeed(input)).rejects.toMatchObject({
        name: 'FeedError',
        code: 'network',
        cause: expect.any(Error) as Error,
      });
    }
    vi.doUnmock('../../src/feed/rare/index.js');
    const read = async (reader: () => Feed | Promise<Feed>) => {
      try {
        return await reader();
      } catch (error) {
        return String(error);
      }
    };
    expect(await read(() => readFeed(input))).toEqual(await read(() => parseFeed(input)));
  });
});

// A name that only the rare part knows must not be passed over in silence.
test('what the core reads alone is what it reads with the rare part', async () => {
  const corpus = hasShared
    ? filesIn(`${shared}corpora`).filter((file) => /^(?:feedparser|rss-parser)\/.*\.(?:xml|rss|atom)$/.test(file))
    : [];
  const inputs = [
    ...fixtures.map(({ name, bytes }) => [name, bytes] as const),
    ...corpus.map((file) => [file, bytesOf(`${shared}corpora/${file}`)] as const),
  ];
  const read = async (reader: () => Feed | Promise<Feed>) => {
    try {
      return await reader();
    } catch (error) {
      return String(error);
    }
  };
  for (const [name, input] of inputs) {
    vi.resetModules();
    await fresh();
    expect([name, await read(() => readFeed(input))]).toEqual([name, await read(() => parseFeed(input))]);
  }
}, 60_000);
