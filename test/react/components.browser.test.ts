// The React components in a browser: attributes, properties, events, removal of a prop, server rendering and hydration.
import { assert } from 'chai';
import type { BeritaPopuler as Element, BeritaSelectEvent, Feed } from '../../src/index.js';
import { rss, scripted, until } from '../support/server/client.js';

const { React, createRoot, hydrateRoot, flushSync, renderToString, BeritaPopuler, BeritaArtikel } = (await import(
  /* webpackIgnore: true */ '/react.bundle.js' as string
)) as {
  React: typeof import('react');
  createRoot: (at: HTMLElement) => Root;
  hydrateRoot: (at: HTMLElement, node: unknown) => Root;
  flushSync: (run: () => void) => void;
  renderToString: (node: unknown) => string;
  BeritaPopuler: never;
  BeritaArtikel: never;
};
interface Root {
  render(node: unknown): void;
  unmount(): void;
}

const feed: Feed = {
  format: 'rss',
  ranked: false,
  rankedBy: 'order',
  articles: ['Hujan', 'Kereta', 'Bulu Tangkis'].map((title) => ({
    id: title,
    title,
    url: `https://news.example/${title}`,
    categories: [],
    authors: [],
  })),
};

let stage: HTMLElement;
let root: Root | undefined;
beforeEach(() => {
  stage = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  root!.unmount();
  root = undefined;
  stage.remove();
});

const element = () => stage.firstElementChild as Element;
async function show(type: unknown, props: object): Promise<void> {
  const own = (root ??= createRoot(stage));
  flushSync(() => own.render(React.createElement(type as never, props)));
  await element().updateComplete;
}
const titles = () => [...element().shadowRoot!.querySelectorAll('[part~="title"]')].map((title) => title.textContent);

describe('React components', () => {
  it('hand over attributes, properties and the reference', async () => {
    const ref = React.createRef<Element>();
    await show(BeritaPopuler, {
      feed,
      limit: 2,
      showViews: true,
      heading: 'Terbaca',
      refreshInterval: 90,
      className: 'side',
      ref,
    });
    assert.deepEqual(titles(), ['Hujan', 'Kereta']);
    assert.equal(ref.current, element());
    const { limit, showViews, heading, refreshInterval, className } = element();
    assert.deepEqual(
      { limit, showViews, heading, refreshInterval, className },
      { limit: 2, showViews: true, heading: 'Terbaca', refreshInterval: 90, className: 'side' },
    );
    assert.typeOf(element().refresh, 'function');
  });

  it('go back to the default when a prop goes', async () => {
    await show(BeritaPopuler, { feed, limit: 1, showViews: true });
    await show(BeritaPopuler, { feed });
    assert.equal(element().limit, 7);
    assert.isFalse(element().showViews);
    assert.lengthOf(titles(), 3);
  });

  it('call the newest handler, which can cancel', async () => {
    const seen: string[] = [];
    const handler = (name: string) => (event: BeritaSelectEvent) => {
      event.preventDefault();
      seen.push(`${name} ${event.article.title} ${event.position}`);
    };
    await show(BeritaPopuler, { feed, onBeritaSelect: handler('first') });
    await show(BeritaPopuler, { feed, onBeritaSelect: handler('second') });
    const click = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
    element().shadowRoot!.querySelectorAll('[part~="link"]')[1]!.dispatchEvent(click);
    assert.deepEqual(seen, ['second Kereta 2']);
    assert.isTrue(click.defaultPrevented);
  });

  it('show an article without asking for a feed', async () => {
    await show(BeritaArtikel, { article: feed.articles[0] });
    assert.deepEqual(titles(), ['Hujan']);
  });

  it('ask for no feed that is handed over, until it is not any more', async () => {
    const { url: feedUrl } = await scripted({ body: rss(['Diminta']) });
    const { fetch } = globalThis;
    const asked: unknown[] = [];
    globalThis.fetch = (address, options) => {
      asked.push(address);
      return fetch(address, options);
    };
    try {
      await show(BeritaPopuler, { feed, feedUrl, loading: 'eager' });
      assert.deepEqual(titles(), ['Hujan', 'Kereta', 'Bulu Tangkis']);
      assert.deepEqual(asked, []);
      await show(BeritaPopuler, { feedUrl, loading: 'eager' });
      assert.deepEqual(asked, [feedUrl]);
    } finally {
      globalThis.fetch = fetch;
    }
    await until(() => titles()[0] === 'Diminta');
  });

  it('render attributes on the server, and hydrate in place without a complaint', async () => {
    const node = React.createElement(
      BeritaPopuler,
      { feed, limit: 1, dates: 'none', refreshInterval: 30 } as never,
      React.createElement('p', null, 'Cadangan'),
    );
    const html = renderToString(node);
    assert.match(html, /^<berita-populer limit="1" dates="none" refresh="30"><p>Cadangan<\/p><\/berita-populer>$/i);
    stage.setHTMLUnsafe(html);
    const before = element();
    const complaints: unknown[] = [];
    const { error } = console;
    console.error = (...words: unknown[]) => complaints.push(words);
    flushSync(() => {
      root = hydrateRoot(stage, node);
    });
    await new Promise((resolve) => setTimeout(resolve));
    console.error = error;
    await element().updateComplete;
    assert.deepEqual(complaints, []);
    assert.equal(element(), before);
    assert.deepEqual(titles(), ['Hujan']);
  });
});
