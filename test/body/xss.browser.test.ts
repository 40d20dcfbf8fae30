// Hostile feeds in real browsers: nothing runs, nothing but allow-listed elements and attributes appears, nothing else
// is asked for.
import { expect } from 'chai';
import '../../src/define.js';
import { loadLayout } from '../../src/elements/layouts/registry.js';
import { parseFeed } from '../../src/feed/index.js';
import type { BeritaArtikel } from '../../src/index.js';
import { origin, scripted } from '../support/server/client.js';
import { encodings, jsonOf, rssOf, type Hostile } from './feeds.js';
import { executed, pictures, trespassers } from './inspect.js';
import { hostileAddresses, vectors } from './vectors.js';

const markup = await vectors();
// Each string in all texts of a story with an address, against which its relative ones resolve; then each as an
// address.
const texts: Hostile[] = markup.map((text, index) => ({ text, address: `${origin}/picture/${index}` }));
const addresses: Hostile[] = hostileAddresses(markup).map((address, index) => {
  const value = address.replaceAll('"', '&quot;');
  return {
    text: `Alamat ${index} <a href="${value}">x</a><img src="${value}"><iframe title=x src="${value}"></iframe>`,
    address,
  };
});
const items = [...texts, ...addresses, ...markup.map((address, index) => ({ text: `Markah ${index}`, address }))];

const stage = document.body.appendChild(document.createElement('div'));
const keeper = document.body.appendChild(document.createElement('div'));
stage.style.cssText = 'height: 900px; overflow: auto';
afterEach(() => {
  stage.replaceChildren();
  keeper.replaceChildren();
});

/** What was asked for, and what may be: feeds, and pictures that a widget shows. */
const asked: string[] = [];
const wanted = new Set<string>();
const shown = new Set<string>();
await loadLayout('full');
performance.clearResourceTimings();
new PerformanceObserver((list) => {
  asked.push(...list.getEntries().map(({ name }) => name));
}).observe({ type: 'resource' });
performance.setResourceTimingBufferSize(5000);

type Tag = [tag: string, attributes: Record<string, string>];

/** Notes each picture that a widget ever shows: one that can't be had leaves it, and another may take its place. */
function watchPictures({ shadowRoot }: Element): void {
  const remember = () => {
    for (const picture of pictures(shadowRoot!)) wanted.add(picture);
  };
  new MutationObserver(remember).observe(shadowRoot!, {
    childList: true,
    subtree: true,
    attributeFilter: ['src', 'srcset'],
  });
  const rememberFailed = ({ target }: Event) => {
    if (target instanceof HTMLImageElement) wanted.add(target.currentSrc || target.src);
  };
  shadowRoot!.addEventListener('error', rememberFailed, true);
}

/** Puts widgets on the page and waits until all of them show their news. */
async function show(tags: Tag[]): Promise<HTMLElement[]> {
  const widgets = tags.map(([tag, attributes]) => {
    const widget = document.createElement(tag);
    for (const [name, value] of Object.entries({ loading: 'eager', ...attributes })) widget.setAttribute(name, value);
    return widget;
  });
  const shown = widgets.map(
    (widget) =>
      new Promise((resolve) => {
        widget.addEventListener('berita-load', resolve, { once: true });
      }),
  );
  stage.append(...widgets);
  for (const widget of widgets) watchPictures(widget);
  await Promise.all(shown);
  return widgets;
}

const turn = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(0);
  });

function expectSafe(widgets: Element[]): void {
  for (const { shadowRoot } of widgets) for (const picture of pictures(shadowRoot!)) wanted.add(picture);
  expect([...new Set(widgets.flatMap(({ shadowRoot }) => trespassers(shadowRoot!)))]).to.deep.equal([]);
  expect(executed()).to.deep.equal([]);
}

function expectNothingElseAsked(): void {
  // WebKit reports requests without their fragment.
  const bare = (url: string) => url.split('#')[0]!;
  const known = new Set([...wanted].map(bare));
  // The runner's files, the scripted server, and the vectors: a busy browser tells of their request long after it has
  // ended.
  const ours = (url: string) =>
    url.startsWith(location.origin) ||
    url === `${origin}/shared/corpora/xss/vectors.json` ||
    /\/(?:script|log)\/[\w-]+$/.test(url);
  expect(asked.splice(0).filter((url) => !known.has(bare(url)) && !ours(url))).to.deep.equal([]);
}

const feeds = {
  JSON: ['application/feed+json', jsonOf(items)],
  'RSS with entities': ['application/rss+xml', rssOf(items, encodings.entities!)],
  'RSS with CDATA': ['application/rss+xml', rssOf(items, encodings.cdata!)],
} as const;

for (const [format, [type, body]] of Object.entries(feeds)) {
  describe(`${items.length} hostile items in ${format}`, () => {
    it('do nothing in lists, cards and full articles, and ask for nothing but the feed and pictures', async () => {
      const feed = await scripted({ body, headers: { 'content-type': type } });
      const attributes = { 'feed-url': feed.url, limit: '500', target: '_blank', 'link-params': 'utm_source=uji' };
      const known = parseFeed(body, { url: feed.url, contentType: type });
      expect(known.articles.length).to.be.greaterThan(texts.length);
      // A body that has been shown already need not be shown again.
      const fresh = known.articles.flatMap(({ content = '' }, index) =>
        shown.has(content) ? [] : (shown.add(content), [index]),
      );
      const full: Tag[] = fresh.map((index) => [
        'berita-artikel',
        { ...attributes, variant: 'full', limit: '1', 'article-id': known.articles[index]!.id },
      ]);
      const batches: Tag[][] = [
        [['berita-populer', { ...attributes, images: 'thumb', 'show-views': '' }]],
        [['berita-update', { ...attributes, images: 'all', refresh: '0' }]],
        [['berita-artikel', attributes]],
        [['berita-artikel', { ...attributes, variant: 'hero', index: '450' }]],
      ];
      while (full.length) batches.push(full.splice(0, 25));

      wanted.add(feed.url);
      let bodies = 0;
      // Holds on to the feed between the batches.
      keeper.append(...(await show([['berita-populer', attributes]])));
      for (const batch of batches) {
        const widgets = await show(batch);
        bodies += widgets.filter(({ shadowRoot }) => shadowRoot!.querySelector('.body')?.textContent!.trim()).length;
        // Markup that runs does so in the next turn.
        await turn();
        expectSafe(widgets);
        stage.replaceChildren();
      }
      expect(bodies).to.be.within(fresh.length * 0.4, fresh.length);
      expect(shown.size).to.be.greaterThan(texts.length);

      expectNothingElseAsked();
      // A relative address of a picture may lead back to the feed.
      const seen = (await feed.seen()).filter(({ headers }) => !headers.accept!.includes('image/'));
      // One that is too large to keep is asked for once for each share of it that is shown: what leads a ranking, 500,
      // 950, all.
      expect(seen.length).to.be.within(1, 4);
      expect(seen.every(({ method }) => method === 'GET')).to.equal(true);
    }).timeout(900_000);
  });
}

it('hostile markup as it is, in feeds of one item and in their titles, does nothing', async () => {
  const artikel = stage.appendChild(document.createElement('berita-artikel')) as BeritaArtikel;
  artikel.variant = 'full';
  watchPictures(artikel);
  let count = 0;
  for (const text of markup) {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><title type="html">${text}</title><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${text}</div></content></entry></feed>`;
    for (const source of [
      rssOf([{ text, address: text }], encodings.raw!, text),
      jsonOf([{ text, address: text }], text),
      atom,
    ]) {
      try {
        artikel.feed = parseFeed(source, { url: `${origin}/picture/x` });
      } catch {
        continue;
      }
      await artikel.updateComplete;
      count += artikel.feed.articles.length;
      expectSafe([artikel]);
    }
  }
  expect(count).to.be.greaterThan(markup.length * 2);
  await turn();
  expectSafe([artikel]);
  expectNothingElseAsked();
}).timeout(900_000);

it('a feed handed over by property, which no parser has seen, does nothing either', async () => {
  const artikel = stage.appendChild(document.createElement('berita-artikel')) as BeritaArtikel;
  watchPictures(artikel);
  for (const { text, address } of items) {
    for (const variant of ['full', 'hero'] as const) {
      artikel.variant = variant;
      artikel.article = {
        id: text,
        url: address,
        title: text,
        summary: text,
        content: text,
        section: text,
        categories: [text],
        authors: [text],
        published: '2026-01-05T09:47:00.000Z',
        image: { url: address, alt: text, caption: text, credit: text },
      };
      await artikel.updateComplete;
      expectSafe([artikel]);
    }
  }
  await turn();
  expectNothingElseAsked();
}).timeout(900_000);
