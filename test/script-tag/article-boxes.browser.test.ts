// The room of articles: berita.css, the placeholder and the news take the same, with every variant and option that
// changes it.
import { expect } from 'chai';
import { headlines } from '../support/headlines.js';
import { scripted, until } from '../support/server/client.js';
import { newsAnswer } from './news.js';
import { isLoading, openPage, putWidget, runScript, showsNews } from './page.js';

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
      const feeds = [
        await scripted(newsAnswer(headlines.slice(0, 8))),
        await scripted(newsAnswer(headlines.slice(30, 38))),
      ];
      const page = await openPage('reserved');
      page.defaultView!.frameElement!.setAttribute('width', String(width + 16));
      const widgets = variants.map((attributes) =>
        putWidget(page, 'berita-artikel', { ...attributes, loading: 'eager', 'feed-url': stalled.url }),
      );
      const reserved = boxes(widgets);
      runScript(page);
      await until(() => widgets.every(isLoading));
      const loading = boxes(widgets);
      variants.forEach((attributes, index) => {
        expect(loading[index], `${JSON.stringify(attributes)}, loading`).to.be.closeTo(reserved[index]!, 1);
      });
      for (const { url } of feeds) {
        widgets.forEach((widget) => widget.setAttribute('feed-url', url));
        await until(() => widgets.every(showsNews));
        const shown = boxes(widgets);
        variants.forEach((attributes, index) => {
          expect(shown[index], `${JSON.stringify(attributes)}, news`).to.be.closeTo(reserved[index]!, 1);
        });
      }
    });
  }
});
