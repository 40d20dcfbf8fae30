// Which element fills a field where several could, in the forms that feedparser's suite knows.
import { describe, expect, it, test } from 'vitest';
import { parseFeed, type Article } from '../../../src/feed/index.js';
import { item } from '../fixtures.js';

const atom = (inner: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0"><entry>${inner}</entry></feed>`;

test.each<[string, string, Partial<Article>]>([
  [
    'a description before a summary, wherever they stand',
    item('<summary>b</summary><description>a</description>'),
    { summary: 'a' },
  ],
  [
    'the encoded content before other bodies',
    item('<body xmlns="http://www.w3.org/1999/xhtml"><p>b</p></body><content:encoded>a</content:encoded>'),
    { content: 'a' },
  ],
  [
    'a title before titles of other namespaces',
    item('<dc:title>b</dc:title><media:title>c</media:title><title>a</title>'),
    { title: 'a' },
  ],
  [
    'a permalink where there is no link',
    item('<guid>https://berita.example/1</guid>'),
    { id: 'https://berita.example/1', url: 'https://berita.example/1' },
  ],
  [
    'a link before a permalink',
    item('<guid isPermaLink="true">https://berita.example/2</guid><link>https://berita.example/1</link>'),
    { url: 'https://berita.example/1' },
  ],
  [
    'the link of an item, not of its picture',
    item(
      '<image><url>https://berita.example/a.jpg</url><link>https://berita.example/2</link></image><link>https://berita.example/1</link>',
    ),
    { url: 'https://berita.example/1' },
  ],
  [
    'a link without relation before others',
    atom(
      '<link rel="related" href="https://a.example/2"/><link href="https://a.example/1"/><link rel="via" href="https://a.example/3"/>',
    ),
    { url: 'https://a.example/1' },
  ],
  [
    'nothing of the feed that an entry comes from',
    atom('<source><title>b</title><id>2</id><author><name>B</name></author></source><title>a</title><id>1</id>'),
    { title: 'a', id: '1', authors: [] },
  ],
  [
    'authors in all forms',
    item(
      '<author>a@b.example (Sari Dewi)</author><dc:creator>Budi &lt;b@b.example&gt;</dc:creator><dc:creator>Tono (t@b.example)</dc:creator><author>c@b.example</author>',
    ),
    { authors: ['Sari Dewi', 'c@b.example', 'Budi', 'Tono'] },
  ],
  [
    "an author's name before the address",
    atom('<author><email>a@b.example</email><name>Sari</name></author><author><email>b@b.example</email></author>'),
    { authors: ['Sari', 'b@b.example'] },
  ],
  [
    'categories as readers know them',
    atom('<category term="dn" label="Dunia"/><category term="Kota" scheme="https://a.example/"/>'),
    { categories: ['Dunia', 'Kota'], section: 'Dunia' },
  ],
  [
    'keywords after categories',
    item(
      '<category domain="x">Kota</category><media:category label="Jalan">j</media:category><itunes:keywords>hujan, banjir</itunes:keywords>',
    ),
    { categories: ['Kota', 'Jalan', 'hujan', 'banjir'] },
  ],
  [
    'comments counted anywhere',
    atom('<link rel="replies" thr:count="12" href="https://a.example/c"/>'),
    { comments: 12 },
  ],
  [
    'a kind of picture in any writing',
    item('<enclosure url="https://berita.example/a.jpg" type="IMAGE/JPEG"/>'),
    { image: { url: 'https://berita.example/a.jpg' } },
  ],
  [
    'an extension for a kind',
    item('<enclosure url="https://berita.example/a" type="jpg"/>'),
    { image: { url: 'https://berita.example/a' } },
  ],
  [
    'an address in an attribute',
    '<channel href="https://berita.example/"><item href="https://berita.example/1" lastmod="2026-01-05T09:47Z"><title>a</title></item></channel>',
    { url: 'https://berita.example/1', updated: '2026-01-05T09:47:00.000Z' },
  ],
  [
    'elements that are never closed',
    item(
      '<enclosure url="https://berita.example/a.jpg" type="image/jpeg"><title>a</title><dc:creator>Sari<pubDate>Mon, 05 Jan 2026 16:47:00 +0700</pubDate><media:thumbnail url="https://berita.example/k.jpg"><guid>1</guid>',
    ),
    {
      id: '1',
      title: 'a',
      authors: ['Sari'],
      published: '2026-01-05T09:47:00.000Z',
      image: { url: 'https://berita.example/a.jpg' },
    },
  ],
  [
    'markup that is not escaped',
    item('<description>a <img src="https://berita.example/a.jpg"> b<br>c <p>d</p></description><title>e</title>'),
    { summary: 'a b c d', title: 'e', image: { url: 'https://berita.example/a.jpg' } },
  ],
  [
    "WordPress's date in Greenwich before the one without a zone",
    '[{"link":"https://berita.example/1","title":{"rendered":"a"},"date":"2026-01-05T17:47:00","date_gmt":"2026-01-05T09:47:00","modified":"2026-01-05T17:48:00","modified_gmt":"2026-01-05T09:48:00"}]',
    { published: '2026-01-05T09:47:00.000Z', updated: '2026-01-05T09:48:00.000Z' },
  ],
  [
    "the largest of all pictures, a video's too",
    item(
      '<media:content url="https://berita.example/v.mp4" type="video/mp4" width="1920" height="1080"><media:thumbnail url="https://berita.example/t.jpg" width="640" height="360"/></media:content><enclosure url="https://berita.example/s.mp3" type="audio/mpeg"/>',
    ),
    { image: { url: 'https://berita.example/t.jpg', width: 640, height: 360 } },
  ],
])('%s', (_, feed, expected) => expect(parseFeed(feed).articles[0]).toMatchObject(expected));

describe('an item without a title', () => {
  const titleOf = (inner: string) => parseFeed(item(inner)).articles[0]!.title;

  it('takes its summary, or the first words of it', () => {
    expect(titleOf('<description>Gempa terasa di Padang.</description>')).toBe('Gempa terasa di Padang.');
    expect(titleOf('<title> </title><description>Gempa</description>')).toBe('Gempa');
    const long = titleOf(`<description>${'Gempa terasa di Padang. '.repeat(20)}</description>`);
    expect(long).toMatch(/^Gempa terasa .*…$/);
    expect(long.length).toBeLessThanOrEqual(81);
  });

  it('takes the first words of its body where there is no summary', () => {
    expect(titleOf('<content:encoded>&lt;p>Banjir surut.&lt;/p></content:encoded>')).toBe('Banjir surut.');
    const [post] = parseFeed('{"items":[{"id":"1","content_text":"Hujan reda di Bogor"}]}').articles;
    expect(post!.title).toBe('Hujan reda di Bogor');
  });

  it('has none where it has no text either', () => {
    expect(titleOf('<link>https://berita.example/1</link>')).toBe('');
  });
});
