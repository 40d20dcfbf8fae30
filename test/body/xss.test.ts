// Hostile feeds in real browsers: nothing runs, nothing but allow-listed elements and attributes appears, nothing else is asked for.
import { expect } from 'chai';
import '../../src/define.js';
import { loadFull } from '../../src/elements/load-full.js';
import { parseFeed } from '../../src/feed/index.js';
import type { BeritaArtikel } from '../../src/index.js';
import { origin, scripted, until } from '../server/client.js';
import { encodings, jsonOf, rssOf, type Hostile } from './feeds.js';
import { executed, pictures, trespassers } from './inspect.js';
import { hostileAddresses, vectors } from './vectors.js';

const markup = await vectors();
// Each string once with the address of a story, against which its relative addresses resolve, and once as its own address.
const texts: Hostile[] = markup.flatMap((text, index) => [{ text, address: `${origin}/baca/${index}` }, { text, address: text }]);
const addresses: Hostile[] = hostileAddresses(markup).map((address, index) => ({ text: `Alamat ${index} <a href="${address.replaceAll('"', '&quot;')}">x</a><img src="${address.replaceAll('"', '&quot;')}"><iframe title=x src="${address.replaceAll('"', '&quot;')}"></iframe>`, address }));
const items = [...texts, ...addresses];

const stage = document.body.appendChild(document.createElement('div'));
stage.style.cssText = 'height: 900px; overflow: auto';
afterEach(() => stage.replaceChildren());

const asked: string[] = [];
await loadFull();
performance.clearResourceTimings();
new PerformanceObserver((list) => { asked.push(...list.getEntries().map(({ name }) => name)); }).observe({ type: 'resource' });
performance.setResourceTimingBufferSize(5000);

/** Puts widgets on the page and waits until all of them show their news. */
async function show(tags: [tag: string, attributes: Record<string, string>][]): Promise<HTMLElement[]> {
  const widgets = tags.map(([tag, attributes]) => {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) widget.setAttribute(name, value);
    return widget;
  });
  const shown = widgets.map((widget) => new Promise((resolve) => { widget.addEventListener('berita-load', resolve, { once: true }); }));
  stage.append(...widgets);
  await Promise.all(shown);
  return widgets;
}

function expectSafe(widgets: Element[]): void {
  expect([...new Set(widgets.flatMap(({ shadowRoot }) => trespassers(shadowRoot!)))]).to.deep.equal([]);
  expect(executed()).to.deep.equal([]);
}

const feeds = { 'JSON': ['application/feed+json', jsonOf(items)], 'RSS with entities': ['application/rss+xml', rssOf(items, encodings.entities!)], 'RSS with CDATA': ['application/rss+xml', rssOf(items, encodings.cdata!)] } as const;

for (const [format, [type, body]] of Object.entries(feeds)) {
  describe(`${items.length} hostile items in ${format}`, () => {
    it('do nothing in lists, cards and full articles, and ask for nothing but the feed and pictures', async () => {
      const feed = await scripted({ body, headers: { 'content-type': type } });
      const attributes = { 'feed-url': feed.url, limit: '500', target: '_blank', 'link-params': 'utm_source=uji' };
      const lists = await show([['berita-populer', { ...attributes, images: 'thumb', 'show-views': '' }], ['berita-update', { ...attributes, images: 'all', refresh: '0' }], ['berita-artikel', attributes], ['berita-artikel', { ...attributes, variant: 'hero' }]]);
      const known = parseFeed(body, { url: feed.url, contentType: type });
      expect(known.articles.length).to.be.greaterThan(texts.length);
      const articles = await show(known.articles.map((_, index) => ['berita-artikel', { 'feed-url': feed.url, variant: 'full', limit: '1', index: String(index) }]));
      const bodies = articles.filter(({ shadowRoot }) => shadowRoot!.querySelector('.body')!.textContent!.trim());
      expect(bodies.length).to.be.greaterThan(items.length / 3);
      expectSafe([...lists, ...articles]);

      await until(() => [...stage.querySelectorAll('*')].every(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('img')].slice(0, 3).every(({ complete, loading }) => complete || loading === 'lazy')));
      const wanted = new Set([feed.url, ...[...lists, ...articles].flatMap(({ shadowRoot }) => pictures(shadowRoot!))]);
      const ours = (url: string) => url.startsWith(location.origin) || /\/(?:script|log)\/[\w-]+$/.test(url);
      expect(asked.splice(0).filter((url) => !wanted.has(url) && !ours(url))).to.deep.equal([]);
      const seen = await feed.seen();
      expect(seen.length).to.be.within(1, 3);
      expect(seen.every(({ method }) => method === 'GET')).to.equal(true);
      expectSafe([...lists, ...articles]);
    }).timeout(90_000);
  });
}

it('hostile markup as it is, in feeds of one item, in the feed\'s own title too, does nothing', async () => {
  const [widget] = await show([['berita-artikel', { variant: 'full', 'feed-url': (await scripted({ body: rssOf([{ text: 'Uji', address: origin }], encodings.raw!) })).url }]]);
  const artikel = widget as BeritaArtikel;
  let shown = 0;
  for (const text of markup) {
    for (const source of [rssOf([{ text, address: text }], encodings.raw!, text), jsonOf([{ text, address: text }], text), `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title type="html">${text}</title><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div></content></entry></feed>`]) {
      let feed;
      try { feed = parseFeed(source, { url: `${origin}/f/x` }); } catch { continue; }
      artikel.feed = feed;
      await artikel.updateComplete;
      shown += feed.articles.length;
      expect(trespassers(artikel.shadowRoot!), text).to.deep.equal([]);
    }
  }
  expect(shown).to.be.greaterThan(markup.length * 2);
  expectSafe([artikel]);
}).timeout(60_000);

it('a feed handed over by property, which no parser has seen, does nothing either', async () => {
  const artikel = document.createElement('berita-artikel') as BeritaArtikel;
  artikel.variant = 'full';
  stage.append(artikel);
  for (const { text, address } of items) {
    artikel.article = { id: text, url: address, title: text, summary: text, content: text, section: text, categories: [text], authors: [text], published: '2026-01-05T09:47:00.000Z', image: { url: address, alt: text, caption: text, credit: text } };
    await artikel.updateComplete;
    expect(trespassers(artikel.shadowRoot!), text).to.deep.equal([]);
  }
  expectSafe([artikel]);
}).timeout(60_000);
