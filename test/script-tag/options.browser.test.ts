// No shift with any option: berita.css, the placeholders and the news take the same room with every option and the
// pairs that change it, and the browser itself counts no shift when script, feed and pictures come late.
import { expect } from 'chai';
import { headlines } from '../support/headlines.js';
import { scripted, until } from '../support/server/client.js';
import { LONG_SUMMARY, newsAnswer } from './news.js';
import { isLoading, openPage, putWidget, runScript, showsNews } from './page.js';

/** Articles with figures, of the last hours. */
const answerOf = (titles: readonly string[]) =>
  newsAnswer(titles, (index) => ({
    summary: LONG_SUMMARY,
    date_published: new Date(Date.UTC(2026, 8, 6, 9, 47) - index * 7_200_000).toISOString(),
    _berita: { section: 'Ekonomi', views: 22_900 - index * 300 },
  }));

type Options = Readonly<Record<string, string>>;

const lists: readonly Options[] = [
  {},
  { images: 'thumb' },
  { images: 'lead' },
  { images: 'all' },
  { 'show-views': '' },
  { preset: 'koran' },
  { preset: 'modern' },
  { preset: 'polos' },
  { layout: 'grid' },
  { layout: 'carousel' },
  { heading: '' },
  { heading: 'Paling banyak dibaca pekan ini di seluruh Nusantara' },
  { limit: '3' },
  { limit: '12' },
  { 'show-views': '', images: 'thumb' },
  { preset: 'koran', images: 'thumb' },
  { preset: 'modern', images: 'thumb' },
  { preset: 'modern', 'show-views': '' },
  { preset: 'modern', heading: '' },
  { preset: 'modern', heading: 'Paling banyak dibaca pekan ini', 'more-url': '/indeks' },
  { preset: 'koran', images: 'lead' },
  { layout: 'grid', images: 'thumb' },
  { layout: 'grid', images: 'lead' },
  { layout: 'carousel', images: 'lead' },
  { layout: 'grid', preset: 'koran' },
  { layout: 'grid', preset: 'modern' },
  { layout: 'grid', 'show-views': '' },
  { layout: 'grid', limit: '5', heading: '' },
  { layout: 'carousel', images: 'all' },
  { layout: 'grid', preset: 'modern', images: 'all' },
  { layout: 'grid', preset: 'koran', images: 'thumb' },
  { layout: 'carousel', heading: '' },
  { layout: 'carousel', heading: 'Paling banyak dibaca pekan ini di seluruh Nusantara' },
  { layout: 'carousel', preset: 'modern', images: 'thumb' },
  { layout: 'carousel', preset: 'modern', 'more-url': '/indeks' },
  { layout: 'carousel', preset: 'koran', 'show-views': '' },
];
const updates: readonly Options[] = [
  {},
  { layout: 'timeline' },
  { layout: 'ticker' },
  { layout: 'timeline', images: 'thumb' },
  { layout: 'timeline', images: 'lead' },
  { layout: 'timeline', preset: 'koran' },
  { layout: 'timeline', preset: 'modern' },
  { layout: 'ticker', preset: 'modern' },
  { layout: 'ticker', heading: '' },
  { layout: 'ticker', heading: 'Kabar terkini pekan ini di seluruh Nusantara' },
  { layout: 'ticker', preset: 'modern', 'more-url': '/indeks' },
  { layout: 'ticker', preset: 'koran', heading: 'Kabar terkini dari redaksi' },
  { images: 'thumb', limit: '4' },
  { preset: 'modern', heading: '' },
];
const articles: readonly Options[] = [
  {},
  { variant: 'compact' },
  { variant: 'hero' },
  { images: 'none' },
  { preset: 'koran' },
  { preset: 'modern' },
  { heading: 'Pilihan' },
  { limit: '4' },
  { limit: '4', variant: 'compact' },
  { limit: '3', preset: 'modern', heading: 'Pilihan' },
];
const cases: readonly [tag: string, options: Options][] = [
  ...lists.map((options) => ['berita-populer', options] as [string, Options]),
  ...updates.map((options) => ['berita-update', options] as [string, Options]),
  ...articles.map((options) => ['berita-artikel', options] as [string, Options]),
];
const nameOf = ([tag, options]: readonly [string, Options]) => `${tag} ${JSON.stringify(options)}`;

/** A page in a face as wide as the reserve was measured for: the generic one of a test machine may be any. */
async function openInKnownFace(): Promise<Document> {
  const page = await openPage('reserved');
  const face = "'Noto Sans', Arial, 'Liberation Sans', 'DejaVu Sans Condensed'";
  const widgets = 'berita-populer, berita-update, berita-artikel';
  // Firefox takes the room of its scroll bar from the page.
  const textContent = `html { scrollbar-width: none }
    :is(${widgets})[preset] { --berita-font: ${face}; --berita-font-heading: ${face} }`;
  page.head.append(Object.assign(page.createElement('style'), { textContent }));
  return page;
}

/** How far from `reserved` each widget's height is, for those that are more than one pixel off. */
function differences(widgets: readonly HTMLElement[], reserved: readonly number[], when: string): string[] {
  const found: string[] = [];
  widgets.forEach((widget, index) => {
    const { height } = widget.getBoundingClientRect();
    const difference = Math.round((height - reserved[index]!) * 10) / 10;
    if (Math.abs(difference) > 1) found.push(`${nameOf(cases[index]!)}, ${when}: ${difference} px`);
  });
  return found;
}

describe('the box of a widget with any option', () => {
  for (const width of [240, 320, 640, 1000]) {
    it(`is as high before the script, while loading and with news, ${width} pixels wide`, async () => {
      const stalled = await scripted({ stall: true });
      const { url } = await scripted(answerOf(headlines.slice(0, 12)));
      const page = await openInKnownFace();
      page.defaultView!.frameElement!.setAttribute('width', String(width));
      const widgets = cases.map(([tag, options]) =>
        putWidget(page, tag, { ...options, 'feed-url': stalled.url, loading: 'eager' }),
      );
      const reserved = widgets.map((widget) => widget.getBoundingClientRect().height);
      runScript(page);
      await until(() => widgets.every(isLoading));
      const wrong = differences(widgets, reserved, 'loading');
      widgets.forEach((widget) => widget.setAttribute('feed-url', url));
      await until(() => widgets.every(showsNews));
      await until(() => !page.querySelector(':state(berita-waiting)'));
      wrong.push(...differences(widgets, reserved, 'news'));
      expect(wrong).to.deep.equal([]);
    });
  }
});

/** Waits for two frames of the page. */
const frames = (page: Document) =>
  new Promise((resolve) => {
    page.defaultView!.requestAnimationFrame(() => page.defaultView!.requestAnimationFrame(resolve));
  });

/**
 * The sum of the shifts that the browser sees: one widget stands over text, and script, feed and pictures are late.
 */
async function shiftOf(tag: string, options: Options): Promise<number> {
  const page = await openPage('reserved');
  const view = page.defaultView as Window & typeof globalThis;
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) sum += (entry as unknown as { value: number }).value;
  };
  const observer = new view.PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const { url } = await scripted({ ...answerOf(headlines.slice(20, 32)), delay: 200 });
  const widget = putWidget(page, tag, { ...options, 'feed-url': url });
  page.body.append(Object.assign(page.createElement('p'), { textContent: 'Teks halaman di bawah widget.' }));
  await frames(page);
  runScript(page);
  await until(() => showsNews(widget));
  await widget.shadowRoot!.querySelector('img')?.decode();
  await frames(page);
  await frames(page);
  add(observer.takeRecords()); // Those of the frames before, that no task has told of yet.
  page.defaultView!.frameElement!.remove();
  return sum;
}

const isCounted = (
  globalThis as { PerformanceObserver?: typeof PerformanceObserver }
).PerformanceObserver?.supportedEntryTypes?.includes('layout-shift');
if (!isCounted) console.warn('This browser does not count layout shifts.');

(isCounted ? describe : describe.skip)('layout shift with any option', () => {
  for (const kind of ['berita-populer', 'berita-update', 'berita-artikel']) {
    it(`is nothing where script and feed of a ${kind} come late`, async () => {
      const wrong: string[] = [];
      for (const [tag, options] of cases) {
        if (tag !== kind) continue;
        const shift = await shiftOf(tag, options);
        if (shift > 0.001) wrong.push(`${nameOf([tag, options])}: ${shift.toFixed(4)}`);
      }
      expect(wrong).to.deep.equal([]);
    });
  }
});

describe('a widget that gets its feed as a property, late', () => {
  it('keeps its box', async () => {
    const feed = {
      format: 'json',
      articles: headlines.slice(0, 12).map((title, index) => ({
        id: String(index),
        url: `https://berita.example/${index}`,
        title,
        summary: 'Ringkasan yang panjang. '.repeat(20),
        published: '2026-09-06T09:47:00.000Z',
        section: 'Ekonomi',
        categories: [],
        authors: ['Laras Anindita'],
      })),
    };
    const page = await openPage('reserved');
    page.defaultView!.frameElement!.setAttribute('width', '320');
    const tags = ['berita-populer', 'berita-update', 'berita-artikel'];
    const widgets = tags.map((tag) => putWidget(page, tag, {}));
    const heights = () => widgets.map((widget) => Math.round(widget.getBoundingClientRect().height));
    const reserved = heights();
    runScript(page);
    await until(() => widgets.every((widget) => widget.shadowRoot?.querySelector('.root')));
    await frames(page);
    expect(heights(), 'without a feed').to.deep.equal(reserved);
    for (const widget of widgets) (widget as HTMLElement & { feed: unknown }).feed = feed;
    await until(() => widgets.every(showsNews));
    expect(heights(), 'with the feed').to.deep.equal(reserved);
  });
});

describe('a widget before the script', () => {
  it('is as wide as words are in a flex row, a float and an inline block', async () => {
    const page = await openPage('reserved');
    for (const width of [320, 1000])
      for (const style of ['display: flex', 'float: left', 'display: inline-block', 'width: fit-content'])
        for (const [tag, options] of cases) {
          const place = page.body.appendChild(page.createElement('div'));
          place.setAttribute('style', `max-width: ${width}px; ${style}`);
          const widget = putWidget(page, tag, options);
          place.append(widget);
          expect(widget.getBoundingClientRect().width, `${nameOf([tag, options])} ${style}`).to.be.within(280, width);
          place.parentNode!.removeChild(place);
        }
  });
});
