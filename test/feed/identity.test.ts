// Identity: which items are the same article.
import { describe, expect, it } from 'vitest';
import { addressIdentity, articleIdentity } from '../../src/feed/identity.js';
import { parseFeed } from '../../src/feed/index.js';
import { rss } from './fixtures.js';

describe('addressIdentity', () => {
  it.each([
    'http://a.example/x?utm_source=rss&p=1',
    'https://a.example/x?p=1&fbclid=abc',
    'https://a.example/x?gclid=1&p=1&UTM_Campaign=b',
    'https://a.example/x?p=1&amp;utm_medium=feed',
    'https://a.example/x?at_medium=rss&p=1&mc_cid=2',
    'https://a.example/x?p=1&msclkid=3&_gl=4&igshid=5',
  ])('finds no other page in %s', (url) => expect(addressIdentity(url)).toBe('https://a.example/x?p=1'));

  it('leaves no question mark where only tracking parameters were', () => {
    expect(addressIdentity('https://a.example/x?utm_source=rss#p2')).toBe('https://a.example/x#p2');
  });

  it.each([
    'https://a.example/x?p=2',
    'https://a.example/x?p=1#bagian-2',
    'https://a.example/x?p=1&ref=beranda',
    'https://a.example/x?p=1&source=cetak',
    'https://a.example/x?p=1&clid=7',
    'https://b.example/x?p=1',
    'https://a.example/x/?p=1',
  ])('keeps apart %s', (url) => {
    expect(addressIdentity(url)).toBe(url);
    expect(addressIdentity(url)).not.toBe('https://a.example/x?p=1');
  });
});

describe('articleIdentity', () => {
  it('is the address, whatever the identifier', () => {
    expect(articleIdentity({ id: '1', url: 'https://a.example/x' })).toBe(
      articleIdentity({ id: '2', url: 'https://a.example/x?utm_source=b' }),
    );
  });

  it('is the identifier where there is no address, or only the page of the site', () => {
    expect(articleIdentity({ id: 'episode-1' })).toBe('episode-1');
    expect(articleIdentity({ id: 'episode-2', url: 'https://siniar.example/' })).toBe('episode-2');
    expect(articleIdentity({ id: 'episode-3', url: 'http://siniar.example?utm_source=a' })).toBe('episode-3');
  });

  it('tells items apart by their titles where their address is the page of the site', () => {
    for (const id of ['https://siniar.example/', 'episode-1']) {
      const episode = { id, url: 'https://siniar.example/' };
      expect(articleIdentity({ ...episode, title: 'Satu' })).not.toBe(articleIdentity({ ...episode, title: 'Dua' }));
    }
  });
});

describe('duplicates in a feed', () => {
  const titles = (links: string[]) =>
    parseFeed(
      rss(links.map((link, index) => `<item><title>${index}</title><link>${link}</link></item>`).join('')),
    ).articles.map(({ title }) => title);

  it('are left out', () => {
    expect(titles(['https://a.example/x?utm_source=a', 'https://a.example/y', 'http://a.example/x'])).toEqual([
      '0',
      '1',
    ]);
  });

  it('are none where the fragment, ref or source differs', () => {
    expect(
      titles(['#1', '#2', '?ref=a', '?ref=b', '?source=a', '?source=b'].map((end) => `https://a.example/live${end}`)),
    ).toHaveLength(6);
  });

  it('are items without address that have one identifier', () => {
    const feed = rss('<item><title>a</title><guid>1</guid></item>'.repeat(2) + '<item><guid>2</guid></item>');
    expect(parseFeed(feed).articles.map(({ id }) => id)).toEqual(['1', '2']);
  });
});
