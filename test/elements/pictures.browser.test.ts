// Pictures that fail: their room goes to the text, and what failed is an address, not an element.
import { expect } from 'chai';
import { html } from 'lit';
import type { Article, Feed } from '../../src/feed/index.js';
import type { BeritaArtikel, BeritaUpdate } from '../../src/index.js';
import { origin, scripted, until } from '../support/server/client.js';
import { mount, parts, texts } from '../support/mount.js';

const svg = {
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2" width="3" height="2"/>',
  headers: { 'content-type': 'image/svg+xml' },
};
const gone = async () => (await scripted({ status: 404 })).url;
const good = async () => (await scripted(svg)).url;

const article = (url: string, more: Partial<Article> = {}): Article => ({
  id: '1',
  url: 'https://berita.example/1',
  title: 'Nelayan pesisir utara menambal jaring sambil menunggu angin barat mereda',
  summary: 'Ringkasan.',
  categories: [],
  authors: [],
  image: { url },
  ...more,
});
const feed = (...articles: Article[]): Feed => ({ format: 'rss', ranked: false, rankedBy: 'order', articles });
const shown = (element: Element) => parts(element, 'image').filter((image) => image.getClientRects().length);
const isLoaded = (image: HTMLElement | undefined) => Boolean((image as HTMLImageElement | undefined)?.naturalWidth);

describe('a picture that can not be had', () => {
  for (const variant of ['card', 'compact', 'hero'] as const) {
    it(`leaves a ${variant}, and another address for the same article is shown`, async () => {
      const element = await mount<BeritaArtikel>(
        html`<berita-artikel
          variant=${variant}
          .article=${article(await gone())}
          style="width: 320px"
        ></berita-artikel>`,
      );
      await until(() => shown(element).length === 0);
      expect(element.shadowRoot!.querySelectorAll('.picture:not([hidden])')).to.have.length(0);
      element.article = article(await good());
      await until(() => isLoaded(shown(element)[0]));
    });
  }

  it('leaves a row, and the mended address is shown after a refresh', async () => {
    const item = (image: string) => ({ id: 'a', url: 'https://berita.example/a', title: 'Judul', image });
    const answer = (image: string) => ({
      body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [item(image)] }),
      headers: { 'content-type': 'application/feed+json' },
    });
    const { url } = await scripted(answer(await gone()), answer(await good()));
    const element = await mount<BeritaUpdate>(
      html`<berita-update feed-url=${url} images="thumb" loading="eager" style="width: 400px"></berita-update>`,
    );
    await until(() => parts(element, 'item').length && shown(element).length === 0);
    await element.refresh();
    await until(() => isLoaded(shown(element)[0]));
  });

  it('leaves the body of a full article, with its caption, until another takes its place', async () => {
    const figure = (url: string) => `<p>Awal</p><figure><img src="${url}"><figcaption>Teks foto</figcaption></figure>`;
    const element = await mount<BeritaArtikel>(
      html`<berita-artikel
        variant="full"
        .article=${article('', { content: figure(await gone()) })}
        style="width: 400px"
      ></berita-artikel>`,
    );
    const image = () => element.shadowRoot!.querySelector<HTMLImageElement>('.body img');
    await until(() => element.shadowRoot!.querySelector('.body'));
    image()?.scrollIntoView();
    await until(() => !image());
    expect(texts(element, 'caption')).to.deep.equal([]);
    element.article = article('', { content: figure(await good()) });
    await until(() => isLoaded(image() ?? undefined));
    expect(texts(element, 'caption')).to.deep.equal(['Teks foto']);
  });

  it('is left out of every widget that shows the address later, without another try', async () => {
    const { url, seen } = await scripted({ status: 404 });
    const first = await mount<BeritaArtikel>(html`<berita-artikel .article=${article(url)}></berita-artikel>`);
    await until(() => shown(first).length === 0);
    const asked = (await seen()).length;
    const second = await mount<BeritaUpdate>(
      html`<berita-update images="thumb" .feed=${feed(article(url))}></berita-update>`,
    );
    await until(() => parts(second, 'item').length);
    expect(parts(second, 'image')).to.have.length(0);
    expect(await seen()).to.have.length(asked);
  });

  it('is tried again once a connection is back', async () => {
    const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
    const { url } = await scripted({ status: 404 }, svg);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      const element = await mount<BeritaArtikel>(html`<berita-artikel .article=${article(url)}></berita-artikel>`);
      await until(() => shown(element).length === 0);
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => true });
      element.requestUpdate();
      await until(() => isLoaded(shown(element)[0]));
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')).to.deep.equal(online);
    }
  });

  it('does not take the place of the one that came meanwhile', async () => {
    const element = await mount<BeritaArtikel>(
      html`<berita-artikel .article=${article(`${origin}/picture/lambat.jpg`)}></berita-artikel>`,
    );
    const [image] = parts(element, 'image') as HTMLImageElement[];
    image!.src = (await scripted({ ...svg, delay: 200 })).url;
    image!.dispatchEvent(new Event('error'));
    await until(() => isLoaded(image));
    expect(shown(element)).to.have.length(1);
  });
});
