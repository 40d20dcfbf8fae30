// Relative addresses: what they resolve against, in each format.
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/index.js';

const PROXY = 'https://umpan.example/kabar/feed';
const first = (feed: string, url = PROXY) => parseFeed(feed, { url }).articles[0]!;
const rss = (inner: string, channel = '<link>https://kabar.example/</link>') =>
  `<rss version="2.0"><channel>${channel}<item><title>a</title>${inner}</item></channel></rss>`;
const atom = (entry: string, feed = '<link href="https://kabar.example/"/>') =>
  `<feed xmlns="http://www.w3.org/2005/Atom">${feed}<entry><title>a</title><id>1</id>${entry}</entry></feed>`;

describe('RSS', () => {
  it("resolves against the feed's own site, not against the address that served it", () => {
    expect(
      first(
        rss(
          '<link>/berita/1</link><description>&lt;img src="foto/1.jpg"&gt;Isi</description>' +
            '<content:encoded>&lt;a href="/b"&gt;b&lt;/a&gt;&lt;img data-src=\'/c.jpg\'&gt;</content:encoded>',
        ),
      ),
    ).toMatchObject({
      url: 'https://kabar.example/berita/1',
      image: { url: 'https://kabar.example/foto/1.jpg' },
      content: '<a href="https://kabar.example/b">b</a><img data-src=\'https://kabar.example/c.jpg\'>',
    });
  });

  it("resolves against the feed's address where it names no site", () => {
    expect(first(rss('<link>/1</link>', '<title>a</title>')).url).toBe('https://umpan.example/1');
    expect(first(rss('<link>/1</link>', '<link>/</link>')).url).toBe('https://umpan.example/1');
  });

  it('takes a link of another namespace to itself for no site', () => {
    const channel =
      '<atom:link rel="self" href="https://lain.example/rss"/><atom:link rel="hub" href="https://hub.example/"/><link>https://kabar.example/dunia/</link>';
    expect(first(rss('<link>1</link>', channel)).url).toBe('https://kabar.example/dunia/1');
  });

  it('resolves enclosures and thumbnails likewise', () => {
    expect(first(rss('<enclosure url="/a.jpg" type="image/jpeg"/>')).image!.url).toBe('https://kabar.example/a.jpg');
    expect(first(rss('<media:thumbnail url="/b.jpg"/>')).image!.url).toBe('https://kabar.example/b.jpg');
  });

  it('resolves in RSS 1.0 against the link of its channel', () => {
    const feed = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><link>https://kabar.example/</link></channel><item><title>a</title><link>/1</link></item></rdf:RDF>`;
    expect(first(feed).url).toBe('https://kabar.example/1');
  });

  it('gives xml:base the last word', () => {
    expect(first(rss('<link xml:base="https://lain.example/x/">1</link>')).url).toBe('https://lain.example/x/1');
    const feed = `<rss xml:base="https://lain.example/"><channel><link>https://kabar.example/</link><item><link>/1</link></item></channel></rss>`;
    expect(first(feed).url).toBe('https://lain.example/1');
  });
});

describe('JSON Feed', () => {
  it('resolves against its home page', () => {
    const feed = { home_page_url: 'https://kabar.example/', items: [{ id: '1', url: '/1', image: '/1.jpg' }] };
    expect(first(JSON.stringify(feed))).toMatchObject({
      url: 'https://kabar.example/1',
      image: { url: 'https://kabar.example/1.jpg' },
    });
  });

  it("resolves against the feed's address where it names no home page", () => {
    expect(first('{"items":[{"id":"1","url":"/1"}]}').url).toBe('https://umpan.example/1');
    const named = '{"feed_url":"https://kabar.example/feed.json","items":[{"id":"1","url":"/1"}]}';
    expect(parseFeed(named).articles[0]!.url).toBe('https://kabar.example/1');
  });
});

describe('Atom', () => {
  it("resolves against the feed's address (RFC 4287)", () => {
    expect(first(atom('<link href="1"/>')).url).toBe('https://umpan.example/kabar/1');
  });

  it('resolves against its own link to itself, then its site, where nothing else is known', () => {
    const self = '<link rel="self" href="https://kabar.example/a/atom.xml"/>';
    expect(parseFeed(atom('<link href="1"/>', self)).articles[0]!.url).toBe('https://kabar.example/a/1');
    expect(parseFeed(atom('<link href="/1"/>')).articles[0]!.url).toBe('https://kabar.example/1');
  });

  it('gives xml:base the last word', () => {
    expect(first(atom('<link xml:base="https://lain.example/" href="1"/>')).url).toBe('https://lain.example/1');
  });
});
