// The room of articles: berita.css, the placeholder and the news take the same, with every variant and option that
// changes it.
import { expect } from 'chai';
import { headlines } from '../support/headlines.js';
import { scripted, until } from '../support/server/client.js';
import { openPage } from './page.js';

const picture = await scripted({
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>',
  headers: { 'content-type': 'image/svg+xml' },
});
const feedOf = (titles: readonly string[]) => ({
  body: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: titles.map((title, index) => ({
      id: String(index),
      url: `https://berita.example/${index}`,
      title,
      summary: index % 2 ? 'Singkat.' : 'Ringkasan yang panjang. '.repeat(20),
      date_published: '2026-09-06T16:47:00+07:00',
      image: index % 4 === 1 ? undefined : picture.url,
      authors: [{ name: 'Laras Anindita' }],
      _berita: { section: 'Pertanian dan Perikanan' },
    })),
  }),
  headers: { 'content-type': 'application/feed+json' },
});

const variants: readonly Record<string, string>[] = [
  {},
  { images: 'none' },
  { index: '1' },
  { variant: 'compact' },
  { variant: 'compact', images: 'none' },
  { variant: 'hero' },
  { variant: 'hero', images: 'none' },
  { variant: 'hero', index: '1' },
  { limit: '2', heading: 'Pilihan' },
  { limit: '6' },
  { limit: '7', images: 'none', 'more-url': 'https://berita.example/' },
  { limit: '4', variant: 'compact' },
];

const boxes = (widgets: readonly HTMLElement[]) => widgets.map((widget) => widget.getBoundingClientRect().height);

describe('the box of articles', () => {
  for (const width of [240, 320, 480, 720, 1100]) {
    it(`is as high before the script, while loading and with news, ${width} pixels wide`, async () => {
      const stalled = await scripted({ stall: true });
      const feeds = [await scripted(feedOf(headlines.slice(0, 8))), await scripted(feedOf(headlines.slice(30, 38)))];
      const page = await openPage('reserved');
      page.defaultView!.frameElement!.setAttribute('width', String(width + 16));
      const widgets = variants.map((attributes) => {
        const widget = page.createElement('berita-artikel');
        for (const [name, value] of Object.entries({ ...attributes, loading: 'eager', 'feed-url': stalled.url }))
          widget.setAttribute(name, value);
        page.body.append(widget);
        return widget;
      });
      const reserved = boxes(widgets);
      page.head.append(Object.assign(page.createElement('script'), { type: 'module', src: '/dist/cdn/berita.js' }));
      await until(() => widgets.every((widget) => widget.shadowRoot?.querySelector('.skeleton')));
      const loading = boxes(widgets);
      variants.forEach((attributes, index) => {
        expect(loading[index], `${JSON.stringify(attributes)}, loading`).to.be.closeTo(reserved[index]!, 1);
      });
      for (const { url } of feeds) {
        widgets.forEach((widget) => widget.setAttribute('feed-url', url));
        await until(() =>
          widgets.every(
            (widget) =>
              widget.shadowRoot?.querySelector('[part~="item"]') && !widget.shadowRoot.querySelector('.skeleton'),
          ),
        );
        const shown = boxes(widgets);
        variants.forEach((attributes, index) => {
          expect(shown[index], `${JSON.stringify(attributes)}, news`).to.be.closeTo(reserved[index]!, 1);
        });
      }
    });
  }
});
