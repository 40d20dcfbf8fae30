// readFeed: what pages read feeds with. The core alone reads ordinary feeds; for others the rare part is loaded, once.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
const ordinary = dated('<title>Anak &amp; ibu &#8220;naik&#8221; &ndash; lalu&hellip; &#x1f525;</title><link>https://berita.example/1?a=1&b=2</link><category>Dunia</category><description><![CDATA[<img src="https://berita.example/a.jpg">Teks&nbsp;&mdash; dan <b>isi</b>]]></description>');

test.each([
  ['RSS', ordinary], ['RSS with a prolog', `<?xml version="1.0" encoding="UTF-8"?>${ordinary}`], ['RSS with a byte order mark', `\ufeff${ordinary}`],
  ['Atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><updated>2026-01-05T16:47:00Z</updated><entry><title type="html">a &lt;b>b&lt;/b></title><id>1</id><link href="/x"/><updated>2026-01-31T16:47:00.123+07:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>x</p></div></content></entry></feed>'],
  ['an empty feed', rss('<title>a</title>')],
])('%s is read at once', (_, text) => {
  for (const input of [text, bytes(text)]) {
    const feed = readFeed(input, { url: 'https://berita.example/feed', contentType: 'application/rss+xml; charset=UTF-8' });
    expect(feed).not.toBeInstanceOf(Promise);
    expect(feed).toEqual(parseFeed(input, { url: 'https://berita.example/feed' }));
  }
});

test.each<[string, string | Uint8Array]>([
  ['JSON', '{"items":[{"title":"a"}]}'], ['RDF', '<rdf:RDF><item><title>a</title></item></rdf:RDF>'], ['a rare entity', dated('<title>a &rarr; b</title>')], ['a date in words', item('<title>a</title><pubDate>Senin, 05 Januari 2026 | 16:47</pubDate>')],
  ['no date', item('<title>a</title>')], ['a relative address in a body', dated('<title>a</title><content:encoded><![CDATA[<a href="/b">b</a>]]></content:encoded>')],
  ['another charset', Uint8Array.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${dated('<title>\xe9</title>')}`, (character) => character.charCodeAt(0))],
  ['an unknown name', dated('<title>&tidakada;</title>')],
])('for %s the rare part is loaded, and then at hand', async (_, input) => {
  const first = readFeed(input);
  expect(first).toBeInstanceOf(Promise);
  expect(await first).toEqual(parseFeed(input));
  const second = readFeed(input);
  expect(second).not.toBeInstanceOf(Promise);
  expect(second).toEqual(parseFeed(input));
});

test('no feed is read more than twice', async () => {
  const decode = vi.spyOn(TextDecoder.prototype, 'decode');
  await readFeed(bytes(dated('<title>&tidakada; &jugatidak;</title><pubDate>besok 1</pubDate><description>&rarr; &x;</description>')));
  expect(decode).toHaveBeenCalledTimes(2);
});

test('what is no feed throws as parseFeed does', async () => {
  expect(() => readFeed('')).toThrow(expect.objectContaining({ name: 'FeedError', code: 'empty' }) as Error);
  await expect(readFeed('<html>')).rejects.toMatchObject({ name: 'FeedError', code: 'parse', message: 'XML: <html> at character 0 begins an HTML page' });
});

test('a rare part that can\'t be loaded is a network error, and the next feed tries again', async () => {
  vi.doMock('../../src/feed/rare/index.js', () => { throw new Error('offline'); });
  await expect(readFeed('[]')).rejects.toMatchObject({ name: 'FeedError', code: 'network' });
  vi.doUnmock('../../src/feed/rare/index.js');
  expect(await readFeed('[]')).toMatchObject({ articles: [] });
});

// A name that only the rare part knows must not be passed over in silence.
test('what the core reads alone is what it reads with the rare part', async () => {
  const corpus = hasShared ? filesIn(`${shared}corpora`).filter((file) => /^(?:feedparser|rss-parser)\/.*\.(?:xml|rss|atom)$/.test(file)) : [];
  const inputs = [...fixtures.map(({ name, bytes }) => [name, bytes] as const), ...corpus.map((file) => [file, bytesOf(`${shared}corpora/${file}`)] as const)];
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
