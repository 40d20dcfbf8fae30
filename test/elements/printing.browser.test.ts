// Printing, and captures of the page: news where it can be had, else the children; never placeholders.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaPopuler } from '../../src/index.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, once, parts, texts } from '../support/mount.js';

const below = (content: unknown) =>
  html`<div>
    <p style="height: 5000px"></p>
    ${content}
  </div>`;

async function outOfView(url: string): Promise<BeritaPopuler> {
  const page = await mount<HTMLElement>(
    below(html`<berita-populer feed-url=${url}><p id="fallback">Baca di situs kami</p></berita-populer>`),
  );
  return page.lastElementChild as BeritaPopuler;
}

describe('a page that is printed before it was scrolled', () => {
  it('asks for the news', async () => {
    const { url } = await scripted({ body: rss(['Satu', 'Dua']) });
    const widget = await outOfView(url);
    dispatchEvent(new Event('beforeprint'));
    await until(() => texts(widget, 'title').join() === 'Satu,Dua');
  });

  it('shows news that is on the page already in the task of the print', async () => {
    const { url } = await scripted({ body: rss(['Satu', 'Dua']) });
    const loaded = once('berita-load');
    const page = await mount<HTMLElement>(
      html`<div>
        <berita-populer feed-url=${url}></berita-populer>
        ${below(html`<berita-populer feed-url=${url}></berita-populer>`)}
      </div>`,
    );
    await loaded;
    const widget = [...page.querySelectorAll('berita-populer')].at(-1)!;
    expect(texts(widget, 'title')).to.deep.equal([]);
    dispatchEvent(new Event('beforeprint'));
    expect(texts(widget, 'title')).to.deep.equal(['Satu', 'Dua']);
  });

  it('has styles that print the children in place of the placeholders, and lay out every row', async () => {
    const { url } = await scripted({ body: rss(['Satu']), delay: 5000 });
    const widget = await outOfView(url);
    const rules = widget.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const printed = rules.filter(
      (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && /print/.test(rule.media.mediaText),
    );
    const text = printed.map(({ cssText }) => cssText).join();
    expect(text).to.match(/\.loading > slot[^}]*display: contents/);
    expect(text).to.match(/\.skeleton[^}]*display: none/);
  });
});

describe('a widget that was never near the viewport', () => {
  it('shows its children, in the box of the news, until it is asked for', async () => {
    const { url, seen } = await scripted({ body: rss(['Satu']), delay: 100 });
    const widget = await outOfView(url);
    const fallback = widget.querySelector<HTMLElement>('#fallback')!;
    const { height } = widget.getBoundingClientRect();
    expect(fallback.checkVisibility()).to.equal(true);
    expect(fallback.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(await seen()).to.deep.equal([]);
    widget.scrollIntoView();
    await until(() => !fallback.checkVisibility());
    expect(parts(widget, 'skeleton').length + parts(widget, 'item').length).to.be.greaterThan(0);
    expect(height).to.be.greaterThan(100);
    scrollTo(0, 0);
  });
});
