// Widgets on pages of any colour, in any notation: text that can be read.
import { expect } from 'chai';
import { html } from 'lit';
import { contrastOf, readColor, type Color } from '../../src/controllers/page-colors.js';
import type { BeritaPopuler } from '../../src/index.js';
import { parseFeed, type Feed } from '../../src/feed/index.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, parts } from '../support/mount.js';

const feed = parseFeed(rss(['Hujan ringan di pesisir', 'Kereta tambahan']));

/** The same with a picture each, which the server has. */
async function illustratedFeed(): Promise<Feed> {
  const { url } = await scripted({
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
    headers: { 'content-type': 'image/svg+xml' },
  });
  return { ...feed, articles: feed.articles.map((article) => ({ ...article, image: { url } })) };
}

/** `[background, text]` of a page, and what it is as the eye sees it. */
const pages: readonly (readonly [background: string, text: string, seen: string])[] = [
  ['oklch(0.2 0 0)', 'oklch(0.97 0 0)', 'rgb(22, 22, 22)'],
  ['oklab(0.2 0 0)', 'oklab(0.97 0 0)', 'rgb(22, 22, 22)'],
  ['lab(10 0 0)', 'lab(95 0 0)', 'rgb(27, 27, 27)'],
  ['lch(10 0 0)', 'lch(95 0 0)', 'rgb(27, 27, 27)'],
  ['color(display-p3 0.1 0.1 0.1)', 'color(display-p3 0.95 0.95 0.95)', 'rgb(26, 26, 26)'],
  ['color(srgb 0.1 0.1 0.1)', 'color(srgb 1 1 1 / 0.9)', 'rgb(26, 26, 26)'],
  ['color-mix(in oklch, black 85%, white)', 'color-mix(in srgb, white 90%, black)', 'rgb(12, 12, 12)'],
  ['hsl(220 40% 12%)', 'hwb(0 95% 5%)', 'rgb(18, 26, 43)'],
  ['rgb(17, 17, 17)', '#f5f5f5', 'rgb(17, 17, 17)'],
  ['oklch(0.98 0 0)', 'oklch(0.2 0 0)', 'rgb(248, 248, 248)'],
  ['lab(96 0 0)', 'lab(20 0 0)', 'rgb(244, 244, 244)'],
  ['#fff', '#222', 'rgb(255, 255, 255)'],
  ['#777', '#fff', 'rgb(119, 119, 119)'],
  ['#8a8a8a', '#000', 'rgb(138, 138, 138)'],
  ['crimson', 'white', 'rgb(220, 20, 60)'],
  ['gold', 'black', 'rgb(255, 215, 0)'],
  ['oklch(0.6 0.2 250)', 'white', 'rgb(0, 130, 239)'],
];

const colorOf = (value: string): Color => readColor(value)!;

/** The colour that the text of a part stands on: the widget's own ground, else the page's. */
function groundOf(widget: Element, page: string): Color {
  const { backgroundColor } = getComputedStyle(widget.shadowRoot!.querySelector('.root')!);
  const own = colorOf(backgroundColor);
  return own[3] === 1 ? own : colorOf(page);
}

async function show(style: string, wrap = (content: unknown) => content): Promise<BeritaPopuler> {
  const page = await mount<HTMLElement>(
    html`<div style=${style}>${wrap(html`<berita-populer .feed=${feed} more-url="/"></berita-populer>`)}</div>`,
  );
  const widget = page.querySelector('berita-populer')!;
  await until(() => parts(widget, 'title').length);
  return widget;
}

const leastContrast = (widget: Element, page: string): number =>
  Math.min(
    ...['title', 'time', 'rank', 'more', 'heading'].map((part) =>
      contrastOf(colorOf(getComputedStyle(parts(widget, part)[0]!).color), groundOf(widget, page)),
    ),
  );

describe("text on the page's colours", () => {
  for (const [background, text, seen] of pages) {
    it(`can be read on ${background} with ${text}`, async () => {
      const widget = await show(`background: ${background}; color: ${text}`);
      await until(() => leastContrast(widget, seen) >= 4.5);
    });
  }

  it('can be read through transparent ancestors, and a half transparent one', async () => {
    const widget = await show(
      'background: oklch(0.2 0 0); color: oklch(0.97 0 0)',
      (content) => html`<div style="background: transparent"><div style="background: #ffffff10">${content}</div></div>`,
    );
    await until(() => leastContrast(widget, 'rgb(37, 37, 37)') >= 4.5);
  });

  it('follows the text where a picture is behind', async () => {
    const widget = await show('background: white linear-gradient(#111, #222); color: oklch(0.97 0 0)');
    await until(() => leastContrast(widget, 'rgb(34, 34, 34)') >= 4.5);
  });

  it('follows the text where what is behind it lies beside it in the document', async () => {
    const widget = await show('background: white; color: white');
    await until(() => leastContrast(widget, 'rgb(20, 20, 20)') >= 4.5);
  });

  it("keeps the page's scheme where it serves, and brings no ground of its own", async () => {
    const widget = await show('background: white; color: #222');
    const root = widget.shadowRoot!.querySelector('.root')!;
    await new Promise(requestAnimationFrame);
    expect(root.className.trim()).to.equal('root');
  });
});

describe('what covers a picture or scrolled text', () => {
  let illustrated: Feed;
  before(async () => {
    illustrated = await illustratedFeed();
  });

  /** The ground of the first numeral, which lies on a picture. */
  async function numeralGround(style: string, theme = 'host'): Promise<string> {
    const page = await mount<HTMLElement>(
      html`<div style=${style}>
        <berita-populer theme=${theme} .feed=${illustrated} images="lead"></berita-populer>
      </div>`,
    );
    const widget = page.querySelector('berita-populer')!;
    await until(() => parts(widget, 'rank').length);
    await widget.updateComplete;
    return getComputedStyle(parts(widget, 'rank')[0]!).backgroundColor;
  }
  const canvas = (scheme: string): string => {
    const probe = document.createElement('div');
    probe.style.cssText = `color-scheme: ${scheme}; background: Canvas`;
    document.body.append(probe);
    const { backgroundColor } = getComputedStyle(probe);
    probe.remove();
    return backgroundColor;
  };

  it("has the page's own ground", async () => {
    expect(await numeralGround('background: #fff1e5; color: #222')).to.equal('rgb(255, 241, 229)');
  });

  it("has the page's own ground where that is dark", async () => {
    expect(await numeralGround('background: #111; color: #eee; color-scheme: dark')).to.equal('rgb(17, 17, 17)');
  });

  it("has the browser's ground where the page's is not known", async () => {
    const gradient = 'background: linear-gradient(#fff, #fff1e5); color: #222; color-scheme: light';
    expect(await numeralGround(gradient)).to.equal(canvas('light'));
  });

  it("has the widget's own ground where there is one", async () => {
    const own = '--berita-color-surface: #cfe; background: #fff1e5; color: #222';
    expect(await numeralGround(own)).to.equal('rgb(204, 255, 238)');
    expect(await numeralGround('background: #fff1e5; color: #222', 'auto')).to.equal(canvas('light dark'));
  });

  it('follows the page to another ground', async () => {
    const page = await mount<HTMLElement>(
      html`<div style="background: #fff1e5; color: #222">
        <berita-populer .feed=${illustrated} images="lead"></berita-populer>
      </div>`,
    );
    const widget = page.querySelector('berita-populer')!;
    await until(() => parts(widget, 'rank').length);
    page.style.cssText = 'background: #eef; color: #333';
    await until(() => getComputedStyle(parts(widget, 'rank')[0]!).backgroundColor === 'rgb(238, 238, 255)');
  });
});
