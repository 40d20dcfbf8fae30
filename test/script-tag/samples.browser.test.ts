// The HTML samples of the guides, as pasted into a page: every widget in them shows news, from the built script.
import { assert } from 'chai';
import { origin, until } from '../support/server/client.js';

const samples = (await (await fetch('/samples.json')).json()) as { place: string; text: string }[];

/** The sample with the script as built and the demo's feeds for the publisher's. */
const atHome = (text: string) =>
  text
    .replace(/https:\/\/cdn\.jsdelivr\.net\/npm\/berita-widgets@[\d.]+/g, location.origin)
    .replaceAll('https://news.example/populer.json', `${origin}/demo/pilihan.json`)
    .replace(/https:\/\/news\.example\/(\w+\.xml)/g, `${origin}/demo/$1`);

const shows = (widget: Element) => widget.shadowRoot?.querySelector('[part~="item"], [part~="notice"]');

describe('HTML samples of the guides', () => {
  it('are there', () => assert.isAbove(samples.length, 12));

  for (const { place, text } of samples) {
    it(place, async () => {
      const page = document.createElement('iframe');
      Object.assign(page, { width: '1000', height: '4000' });
      // The script may stand in another sample of the guide.
      page.srcdoc = `<!doctype html><html lang="id"><meta charset="utf-8"><script type="module" src="/dist/cdn/berita.js"></script>${atHome(text)}`;
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
