// The article that a <berita-artikel> names, by id or address; what the developer is told when its feed has no such
// article.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaArtikel, BeritaUpdate } from '../../src/index.js';
import { limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { restore, stored } from '../store/support.js';
import { mount, once, texts } from '../support/mount.js';

const { warn } = console;
let told: string[];
beforeEach(() => {
  told = [];
  console.warn = (...words: unknown[]) => told.push(words.join(' '));
});
afterEach(() => {
  console.warn = warn;
});
afterEach(restore);

const address = (title: string) => `https://berita.example/${title}`;

describe('an article that is named', () => {
  it('is shown alone, by its id or by its address', async () => {
    const { url } = await scripted({ body: rss(['Satu', 'Dua', 'Tiga']) });
    const page = await mount(
      html`<div>
        <berita-artikel feed-url=${url} article-id=${address('Dua')}></berita-artikel>
        <berita-artikel feed-url=${url} article-url="${address('Tiga')}?utm_source=mitra"></berita-artikel>
      </div>`,
    );
    await until(() => [...page.children].every((widget) => texts(widget, 'title').length));
    expect([...page.children].map((widget) => texts(widget, 'title'))).to.deep.equal([['Dua'], ['Tiga']]);
    expect(told).to.deep.equal([]);
  });

  for (const [attribute, value] of [
    ['article-id', 'tiada'],
    ['article-url', address('tiada')],
    ['article-url', 'javascript:void 0'],
  ] as const) {
    it(`and missing (${attribute}="${value}") is an empty feed to the visitor, and named to the developer, once`, async () => {
      const { url, next } = await scripted({ body: rss(['Satu']) });
      const loaded = once('berita-load');
      const widget = await mount<BeritaArtikel>(html`<berita-artikel feed-url=${url}></berita-artikel>`);
      widget.setAttribute(attribute, value);
      await loaded;
      expect([texts(widget, 'title'), texts(widget, 'notice')]).to.deep.equal([[], ['Belum ada berita.']]);
      await next({ body: rss(['Dua', 'Satu']) });
      await widget.refresh();
      expect(told).to.deep.equal([`berita-widgets: ${attribute}="${value}" names no article of ${url}.`]);
      widget.removeAttribute(attribute);
      await until(() => texts(widget, 'title')[0] === 'Dua');
    });
  }

  it('and missing in a feed that is handed over is named as well', async () => {
    const widget = await mount<BeritaArtikel>(
      html`<berita-artikel
        article-id="tiada-di-sini"
        .feed=${{ format: 'rss', ranked: false, rankedBy: 'order', articles: [] }}
      ></berita-artikel>`,
    );
    expect(texts(widget, 'notice')).to.deep.equal(['Belum ada berita.']);
    expect(told).to.deep.equal(['berita-widgets: article-id="tiada-di-sini" names no article of its feed.']);
  });

  it('is not missed in the copy of the last visit', async () => {
    const { url, next } = await scripted({ body: rss(['Satu']) });
    await mount(html`<berita-update feed-url=${url}></berita-update>`);
    await until(() => stored(url));
    await mount(html`<div></div>`);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    await next({ hold: true });
    const widget = await mount<BeritaArtikel>(
      html`<berita-artikel feed-url=${url} article-url=${address('Dua')}></berita-artikel>`,
    );
    await until(() => widget.matches(':state(stale)'));
    await next({ body: rss(['Dua', 'Satu']) });
    await until(() => texts(widget, 'title')[0] === 'Dua');
    expect(told).to.deep.equal([]);
  });

  it('is not missed in the shorter list of another widget', async () => {
    limits.maxCachedBytes = 100; // The answer is not kept: the whole list has to be asked for again.
    const { url, next } = await scripted({ body: rss(['Satu', 'Dua']) });
    const page = await mount(html`<div><berita-update feed-url=${url} limit="1"></berita-update></div>`);
    await until(() => texts(page.firstElementChild as BeritaUpdate, 'title').length);
    await next({ hold: true });
    const widget = document.createElement('berita-artikel');
    Object.assign(widget, { feedUrl: url, articleUrl: address('Dua') });
    page.append(widget);
    await widget.updateComplete;
    expect(widget.matches(':state(loading)')).to.equal(true);
    await next({ body: rss(['Satu', 'Dua']) });
    await until(() => texts(widget, 'title')[0] === 'Dua');
    expect(told).to.deep.equal([]);
    widget.remove();
  });
});
