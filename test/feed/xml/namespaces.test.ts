// Namespaces: known by their URI whatever the prefix, and by their usual prefix where nothing is declared.
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../src/feed/index.js';
import { Namespaces } from '../../../src/feed/xml/namespaces.js';

describe('Namespaces', () => {
  it.each([
    ['http://purl.org/dc/elements/1.1/', 'dc:creator'],
    ['http://purl.org/dc/terms/', 'dc:creator'],
    ['http://search.yahoo.com/mrss/', 'media:creator'],
    ['http://www.rssboard.org/media-rss', 'media:creator'],
    ['http://purl.org/rss/1.0/modules/slash/', 'slash:creator'],
    ['http://purl.org/rss/1.0/modules/syndication/', 'sy:creator'],
    ['http://purl.org/syndication/thread/1.0', 'thr:creator'],
    ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes:creator'],
    ['http://www.google.com/schemas/sitemap-image/1.1', 'image:creator'],
    ['http://www.w3.org/2005/Atom', 'creator'],
    ['http://purl.org/rss/1.0/', 'creator'],
    ['http://purl.org/rss/1.0/modules/taxonomy/', '?:creator'],
    ['https://kabar.example/ns', '?:creator'],
  ])('%s', (uri, canonical) => {
    const namespaces = new Namespaces();
    namespaces.declare('m', uri);
    expect(namespaces.canonicalName('m:creator')).toBe(canonical);
  });

  it('knows usual prefixes, unless they are declared otherwise', () => {
    const namespaces = new Namespaces();
    expect(namespaces.canonicalName('media:content')).toBe('media:content');
    expect(namespaces.canonicalName('constructor:x')).toBe('?:x');
    namespaces.declare('media', 'https://kabar.example/ns');
    expect(namespaces.canonicalName('media:content')).toBe('?:content');
  });
});

describe('XHTML with a prefix', () => {
  const entry = (content: string, declaration: string) =>
    parseFeed(
      `<feed xmlns="http://www.w3.org/2005/Atom" ${declaration}><entry><title>A</title><link href="https://kabar.example/1"/>${content}</entry></feed>`,
    ).articles[0]!;

  it.each(['h', 'xhtml', 'X-1'])('reads as XHTML without: %s', (prefix) => {
    const markup = `<p:div><p:p>Air <p:em>naik</p:em>.</p:p><p:p>Warga mengungsi.</p:p><p:img src="/a.jpg"/></p:div>`;
    const article = entry(
      `<content type="xhtml">${markup.replace(/(<\/?)p:/g, `$1${prefix}:`)}</content>`,
      `xmlns:${prefix}="http://www.w3.org/1999/xhtml"`,
    );
    expect(article.summary).toBe('Air naik. Warga mengungsi.');
  });

  it('in summaries, and where nothing is declared', () => {
    const summary =
      '<summary type="xhtml"><xhtml:div><xhtml:p>Satu.</xhtml:p><xhtml:p>Dua.</xhtml:p></xhtml:div></summary>';
    expect(entry(summary, '').summary).toBe('Satu. Dua.');
  });
});
