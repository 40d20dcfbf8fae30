// Feeds as they stream: rows are there while a server lets wait for the rest, and nothing moves when that comes.
import { expect } from 'chai';
import { html, type TemplateResult } from 'lit';
import type { BeritaPopuler, BeritaUpdate } from '../../src/index.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, parts, sameNodes, texts } from '../support/mount.js';

const TITLES = Array.from({ length: 30 }, (_, index) => `Berita ${index + 1}`);
const NEWEST_FIRST = rss(TITLES);

/** The feed in the opposite order. */
function oldestFirst(): string {
  const [head, ...items] = NEWEST_FIRST.split('<item>');
  const whole = items.map((item) => `<item>${item.split('</item>')[0]}</item>`).reverse();
  return `${head}${whole.join('')}</channel></rss>`;
}

/** Ten items of a feed come, then nothing until `next` is called. */
function paused(body = NEWEST_FIRST) {
  const pause = body.split('</item>').slice(0, 10).join('</item>').length + 7;
  // WebKitGTK notices a cut connection only where it knows how much is to come.
  return scripted({ body, pause, headers: { 'content-length': String(body.length) } });
}

/** Counts events of a widget. */
function countEvents(widget: Element, ...types: string[]): string[] {
  const seen: string[] = [];
  for (const type of types) widget.addEventListener(type, () => seen.push(type));
  return seen;
}

/** What a visitor would see move: the rows, and what stands under the widget. */
const places = (widget: Element) =>
  [...parts(widget, 'item'), widget.nextElementSibling!].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  });

/** Layout shifts from now on; none in engines that tell of none. */
function watchShifts(): { stop(): number } {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  return {
    stop: () => {
      add(observer.takeRecords());
      observer.disconnect();
      return sum;
    },
  };
}

/** Two frames: what is laid out has been painted. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const page = (widget: TemplateResult) =>
  html`<div>
    ${widget}
    <p>Di bawahnya</p>
  </div>`;

async function mounted<T extends HTMLElement>(widget: TemplateResult): Promise<T> {
  const stage = await mount<HTMLElement>(page(widget));
  return stage.firstElementChild as T;
}

describe('a feed of which ten items have come', () => {
  for (const [order, body] of [
    ['the newest first', NEWEST_FIRST],
    ['the oldest first', oldestFirst()],
  ] as const) {
    it(`is shown while the rest is waited for, ${order}, and stays as it is when that comes`, async () => {
      const feed = await paused(body);
      const widget = await mounted<BeritaUpdate>(
        html`<berita-update feed-url=${feed.url} refresh="0"></berita-update>`,
      );
      const events = countEvents(widget, 'berita-load', 'berita-error', 'berita-new');
      const placeholder = parts(widget, 'skeleton')[0]!.getBoundingClientRect();
      const shifts = watchShifts();
      await until(() => parts(widget, 'item').length === 10);
      await widget.updateComplete;
      await painted();
      expect(widget.matches(':state(loading), :state(stale)'), 'a state of waiting').to.equal(false);
      expect(parts(widget, 'list')[0]!.getBoundingClientRect().top).to.equal(placeholder.top);
      expect(events, 'before all has come').to.deep.equal([]);
      const [titles, rows, before] = [texts(widget, 'title'), parts(widget, 'item'), places(widget)];
      await feed.next({}, { body });
      await until(() => events.length);
      await widget.refresh();
      await painted();
      expect(texts(widget, 'title')).to.deep.equal(titles);
      expect(sameNodes(parts(widget, 'item'), rows)).to.equal(true);
      expect(places(widget)).to.deep.equal(before);
      expect(shifts.stop()).to.equal(0);
      expect(events).to.deep.equal(['berita-load']);
    });
  }

  it('is a ranking at once where its order is one, and else when all has come', async () => {
    const feed = await paused();
    const byOrder = await mounted<BeritaPopuler>(
      html`<berita-populer feed-url=${feed.url} rank-by="order"></berita-populer>`,
    );
    await until(() => parts(byOrder, 'item').length === 7);
    const byFigures = document.createElement('berita-populer');
    byFigures.feedUrl = feed.url;
    byOrder.after(byFigures);
    await byFigures.updateComplete;
    expect(texts(byOrder, 'rank').join()).to.equal('1,2,3,4,5,6,7');
    expect(parts(byFigures, 'skeleton')).to.have.length(1);
    await feed.next({});
    await until(() => parts(byFigures, 'item').length === 7);
    expect(texts(byFigures, 'rank').join()).to.equal('1,2,3,4,5,6,7');
    expect(texts(byOrder, 'title')).to.deep.equal(texts(byFigures, 'title'));
  });

  it('stays shown when the rest does not come', async () => {
    const feed = await paused();
    const widget = await mounted<BeritaUpdate>(html`<berita-update feed-url=${feed.url}></berita-update>`);
    const events = countEvents(widget, 'berita-error');
    await until(() => parts(widget, 'item').length === 10);
    const rows = parts(widget, 'item');
    await feed.next({ reset: true }, { hold: true });
    await until(() => events.length);
    await widget.updateComplete;
    expect(sameNodes(parts(widget, 'item'), rows)).to.equal(true);
    expect(widget.matches(':state(stale)')).to.equal(true);
    expect(parts(widget, 'retry')).to.have.length(0);
  });
});
