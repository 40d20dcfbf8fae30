// Texts of both directions in one widget: each begins at its own side, and ends with its mark at the other.
import { expect } from 'chai';
import { html } from 'lit';
import type { Article } from '../../src/index.js';
import { feedOf } from '../support/headlines.js';
import { mount } from '../support/mount.js';

const ARABIC: Partial<Article> = {
  title: 'هل تعود الأمطار إلى الساحل الشمالي؟',
  summary: 'قال الصيادون إنهم ينتظرون!',
  section: 'رياضة',
  content: '<p>قال الصيادون إنهم ينتظرون!</p><ul><li>ثم عادوا!</li></ul><h2>ماذا بعد؟</h2><p>Kami menunggu kabar!</p>',
};
const LATIN: Partial<Article> = {
  title: 'Laut kembali tenang!',
  summary: 'Kami menunggu kabar!',
  section: 'Olahraga!',
  content:
    '<p>Kami menunggu kabar!</p><ul><li>Satu hal!</li></ul><h2>Yang berikut?</h2><p>قال الصيادون إنهم ينتظرون!</p>',
};

const letterBox = (text: Text, index: number): DOMRect => {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  return range.getBoundingClientRect();
};

/** The words of an element, without the blanks round them. */
function wordsOf(element: Element): { text: Text; start: number; end: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let text = walker.nextNode() as Text;
  while (!text.data.trim()) text = walker.nextNode() as Text;
  return { text, start: text.data.search(/\S/), end: text.data.trimEnd().length - 1 };
}

/** Where an element's words begin, by the side of their first letter against their last mark: on one line, 600 px. */
function sideOf(element: Element): 'left' | 'right' {
  const { text, start, end } = wordsOf(element);
  return letterBox(text, start).left > letterBox(text, end).left ? 'right' : 'left';
}

/** How far from that side of the element's box its first letter stands, in pixels. */
function distance(element: Element): number {
  const { text, start } = wordsOf(element);
  const letter = letterBox(text, start);
  const box = element.getBoundingClientRect();
  return sideOf(element) === 'right' ? box.right - letter.right : letter.left - box.left;
}

const isArabic = (element: Element): boolean => /[\u0600-\u06ff]/.test(element.textContent!);

/** The texts of a widget that name no side of their own, with what they say. */
async function textsOf(tag: string, attributes: Record<string, string>, page: { lang: string; dir: string }) {
  const place = await mount<HTMLElement>(html`<div lang=${page.lang} dir=${page.dir} style="width: 600px"></div>`);
  const widget = document.createElement(tag) as HTMLElement & { feed: unknown; updateComplete: Promise<unknown> };
  for (const name of Object.keys(attributes)) widget.setAttribute(name, attributes[name]!);
  place.replaceChildren(widget);
  widget.feed = feedOf(2, 0, (index) => (index ? LATIN : ARABIC));
  await widget.updateComplete;
  const selector = '.title, .summary, .section, .lede, .body p, .body li, .body h3, .body h4';
  return [...widget.shadowRoot!.querySelectorAll(selector)].filter((element) => element.getClientRects().length > 0);
}

const KINDS: readonly [tag: string, attributes: Record<string, string>][] = [
  ['berita-populer', {}],
  ['berita-populer', { layout: 'grid' }],
  ['berita-populer', { preset: 'polos' }],
  ['berita-update', { layout: 'timeline' }],
  ['berita-artikel', {}],
  ['berita-artikel', { limit: '2' }],
  ['berita-artikel', { variant: 'full' }],
  ['berita-artikel', { variant: 'full', index: '1' }],
];
const PAGES = [
  { lang: 'id', dir: 'ltr' },
  { lang: 'ar', dir: 'rtl' },
  { lang: 'fa', dir: 'rtl' },
] as const;

describe('texts are set by their own first letter', () => {
  for (const page of PAGES) {
    it(`on a page in ${page.lang}`, async () => {
      for (const [tag, attributes] of KINDS) {
        const texts = await textsOf(tag, attributes, page);
        expect(texts.length, tag).to.be.greaterThan(0);
        for (const element of texts) {
          const what = `${tag} ${JSON.stringify(attributes)}: ${element.className} ${element.textContent!.trim()}`;
          if (!/[!?؟]\s*$/.test(element.textContent!)) continue;
          expect(sideOf(element), what).to.equal(isArabic(element) ? 'right' : 'left');
          // An item of a list begins behind its mark; pieces of a line have room before them.
          if (!element.matches('.section')) expect(distance(element), what).to.be.below(3);
        }
      }
    });
  }

  it('and the body of an article, with its lists, by its first', async () => {
    const [arabic] = await textsOf('berita-artikel', { variant: 'full' }, PAGES[0]);
    const body = (arabic!.getRootNode() as ShadowRoot).querySelector('.body')!;
    expect(getComputedStyle(body).direction).to.equal('rtl');
  });
});
