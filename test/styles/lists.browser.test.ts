// Lists as a visitor sees them, over widths, looks and options: whole headlines, even gaps, unbroken dates, nothing on
// text.
import { expect } from 'chai';
import { feedOf, withPictures } from '../support/headlines.js';
import {
  baselineDeviation,
  baselineOf,
  brokenDates,
  coveredText,
  cutHeadlines,
  gapDifference,
  mountAll,
  textEdges,
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

  it('leave a slanted date room for its last letter, which leans out of its line', async () => {
    for (const widget of await mountAll({ preset: 'koran', images: 'thumb' }, [240, 320, 480], feedOf(7)))
      for (const moment of widget.shadowRoot!.querySelectorAll('.moment')) {
        const line = document.createRange();
        line.selectNodeContents(moment);
        expect(moment.getBoundingClientRect().right - line.getBoundingClientRect().right).to.be.at.least(2);
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

describe('a heading', () => {
  it('of any length leaves a ticker whole headlines at any width', async () => {
    const widths = Array.from({ length: 82 }, (_, index) => 200 + index * 14);
    const headings = ['Update', 'Kabar terkini dari redaksi', 'Paling banyak dibaca pekan ini di seluruh Nusantara'];
    const wrong: string[] = [];
    for (const preset of LOOKS)
      for (const heading of headings) {
        const options = { tag: 'berita-update', layout: 'ticker', preset, heading, moreUrl: '/indeks' } as const;
        for (const widget of await mountAll(options, widths, feedOf(20, 40))) {
          const cut = [...cutHeadlines(widget), ...tickerCuts(widget)];
          const isOver = coveredText(widget) > 0 || sidewaysOverflow(widget) > 0;
          if (cut.length || isOver) wrong.push(`${preset} "${heading}" ${widthOf(widget)} px: ${cut.length} ${isOver}`);
        }
      }
    expect(wrong).to.deep.equal([]);
  });

  it('of a ticker stands over headlines that are not balanced, as Firefox ends those in dots though they are whole', async () => {
    for (const preset of LOOKS)
      for (const widget of await mountAll({ tag: 'berita-update', layout: 'ticker', preset }, [300, 640], feedOf(7)))
        for (const title of widget.shadowRoot!.querySelectorAll('.title'))
          expect(getComputedStyle(title).getPropertyValue('text-wrap'), preset).not.to.contain('balance');
  });

  it('and buttons before a ticker keep their distance from it', async () => {
    for (const preset of LOOKS)
      for (const { shadowRoot } of await mountAll(
        { tag: 'berita-update', layout: 'ticker', preset },
        [960],
        feedOf(7),
      )) {
        const { right } = [...shadowRoot!.querySelectorAll('.step')].at(-1)!.getBoundingClientRect();
        expect(shadowRoot!.querySelector('.strip')!.getBoundingClientRect().left - right, preset).to.be.at.least(8);
      }
  });

  it('stands before the headline of a wide ticker, and above that of a narrower one', async () => {
    const options = { tag: 'berita-update', layout: 'ticker', heading: 'Kabar terkini dari redaksi' } as const;
    const isBeside = (widget: Element) => {
      const box = (selector: string) => widget.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
      return box('.heading').bottom > box('.strip').top;
    };
    expect((await mountAll(options, [320, 640, 960, 1200], feedOf(7))).map(isBeside)).to.deep.equal([
      false,
      false,
      true,
      true,
    ]);
  });

  it('of modern is on one line with the way to all news, beside the buttons of a carousel or ticker', async () => {
    const options = { preset: 'modern', images: 'all', moreUrl: '/indeks' };
    const kinds = [
      { ...options, layout: 'carousel' },
      { ...options, layout: 'ticker', tag: 'berita-update' },
    ] as const;
    for (const kind of kinds) {
      const [widget] = await mountAll(kind, [640], withPictures(7));
      const middleOf = (selector: string) => {
        const { top, bottom } = widget!.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
        return (top + bottom) / 2;
      };
      expect(middleOf('.heading'), kind.layout).to.be.greaterThan(0);
      expect(Math.abs(middleOf('.heading') - middleOf('.more')), kind.layout).to.be.at.most(2);
    }
  });
});

describe('the way to all news', () => {
  it('of modern stands in the line of the heading or at the foot of a strip, never directly on its text', async () => {
    const widths = [220, 260, 300, 320, 360, 400, 470, 520, 640, 900, 1200];
    for (const layout of ['carousel', 'ticker'] as const) {
      const tag = layout === 'ticker' ? 'berita-update' : 'berita-populer';
      const options = { tag, layout, preset: 'modern', moreUrl: '/indeks', heading: 'Kabar terkini' } as const;
      for (const widget of await mountAll(options, widths, feedOf(7, 40))) {
        const boxOf = (selector: string) => widget.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
        const words = document.createRange();
        words.selectNodeContents(widget.shadowRoot!.querySelector('.more')!);
        const [more, heading, strip] = [words.getBoundingClientRect(), boxOf('.heading'), boxOf('.strip')];
        const isInHeading = more.top >= heading.top && more.bottom <= heading.bottom;
        const isAtFoot = more.top - strip.bottom >= 10;
        const isBeside = more.left >= strip.right && more.top >= strip.top;
        expect(isInHeading || isAtFoot || isBeside, `${layout} ${widthOf(widget)} px`).to.equal(true);
      }
    }
  });
});

describe('a weekday', () => {
  it('stands on the line of its date', async () => {
    const lineOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects()[0]!;
    };
    for (const preset of ['', 'koran', 'modern'])
      for (const widget of await mountAll({ preset }, [200, 240, 300, 360, 420, 480], feedOf(7)))
        for (const time of widget.shadowRoot!.querySelectorAll('.time')) {
          const [weekday, moment] = ['.weekday', '.moment'].map((name) => lineOf(time.querySelector(name)!));
          const isHidden = weekday!.left >= moment!.left;
          const above = time.getBoundingClientRect().top - weekday!.bottom;
          if (isHidden) expect(above, `${preset}, hidden`).to.be.at.least(-0.1);
          else expect(Math.abs(weekday!.bottom - moment!.bottom), preset).to.be.at.most(0.1);
        }
  });
});

describe('numerals', () => {
  it('stand on a ground that ends with their picture', async () => {
    for (const preset of ['', 'koran', 'polos'])
      for (const images of ['thumb', 'lead'])
        for (const widget of await mountAll({ preset, images }, [480, 640], withPictures(3))) {
          const row = widget.shadowRoot!.querySelector('.row:has(> .picture)')!;
          const foot = (selector: string) => row.querySelector(selector)!.getBoundingClientRect().bottom;
          expect(Math.abs(foot('.picture') - foot('.rank')), `${preset} ${images}`).to.be.at.most(0.1);
        }
  });

  it('stand on the first baseline of their headline', async () => {
    for (const preset of ['', 'polos'])
      for (const widget of await mountAll({ preset }, [200, 300, 480, 700], feedOf(7)))
        expect(baselineDeviation(widget), preset).to.be.at.most(0.5);
  });

  it('without a picture keep clear of the rule above their row', async () => {
    for (const preset of ['', 'polos'])
      for (const widget of await mountAll({ preset, images: 'thumb' }, [960], feedOf(7)))
        for (const row of widget.shadowRoot!.querySelectorAll('.row')) {
          const rank = row.querySelector('.rank')!;
          const capitals = 0.73 * parseFloat(getComputedStyle(rank).fontSize);
          const above = baselineOf(rank) - capitals - row.getBoundingClientRect().top;
          expect(above, preset).to.be.at.least(6);
        }
  });

  it('end before the headline, with one to three digits', async () => {
    for (const preset of LOOKS)
      for (const limit of [9, 10, 100])
        for (const { shadowRoot } of await mountAll({ preset, limit }, [200, 240, 320, 640], feedOf(100))) {
          for (const row of shadowRoot!.querySelectorAll('.row')) {
            const digits = document.createRange();
            digits.selectNodeContents(row.querySelector('.rank')!);
            const gap =
              row.querySelector('.title')!.getBoundingClientRect().left - digits.getBoundingClientRect().right;
            expect(gap, `${preset} ${limit}`).to.be.at.least(2);
          }
        }
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

  it('leave the same edge to a first headline without its picture', async () => {
    for (const preset of LOOKS) {
      const widgets = await mountAll({ preset, images: 'lead' }, [200, 240, 320, 640], feedOf(7));
      expect(widgets.map(textEdges), preset).to.deep.equal([1, 1, 1, 1]);
    }
  });
});
