// A feed or an article handed over by property: no request is made, whenever it was set; without it, the address is
// asked after all.
import { expect } from 'chai';
import { html } from 'lit';
import { BeritaArtikel, BeritaUpdate } from '../../src/index.js';
import type { Feed } from '../../src/feed/index.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, texts } from '../support/mount.js';

const article = { id: '1', title: 'Diserahkan', categories: [], authors: [] };
const feed: Feed = { format: 'rss', ranked: false, rankedBy: 'order', articles: [article] };

const { fetch } = globalThis;
let asked: string[];
beforeEach(() => {
  asked = [];
  globalThis.fetch = (input, init) => {
    asked.push(String(input));
    return fetch(input, init);
  };
});
afterEach(() => {
  globalThis.fetch = fetch;
});

const cases = [
  ['feed', BeritaUpdate, feed],
  ['feed', BeritaArtikel, feed],
  ['article', BeritaArtikel, article],
] as const;

for (const [property, Element, value] of cases) {
  describe(`the ${property} of a ${Element.name}`, () => {
    let count = 0;
    const nameOf = (when: string) => `uji-${when}-${property}-${Element.name.toLowerCase()}-${(count += 1)}`;
    const define = (name: string) => customElements.define(name, class extends (Element as typeof BeritaUpdate) {});

    /** A tag near the viewport, with an address, that is given the property. */
    async function given(name: string): Promise<{ widget: BeritaUpdate; url: string }> {
      const page = await mount<HTMLElement>(html`<div></div>`);
      const { url } = await scripted({ body: rss(['Diminta']) });
      const widget = document.createElement(name) as BeritaUpdate;
      widget.setAttribute('feed-url', url);
      Object.assign(widget, { [property]: value });
      page.append(widget);
      return { widget, url };
    }

    async function showsWithoutRequest({ widget, url }: { widget: BeritaUpdate; url: string }): Promise<void> {
      await until(() => texts(widget, 'title')[0] === 'Diserahkan');
      expect(asked.filter((address) => address === url)).to.deep.equal([]);
      Object.assign(widget, { [property]: undefined });
      await until(() => texts(widget, 'title')[0] === 'Diminta');
      expect(asked.filter((address) => address === url)).to.deep.equal([url]);
    }

    it('set before its tag is upgraded', async () => {
      const name = nameOf('dini');
      const tag = await given(name);
      define(name);
      await showsWithoutRequest(tag);
    });

    it('set before its tag is upgraded, and changed then, out of the page', async () => {
      const name = nameOf('lepas');
      const tag = await given(name);
      tag.widget.remove();
      define(name);
      customElements.upgrade(tag.widget);
      Object.assign(tag.widget, {
        [property]: property === 'feed' ? { ...feed, articles: [article, article] } : { ...article },
      });
      document.body.append(tag.widget);
      await showsWithoutRequest(tag);
      tag.widget.remove();
    });

    it('set before its element is put into the page', async () => {
      const name = nameOf('siap');
      define(name);
      await showsWithoutRequest(await given(name));
    });
  });
}
