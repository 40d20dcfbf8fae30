// Lists as a visitor sees them, over widths, looks and options: whole headlines, even gaps, unbroken dates, nothing on
// text.
import { expect } from 'chai';
import type { BeritaPopuler } from '../../src/index.js';
import { feedOf, withPictures } from '../support/headlines.js';
import {
  baselineDeviation,
  brokenDates,
  coveredText,
  cutHeadlines,
  gapDifference,
  give,
  mountAll,
  textEdges,
  type Options,
} from './measure.js';

const WIDTHS = [200, 240, 264, 280, 300, 320, 360, 420, 480, 640, 700, 720, 960, 1200];
const LOOKS = ['', 'koran', 'modern', 'polos'];
const widthOf = (widget: Element) => widget.getBoundingClientRect().width;

/** What is wrong, by width; empty where nothing is. */
function faults<T>(
  widgets: readonly Element[],
  find: (widget: Element) => T,
  isWrong: (value: T) => boolean,
): string[] {
  const wrong: string[] = [];
  for (const widget of widgets) {
    const value = find(widget);
    if (isWrong(value)) wrong.push(`${widthOf(widget)} px: ${JSON.stringify(value)}`);
  }
  return wrong;
}

const isAny = (found: readonly unknown[]) => found.length > 0;
const sidewaysOverflow = (widget: Element) =>
  widget.shadowRoot!.querySelector('.root')!.scrollWidth - Math.ceil(widthOf(widget));

describe('headlines of 40 to 95 letters', () => {
  for (const preset of LOOKS) {
    for (const images of ['none', 'thumb', 'all']) {
      it(`are whole, with even gaps and unbroken dates, preset "${preset}", images "${images}"`, async () => {
        const feed = withPictures(60, 0, (index) => index % 3 !== 1);
        const widgets = await mountAll({ preset, images, limit: 30 }, WIDTHS, feed);
        expect(faults(widgets, cutHeadlines, isAny), 'cut').to.deep.equal([]);
        expect(faults(widgets, brokenDates, isAny), 'dates').to.deep.equal([]);
        expect(
          faults(widgets, sidewaysOverflow, (pixels) => pixels > 0),
          'overflow',
        ).to.deep.equal([]);
        if (images === 'all') return;
        // Koran's numerals and pictures give some rows a least height of their own.
        const isUneven = (pixels: number) => pixels > 1 && preset !== 'koran';
        expect(faults(widgets, gapDifference, isUneven), 'gaps').to.deep.equal([]);
      });
    }
  }

  it('are whole in text twice as large, and nothing reaches out', async () => {
    for (const preset of LOOKS) {
      const widgets = await mountAll({ preset, style: '--berita-font-size: 32px' }, [300, 360, 480], withPictures(7));
      for (const widget of widgets) widget.style.setProperty('--berita-font-size', '32px');
      expect(faults(widgets, cutHeadlines, isAny), preset).to.deep.equal([]);
      expect(
        faults(widgets, sidewaysOverflow, (pixels) => pixels > 0),
        preset,
      ).to.deep.equal([]);
    }
  });

  it('are whole in a timeline and a ticker, whose dates do not break', async () => {
    for (const [layout, widths] of [
      ['timeline', WIDTHS],
      ['ticker', [240, ...WIDTHS.slice(4)]],
    ] as const) {
      for (const preset of LOOKS) {
        const widgets = await mountAll({ tag: 'berita-update', layout, preset, limit: 20 }, widths, feedOf(20, 40));
        expect(faults(widgets, cutHeadlines, isAny), `${layout} ${preset}`).to.deep.equal([]);
        expect(faults(widgets, tickerCuts, isAny), `${layout} ${preset}`).to.deep.equal([]);
      }
    }
  });

  it('are cut where the owner says after how many lines', async () => {
    const [widget] = await mountAll({ style: '--berita-title-lines: 1' }, [300], feedOf(7));
    expect(cutHeadlines(widget!)).to.have.length(7);
  });
});

/** Headlines of a ticker that reach out of its box. */
function tickerCuts(widget: Element): string[] {
  const cut: string[] = [];
  for (const text of widget.shadowRoot!.querySelectorAll('.ticker .text')) {
    const title = text.querySelector('.title')!;
    if (title.getBoundingClientRect().bottom > text.getBoundingClientRect().bottom + 1) cut.push(title.textContent!);
  }
  return cut;
}

describe('numerals', () => {
  it('stand on the first baseline of their headline', async () => {
    for (const preset of ['', 'polos'])
      for (const widget of await mountAll({ preset }, [200, 300, 480, 700], feedOf(7)))
        expect(baselineDeviation(widget), preset).to.be.at.most(0.5);
  });

  it('leave one edge to the headlines, up to the rank 100', async () => {
    for (const preset of LOOKS)
      for (const limit of [9, 10, 100])
        for (const images of ['none', 'thumb']) {
          const widgets = await mountAll(
            { preset, limit, images },
            [200, 320, 640],
            withPictures(100, 0, (index) => index % 3 > 0),
          );
          expect(widgets.map(textEdges), `${preset} ${limit} ${images}`).to.deep.equal([1, 1, 1]);
        }
  });
});

describe('controls', () => {
  const headings: readonly (string | undefined)[] = [
    undefined,
    '',
    'Kabar terkini dari redaksi',
    'Paling banyak dibaca pekan ini di seluruh Nusantara',
  ];
  const widths = [150, 200, 240, 300, 320, 480, 640, 900];
  const cases: readonly Options[] = [
    { tag: 'berita-update' },
    { tag: 'berita-update', layout: 'timeline' },
    { tag: 'berita-update', layout: 'ticker' },
    { layout: 'carousel' },
  ];
  for (const options of cases) {
    it(`lie on no text and within the padding: ${options.tag ?? 'berita-populer'} ${options.layout ?? 'list'}`, async () => {
      for (const preset of LOOKS)
        for (const heading of headings)
          for (const direction of [{}, { dir: 'rtl', lang: 'ar' }, { style: '--berita-font-size: 32px' }] as const) {
            const widgets = await mountAll(
              { ...options, ...direction, preset, heading, limit: 4 },
              widths,
              feedOf(4, 10),
            );
            // New articles on top: their button comes.
            await give(widgets, feedOf(4, 7));
            expect(
              faults(widgets, coveredText, (pixels) => pixels > 0),
              JSON.stringify({ preset, heading, ...direction }),
            ).to.deep.equal([]);
          }
    });
  }
});

describe('headlines from right to left', () => {
  const title = 'هل تعود الأمطار إلى الساحل الشمالي؟';
  const startsAtRight = (widget: BeritaPopuler) => {
    const element = widget.shadowRoot!.querySelector('.title')!;
    const range = document.createRange();
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let text = walker.nextNode() as Text;
    while (!text.data.trim()) text = walker.nextNode() as Text;
    range.setStart(text, 0);
    range.setEnd(text, 1);
    const box = element.getBoundingClientRect();
    return range.getBoundingClientRect().right > box.right - 2;
  };

  it('begin at the right in a widget from left to right, and the others at the left in one from right to left', async () => {
    const [widget] = await mountAll(
      {},
      [400],
      feedOf(1, 0, () => ({ title })),
    );
    expect(startsAtRight(widget!)).to.equal(true);
    const [arabic] = await mountAll({ dir: 'rtl', lang: 'ar' }, [400], feedOf(1, 0));
    expect(startsAtRight(arabic!)).to.equal(false);
  });

  it('have bylines, sections and summaries that do so, too', async () => {
    const [widget] = await mountAll(
      {},
      [700],
      feedOf(1, 0, () => ({ title, section: 'رياضة' })),
    );
    expect(getComputedStyle(widget!.shadowRoot!.querySelector('.section')!).unicodeBidi).to.equal('plaintext');
  });
});
