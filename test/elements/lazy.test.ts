// When a widget asks for its feed: near the viewport, at once when eager, once for all that share it.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaUpdate } from '../../src/index.js';
import { rss, scripted, until } from '../server/client.js';
import { mount, once, texts } from './mount.js';

const far = (content: unknown) => html`<div><p style="height: 5000px"></p>${content}</div>`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('loading', () => {
  it('waits until the widget is near the viewport', async () => {
    const { url, seen } = await scripted({ body: rss(['Satu']) });
    const page = await mount(far(html`<berita-update feed-url=${url}></berita-update>`));
    const widget = page.lastElementChild as BeritaUpdate;
    await pause(300);
    expect(await seen()).to.have.length(0);
    expect(widget.matches(':state(loading)')).to.equal(true);
    widget.scrollIntoView();
    await until(() => texts(widget, 'title')[0] === 'Satu');
    scrollTo(0, 0);
  });

  it('does not wait where it is eager', async () => {
    const { url, seen } = await scripted({ body: rss(['Satu']) });
    await mount(far(html`<berita-update loading="eager" feed-url=${url}></berita-update>`));
    await until(async () => (await seen()).length === 1);
  });

  it('begins with the first update where the widget is in view, without waiting for a frame', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const { fetch } = globalThis;
    const asked: string[] = [];
    globalThis.fetch = (input, init) => { asked.push(String(input)); return fetch(input, init); };
    try {
      await mount(html`<berita-update feed-url=${url}></berita-update>`);
      expect(asked).to.deep.equal([url]);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('makes one request for any number of widgets on one feed', async () => {
    const { url, seen } = await scripted({ body: rss(['Satu', 'Dua', 'Tiga']), delay: 50 });
    const page = await mount(html`<div>
      <berita-update feed-url=${url} limit="1"></berita-update><berita-populer feed-url=${url} heading="Lain"></berita-populer>
      <berita-artikel feed-url=${url} index="1" time-zone="Asia/Makassar"></berita-artikel><berita-update feed-url=${url} lang="en"></berita-update>
    </div>`);
    await until(() => [...page.children].every((widget) => texts(widget, 'title').length));
    expect([...page.children].map((widget) => texts(widget, 'title').length)).to.deep.equal([1, 3, 1, 3]);
    const requests = await seen();
    expect(requests.map(({ method }) => method)).to.deep.equal(['GET']);
    expect(requests[0]!.headers).to.not.have.any.keys('cookie', 'authorization');
  });

  it('brings back news after a removal for good', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const loaded = once('berita-load');
    const widget = await mount<BeritaUpdate>(html`<berita-update feed-url=${url}></berita-update>`);
    await loaded;
    widget.remove();
    await pause(50);
    document.body.append(widget);
    await until(() => texts(widget, 'title')[0] === 'Satu');
    widget.remove();
  });
});
