// When a widget asks for its feed: near the viewport, at once when eager, once for all that share it.
import { expect } from 'chai';
import { html } from 'lit';
import { BeritaUpdate } from '../../src/index.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, once, parts, texts } from '../support/mount.js';

const far = (content: unknown) =>
  html`<div>
    <p style="height: 5000px"></p>
    ${content}
  </div>`;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Upgrades 50 tags in one `define`, as a script does that comes after them, and gives what happened, in order: a letter
 * for each step.
 */
async function upgrade(name: string, url: string, top = 0): Promise<string> {
  const { fetch } = globalThis;
  const { attachShadow, getClientRects } = Element.prototype;
  const steps: string[] = [];
  const page = await mount<HTMLElement>(html`<div><p style=${`height: ${top}px`}></p></div>`);
  page.append(
    ...Array.from({ length: 50 }, () =>
      Object.assign(document.createElement(name), { innerHTML: '<a href="/">Berita</a>' }),
    ),
  );
  for (const tag of page.querySelectorAll(name)) tag.setAttribute('feed-url', url);
  globalThis.fetch = (input, init) => {
    steps.push('ask');
    return fetch(input, init);
  };
  Element.prototype.attachShadow = function attach(this: Element, init) {
    steps.push('upgrade');
    return attachShadow.call(this, init);
  };
  Element.prototype.getClientRects = function read(this: Element) {
    steps.push('layout');
    return getClientRects.call(this);
  };
  try {
    requestAnimationFrame(() => steps.push('frame'));
    customElements.define(
      name,
      class extends BeritaUpdate {
        override render() {
          steps.push('render');
          return super.render();
        }
      },
    );
    await (page.lastElementChild as BeritaUpdate).updateComplete;
  } finally {
    globalThis.fetch = fetch;
    Object.assign(Element.prototype, { attachShadow, getClientRects });
  }
  await pause(100); // For what an observer or an answer would set off.
  page.remove();
  return steps.map(([letter]) => letter).join('');
}

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
    globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return fetch(input, init);
    };
    try {
      await mount(html`<berita-update feed-url=${url}></berita-update>`);
      expect(asked).to.deep.equal([url]);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('asks with the first of 50 tags that is upgraded, and reads the layout of all before the others are rendered', async () => {
    const { url } = await scripted({ body: rss(['Satu']), delay: 5000 });
    expect(await upgrade('uji-dekat', url)).to.match(/^ulau{49}rl{49}r{49}f$/);
  });

  it('renders each of 50 tags out of view once, and asks for nothing', async () => {
    const { url, seen } = await scripted({ body: rss(['Satu']) });
    expect(await upgrade('uji-jauh', url, 5000)).to.match(/^ulu{49}rl{49}r{49}f$/);
    expect(await seen()).to.have.length(0);
  });

  it('asks in the task of the script while the page loads, and renders in the next frame', async () => {
    const { url } = await scripted({ body: rss(['Satu']), delay: 5000 });
    Object.defineProperty(document, 'readyState', { value: 'interactive', configurable: true });
    try {
      expect(await upgrade('uji-bingkai', url)).to.match(/^ulau{49}l{49}fr{50}$/);
    } finally {
      Reflect.deleteProperty(document, 'readyState');
    }
  });

  it('lays out eager lists that are out of view in idle moments, three in each, at the height that it had, and watches its items once it is near', async () => {
    const { observe } = IntersectionObserver.prototype;
    const { requestIdleCallback: original } = globalThis;
    const watched: Element[] = [];
    const idle: (() => void)[] = [];
    IntersectionObserver.prototype.observe = function record(this: IntersectionObserver, item) {
      watched.push(item);
      observe.call(this, item);
    };
    Object.assign(globalThis, { requestIdleCallback: (work: () => void) => idle.push(work) });
    const { url } = await scripted({ body: rss(Array.from({ length: 20 }, (_, index) => `Berita ${index}`)) });
    try {
      const list = () =>
        html`<berita-update limit="12" loading="eager" images="thumb" feed-url=${url}></berita-update>`;
      const page = await mount(far(html`${list()}${list()}${list()}${list()}`));
      const widgets = [...page.querySelectorAll('berita-update')];
      const rows = () => widgets.map((widget) => parts(widget, 'item'));
      const laidOut = () =>
        rows().map((items) => items.filter((row) => row.checkVisibility({ contentVisibilityAuto: true })).length);
      await until(() => rows().every(({ length }) => length === 12));
      await until(() => laidOut().join() === '0,0,0,0'); // By the next frame, which has no rows to lay out.
      const heights = widgets.map((widget) => widget.getBoundingClientRect().height);
      idle.shift()!();
      await until(() => laidOut().join() === '12,12,12,0');
      idle.shift()!();
      await until(() => laidOut().join() === '12,12,12,12');
      widgets.forEach((widget, index) =>
        expect(widget.getBoundingClientRect().height).to.be.closeTo(heights[index]!, 1),
      );
      expect(idle).to.have.length(0);
      expect(watched).to.not.include(rows()[0]![0]);
      widgets[0]!.scrollIntoView();
      await until(() => watched.includes(rows()[0]![0]!));
    } finally {
      Object.assign(IntersectionObserver.prototype, { observe });
      Object.assign(globalThis, { requestIdleCallback: original });
      scrollTo(0, 0);
    }
  });

  it('lays out a list that has left the page and come back in an idle moment, too', async () => {
    const { requestIdleCallback: original } = globalThis;
    const idle: (() => void)[] = [];
    Object.assign(globalThis, { requestIdleCallback: (work: () => void) => idle.push(work) });
    const { url } = await scripted({ body: rss(['Satu', 'Dua']) });
    try {
      const page = await mount(far(html`<berita-update loading="eager" feed-url=${url}></berita-update>`));
      const widget = page.querySelector('berita-update')!;
      await until(() => texts(widget, 'title').length === 2);
      widget.remove();
      idle.shift()!();
      expect(widget.matches(':state(berita-lazy)')).to.equal(true);
      page.append(widget);
      idle.shift()!();
      expect(widget.matches(':state(berita-lazy)')).to.equal(false);
    } finally {
      Object.assign(globalThis, { requestIdleCallback: original });
    }
  });

  it('makes one request for any number of widgets on one feed', async () => {
    const { url, seen } = await scripted({ body: rss(['Satu', 'Dua', 'Tiga']), delay: 50 });
    const page = await mount(
      html`<div>
        <berita-update feed-url=${url} limit="1"></berita-update
        ><berita-populer feed-url=${url} heading="Lain"></berita-populer>
        <berita-artikel feed-url=${url} index="1" time-zone="Asia/Makassar"></berita-artikel
        ><berita-update feed-url=${url} lang="en"></berita-update>
      </div>`,
    );
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
