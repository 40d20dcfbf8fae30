// One sweep over layouts, presets, widths, headings, directions, schemes and sizes of text: nothing lies on text, all
// text can be read, is as wide as its column, and is set by its own first letter.
import { expect } from 'chai';
import { html, nothing, type TemplateResult } from 'lit';
import type { Article, BeritaArtikel, BeritaPopuler, Feed } from '../../src/index.js';
import { feedOf } from '../support/headlines.js';
import { mount } from '../support/mount.js';
import { origin } from '../support/server/client.js';
import { faultsOf } from './faults.js';

type Widget = BeritaPopuler | BeritaArtikel;

const WIDTHS = [150, 240, 320, 480, 640, 900];
const PRESETS = ['', 'koran', 'modern', 'polos'];

/** How the page sets the widget. */
interface Place {
  heading?: string;
  hasSlottedHeading?: boolean;
  isArabic?: boolean;
  isDark?: boolean;
  fontSize?: string;
}

const TWO_LINES = 'Paling banyak dibaca pekan ini di seluruh Nusantara';
const PLACES: readonly Place[] = [
  {},
  { heading: '' },
  { heading: TWO_LINES },
  { hasSlottedHeading: true, isDark: true },
  { isArabic: true, heading: '' },
  { isArabic: true, heading: TWO_LINES, isDark: true },
  { fontSize: '32px', heading: TWO_LINES },
];

const KINDS: readonly [tag: string, attributes: Readonly<Record<string, string>>][] = [
  ['berita-populer', {}],
  ['berita-populer', { images: 'thumb', 'show-views': '' }],
  ['berita-populer', { images: 'all' }],
  ['berita-populer', { layout: 'grid', images: 'thumb' }],
  ['berita-populer', { layout: 'carousel' }],
  ['berita-populer', { layout: 'carousel', images: 'all' }],
  ['berita-update', {}],
  ['berita-update', { images: 'lead' }],
  ['berita-update', { layout: 'timeline', images: 'thumb' }],
  ['berita-update', { layout: 'ticker' }],
  ['berita-artikel', {}],
  ['berita-artikel', { variant: 'compact' }],
  ['berita-artikel', { variant: 'hero' }],
  ['berita-artikel', { variant: 'full' }],
  ['berita-artikel', { limit: '3' }],
  ['berita-artikel', { limit: '3', variant: 'compact' }],
];

const BODY = `<p>Air pasang sampai di jalan pada malam hari, lalu surut!</p><h2>Yang berikut</h2><p>هل تعود الأمطار إلى الساحل الشمالي؟</p>
<ul><li>Satu hal!</li><li>أمر آخر!</li></ul><blockquote>Kami menunggu kabar dari hulu.</blockquote>`;
const ARABIC: Partial<Article> = {
  title: 'هل تعود الأمطار إلى الساحل الشمالي هذا الأسبوع؟',
  summary: 'قال الصيادون إنهم ينتظرون!',
  section: 'رياضة',
};
const HEBREW: Partial<Article> = { title: 'הגשם חוזר אל החוף הצפוני!', section: 'ספורט' };
const PICTURE = { url: `${origin}/picture/1.svg`, width: 600, height: 400 };

/** Headlines of 95 letters and of one word, from both sides, with pictures and without. */
function extraOf(index: number): Partial<Article> {
  const content = BODY;
  if (index === 1) return { ...ARABIC, content, image: PICTURE };
  if (index === 2) return { title: 'Hujan!', content, summary: undefined, url: undefined };
  if (index === 3) return { ...HEBREW, content };
  return { content, image: PICTURE };
}

// The longest headline of the sixty is the last one.
const FEED: Feed = feedOf(4, 59, extraOf);
/** The same with an article on top, which a live list announces by its button. */
const LATER: Feed = {
  ...FEED,
  articles: [
    { ...FEED.articles[2]!, id: 'baru', url: 'https://berita.example/baru', published: '2026-10-02T09:00:00Z' },
    ...FEED.articles,
  ],
};

const FONT = "'Noto Sans', Arial, 'Liberation Sans', 'DejaVu Sans Condensed'";

/** The widget with all its attributes, as a page writes it: set later, they would be those of a page that changes. */
function widgetOf(tag: string, attributes: Readonly<Record<string, string>>, place: Place): Widget {
  const widget = document.createElement(tag) as Widget;
  for (const name of Object.keys(attributes)) widget.setAttribute(name, attributes[name]!);
  widget.setAttribute('more-url', '/indeks');
  widget.setAttribute('style', `--berita-font: ${FONT}; --berita-font-heading: ${FONT}`);
  if (place.heading !== undefined) widget.setAttribute('heading', place.heading);
  if (place.hasSlottedHeading)
    widget.innerHTML = '<h2 slot="heading">Kabar <a href="/indeks">terkini dari redaksi</a></h2>';
  widget.feed = FEED;
  return widget;
}

function columnOf(widget: Widget, { isArabic, isDark, fontSize }: Place, width: number): TemplateResult {
  const scheme = isDark
    ? 'color-scheme: dark; background: #121212; color: #eee'
    : 'color-scheme: light; background: #fff; color: #222';
  const size = fontSize ? `--berita-font-size: ${fontSize}` : '';
  return html`<div
    style="width: ${width}px; ${scheme}; ${size}"
    dir=${isArabic ? 'rtl' : nothing}
    lang=${isArabic ? 'ar' : nothing}
  >
    ${widget}
  </div>`;
}

// Engines differ in what they say of boxes that are skipped until an idle moment.
const laidOut = new CSSStyleSheet();
laidOut.replaceSync('.list { content-visibility: visible !important; }');

async function show(tag: string, attributes: Readonly<Record<string, string>>, place: Place): Promise<Widget[]> {
  // New elements each time: one that is taken over adapts to the colours of its new place a moment later.
  await mount(html`<p></p>`);
  const widgets = WIDTHS.map(() => widgetOf(tag, attributes, place));
  await mount(html`<div>${WIDTHS.map((width, index) => columnOf(widgets[index]!, place, width))}</div>`);
  for (const widget of widgets) await widget.updateComplete;
  if (tag === 'berita-update') for (const widget of widgets) widget.feed = LATER;
  for (const widget of widgets) {
    await widget.updateComplete;
    widget.shadowRoot!.adoptedStyleSheets.push(laidOut);
  }
  return widgets;
}

describe('no text overlaps, is cut, faint, or set from the wrong side', () => {
  before(() => document.fonts.ready);

  for (const [tag, attributes] of KINDS) {
    it(`in <${tag}> ${JSON.stringify(attributes)}`, async () => {
      const wrong = new Map<string, string[]>();
      for (const preset of PRESETS)
        for (const place of PLACES) {
          const widgets = await show(tag, preset ? { ...attributes, preset } : attributes, place);
          widgets.forEach((widget, index) => {
            const where = `${WIDTHS[index]} px, ${preset || 'no preset'}, ${JSON.stringify(place)}`;
            for (const fault of faultsOf(widget, WIDTHS[index]!))
              wrong.set(fault, [...(wrong.get(fault) ?? []), where]);
          });
        }
      const told = [...wrong].map(
        ([fault, [first, ...more]]) => `${fault} at ${first} … ${more.at(-1) ?? ''} (${more.length + 1})`,
      );
      expect(told).to.deep.equal([]);
    });
  }
});
