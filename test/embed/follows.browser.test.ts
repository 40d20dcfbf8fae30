// The frame's height follows its content, whatever happens to it, and nothing round it moves without need.
import { expect } from 'chai';
import {
  callHook,
  frameIn,
  frameMarkup,
  type Measures,
  measure,
  openParent,
  origin,
  SANDBOX,
  setNews,
  until,
  untilFits,
} from './frames.js';

const EMBED = `<script src="${origin}/embed.js"></script>`;
const TITLES = ['Satu', 'Dua', 'Tiga', 'Empat'].map((word) => `${word}: berita yang cukup panjang untuk dua baris`);

/** Widths and heights without a scroll bar. */
function expectNoScrollBar({ scrollHeight, innerHeight, clientWidth, innerWidth }: Measures): void {
  expect(scrollHeight).to.equal(innerHeight);
  expect(clientWidth).to.equal(innerWidth);
}

describe('the height of a frame', () => {
  const hidings = [
    ['a tab', '<div hidden>', '</div>'],
    ['an accordion', '<details><summary>Berita</summary>', '</details>'],
    ['display: none', '<div style="display:none">', '</div>'],
    ['a clipped box', '<div style="height:0;overflow:hidden">', '</div>'],
  ];
  for (const [name, before, after] of hidings)
    it(`is true when the frame is shown, where ${name} hid it at first`, async () => {
      const page = await openParent(before + frameMarkup('populer?limit=4') + after + EMBED);
      const holder = frameIn(page).parentElement!;
      await measure(frameIn(page));
      holder.removeAttribute('hidden');
      holder.removeAttribute('style');
      holder.setAttribute('open', '');
      expectNoScrollBar(await untilFits(frameIn(page), 50));
    });

  it('follows the width, as when a telephone is turned', async () => {
    const page = await openParent(frameMarkup('populer?limit=5') + EMBED, { width: 812 });
    const wide = await untilFits(frameIn(page), 50);
    page.width = '320';
    const narrow = await untilFits(frameIn(page), wide.body + 1);
    expectNoScrollBar(narrow);
    page.width = '812';
    await until(() => frameIn(page).clientHeight < narrow.body);
    expect((await untilFits(frameIn(page), 50)).body).to.equal(wide.body);
  });

  it('follows a typeface that comes late', async () => {
    const page = await openParent(frameMarkup('populer?limit=5') + EMBED);
    const { body } = await untilFits(frameIn(page), 50);
    await callHook(frameIn(page), 'font');
    expectNoScrollBar(await untilFits(frameIn(page), body + 1));
  });

  for (const [before, after] of [
    [2, 4],
    [4, 1],
  ] as const)
    it(`follows news: ${after} in place of ${before}`, async () => {
      await setNews(TITLES.slice(0, before));
      const page = await openParent(frameMarkup('update?new-items=insert&limit=10') + EMBED);
      const { body } = await untilFits(frameIn(page), 20);
      await setNews(TITLES.slice(0, after));
      // A request that is under way answers with what was; and no two follow each other at once.
      await until(async () => {
        await callHook(frameIn(page), 'refresh');
        return frameIn(page).clientHeight !== body;
      });
      const measures = await untilFits(frameIn(page), 1);
      expect(measures.items).to.equal(after);
      expectNoScrollBar(measures);
    });
});

describe('what stands round a frame', () => {
  const above = '<p id="above" style="margin:0;height:1400px">Di atas</p>';
  const below = '<p id="below" style="margin:0">Di bawah</p>';
  const topOf = (page: HTMLIFrameElement, id: string) =>
    page.contentDocument!.getElementById(id)!.getBoundingClientRect().top;

  it('does not move where the frame has a min-height that is enough', async () => {
    const markup = frameMarkup('populer?limit=5', `sandbox="${SANDBOX}"`, 'min-height:700px');
    const page = await openParent(markup + below + EMBED);
    const start = topOf(page, 'below');
    const shifts: number[] = [];
    new (page.contentWindow as unknown as typeof globalThis).PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true }); // Chromium's measure; the others ignore it.
    await until(() => frameIn(page).style.height !== '');
    const { body } = await measure(frameIn(page));
    expect(body).to.be.lessThan(700);
    page.width = '700';
    await until(() => page.contentWindow!.innerWidth <= 700);
    await measure(frameIn(page));
    await new Promise(requestAnimationFrame);
    expect(topOf(page, 'below')).to.equal(start);
    expect(shifts, 'layout shift').to.deep.equal([]);
  });

  it('above keeps its place, and the reader the line that is read', async () => {
    const page = await openParent(above + frameMarkup('populer?limit=5') + below + EMBED);
    const before = topOf(page, 'above');
    page.contentWindow!.scrollTo(0, 100);
    await untilFits(frameIn(page), 50);
    expect(topOf(page, 'above')).to.equal(before - 100);
    expect(page.contentWindow!.scrollY).to.equal(100);
  });
});
