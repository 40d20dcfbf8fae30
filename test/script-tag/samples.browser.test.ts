// The HTML samples of the guides, as pasted into a page: every widget in them shows news, from the built script.
import { assert } from 'chai';
import { origin, until } from '../support/server/client.js';

const samples = (await (await fetch('/samples.json')).json()) as { place: string; text: string }[];

/** The sample with the files as built, the demo's feeds for the publisher's, and no page for the gateway's frame. */
const atHome = (text: string) =>
  text
    .replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/berita-widgets@[\d.]+/g, location.origin)
    .replace(/http:\/\/127\.0\.0\.1:8080\/cdn\/[\d.]+/g, `${location.origin}/dist/cdn`)
    .replace(/http:\/\/127\.0\.0\.1:8080\/v1\/feeds\/(\w+)/g, `${origin}/demo/$1.xml`)
    .replace(/https:\/\/berita\.news\.example\/(\w+\.js)/g, `${location.origin}/dist/cdn/$1`)
    .replace(/https:\/\/berita\.news\.example\/v1\/embed\/\w+/g, 'about:blank')
    .replaceAll('https://news.example/populer.json', `${origin}/demo/pilihan.json`)
    .replace(/https:\/\/news\.example\/(\w+\.xml)/g, `${origin}/demo/$1`);

/** Addresses that a page fetches by itself: one of a host that nobody has keeps a page from ever being complete. */
const fetched = /<(?:script|iframe|img|link)\b[^>]*?\b(?:src|href)="([^"]+)"|\bfeed-url="([^"]+)"/g;
const isAtHome = (address: string) => [location.origin, origin, 'about:', '/'].some((home) => address.startsWith(home));

const shows = (widget: Element) => widget.shadowRoot?.querySelector('[part~="item"], [part~="notice"]');

describe('HTML samples of the guides', () => {
  it('are there', () => assert.isAbove(samples.length, 12));

  for (const { place, text } of samples) {
    it(place, async () => {
      const markup = atHome(text);
      const addresses = [...markup.matchAll(fetched)].map(([, file, feed]) => file ?? feed!);
      assert.deepEqual(
        addresses.filter((address) => !isAtHome(address)),
        [],
        'ask hosts that nobody has',
      );
      const page = document.createElement('iframe');
      Object.assign(page, { width: '1000', height: '4000' });
      // The script may stand in another sample of the guide.
      page.srcdoc = `<!doctype html><html lang="id"><meta charset="utf-8"><script type="module" src="/dist/cdn/berita.js"></script>${markup}`;
      document.body.append(page);
      // A frame begins with an empty page that is complete as well.
      const widgets = await until(() =>
        page.contentDocument?.readyState === 'complete' && page.contentDocument.scripts.length > 0
          ? [...page.contentDocument.querySelectorAll('berita-populer, berita-update, berita-artikel')]
          : undefined,
      );
      assert.lengthOf(widgets, text.match(/<berita-/g)?.length ?? 0);
      await until(() => widgets.every(shows));
      for (const widget of widgets)
        assert.isNull(widget.shadowRoot!.querySelector('[part~="retry"]'), widget.outerHTML);
      page.remove();
    });
  }
});
