// Zero shift: berita.css, the skeleton and the news take the same room, at every width; and the browser itself counts
// no shift.
import { expect } from 'chai';
import { scripted, until } from '../support/server/client.js';
import { newsAnswer, picture } from './news.js';
import { isLoading, openPage, putWidget, runScript, showsNews } from './page.js';

const titles = [
  'Hujan',
  'Kereta tambahan untuk libur akhir pekan panjang berangkat lebih awal dari semua stasiun di pesisir utara',
  'Pameran batik dibuka di kota lama',
];
const answer = newsAnswer(
  Array.from({ length: 12 }, (_, index) => titles[index % 3]!),
  () => ({ image: picture.url }),
);

function put(page: Document, { tag, ...attributes }: Record<string, string>): HTMLElement {
  return putWidget(page, tag!, attributes);
}

const variants: readonly Record<string, string>[] = [
  { tag: 'berita-populer' },
  { tag: 'berita-update' },
  { tag: 'berita-artikel' },
  { tag: 'berita-populer', limit: '3', 'more-url': 'https://berita.example/' },
  { tag: 'berita-update', heading: '', dates: 'none' },
  { tag: 'berita-artikel', heading: 'Pilihan', images: 'none' },
  {
    tag: 'berita-populer',
    style:
      '--berita-padding: 16px; --berita-gap: 20px; --berita-line-height: 1.5; --berita-font-size: 20px; --berita-title-lines: 1; --berita-heading-rule: 5px double',
  },
];

const tolerance = 1; // Pixels: WebKit rounds the height of a line.

describe('the box of a widget', () => {
  for (const width of [180, 260, 300, 640, 1400]) {
    it(`is as high before the script, while loading and with news, ${width} pixels wide`, async () => {
      const stalled = await scripted({ stall: true });
      const { url } = await scripted(answer);
      const page = await openPage('reserved');
      page.defaultView!.frameElement!.setAttribute('width', String(width));
      // Large type in a sidebar breaks a date where nobody can foresee it.
      const tested = variants.filter(({ style }) => !style || width > 600);
      const widgets = tested.map((markup) => put(page, { ...markup, 'feed-url': stalled.url, loading: 'eager' }));
      const heights = () => widgets.map((widget) => Math.round(widget.getBoundingClientRect().height * 10) / 10);
      const reserved = heights();
      expect(reserved.every((height) => height > 80)).to.equal(true);
      runScript(page);
      await until(() => widgets.every(isLoading));
      const loading = heights();
      widgets.forEach((widget) => widget.setAttribute('feed-url', url));
      await until(() => widgets.every(showsNews));
      const shown = heights();
      tested.forEach((markup, index) => {
        expect(loading[index], `${JSON.stringify(markup)}, loading`).to.be.closeTo(reserved[index]!, tolerance);
        expect(shown[index], `${JSON.stringify(markup)}, news`).to.be.closeTo(reserved[index]!, tolerance);
      });
    });
  }
});

const counts = (
  globalThis as { PerformanceObserver?: typeof PerformanceObserver }
).PerformanceObserver?.supportedEntryTypes?.includes('layout-shift');
if (!counts) console.warn('This browser does not count layout shifts.');

/** The sum of the shifts that the browser sees in a page whose script and feed come late. */
async function shiftOf(name: string): Promise<number> {
  const page = await openPage(name);
  const view = page.defaultView as Window & typeof globalThis;
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) sum += (entry as unknown as { value: number }).value;
  };
  const observer = new view.PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const { url } = await scripted({ ...answer, delay: 400 });
  const widgets = ['berita-populer', 'berita-update', 'berita-artikel'].map((tag) => {
    const widget = put(page, { tag, 'feed-url': url });
    page.body.append(Object.assign(page.createElement('p'), { textContent: 'Teks halaman di bawah widget.' }));
    return widget;
  });
  const frames = () =>
    new Promise((resolve) => {
      view.requestAnimationFrame(() => view.requestAnimationFrame(resolve));
    });
  await frames();
  runScript(page);
  await until(() => isLoading(widgets[0]!));
  await frames();
  await until(() => widgets.every((widget) => widget.shadowRoot?.querySelector('[part~="item"]')));
  await frames();
  await frames();
  add(observer.takeRecords()); // Those of the frames before, that no task has told of yet.
  return sum;
}

(counts ? describe : describe.skip)('layout shift with a late script and a slow feed', () => {
  it('is nothing with berita.css', async () => {
    expect(await shiftOf('reserved')).to.equal(0);
  });

  it('is something without it, which proves the count', async () => {
    expect(await shiftOf('unreserved')).to.be.greaterThan(0.01);
  });
});
