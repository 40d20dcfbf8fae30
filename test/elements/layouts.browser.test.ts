// Layouts, presets and themes: what each shows at which width, by keyboard and by buttons, and when its code can't be
// had.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaPopuler, BeritaUpdate } from '../../src/index.js';
import { feedOf } from '../support/headlines.js';
import { scripted, until } from '../support/server/client.js';
import { mount, parts, texts } from '../support/mount.js';

const days = ['2026-01-12T04:13:00+07:00', '2026-01-12T03:08:00+07:00', '2026-01-11T23:40:00+07:00'];
const picture = await scripted({
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 2"/>',
  headers: { 'content-type': 'image/svg+xml' },
});
const feed = (pictures: (index: number) => boolean, count = 9) => ({
  headers: { 'content-type': 'application/feed+json' },
  body: JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    items: Array.from({ length: count }, (_, index) => ({
      id: String(index),
      url: `https://berita.example/${index}`,
      title: index % 2 ? 'Ombak tenang' : 'Kereta tambahan akhir pekan berangkat dari semua stasiun',
      date_published: days[Math.min(index, 2)],
      image: pictures(index) ? picture.url : undefined,
    })),
  }),
});
const address = async (pictures: (index: number) => boolean = () => false, count?: number) =>
  (await scripted(feed(pictures, count))).url;
const at = (widget: Element, selector: string) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const shown = (widget: Element) => until(() => parts(widget, 'item').length && !at(widget, '.skeleton').length);
const top = (element: Element) => Math.round(element.getBoundingClientRect().top);
const bottom = (element: Element) => element.getBoundingClientRect().bottom;
const left = (element: Element) => Math.round(element.getBoundingClientRect().left);

describe('layout="grid"', () => {
  for (const [width, columns] of [
    [180, 1],
    [460, 2],
    [720, 3],
    [1000, 4],
    [1400, 4],
  ] as const) {
    it(`has ${columns} columns in ${width} pixels`, async () => {
      const widget = await mount(
        html`<berita-populer
          layout="grid"
          limit="8"
          feed-url=${await address()}
          style="width: ${width}px"
        ></berita-populer>`,
      );
      await shown(widget);
      await until(() => new Set(parts(widget, 'item').map(left)).size === columns);
    });
  }

  for (const [which, pictures] of [
    ['no', () => false],
    ['one in three', (index: number) => index % 3 === 1],
    ['all', () => true],
  ] as const) {
    it(`keeps headlines and dates in line with ${which} pictures`, async () => {
      const widget = await mount(
        html`<berita-populer
          layout="grid"
          images="thumb"
          limit="8"
          feed-url=${await address(pictures)}
          style="width: 1000px"
        ></berita-populer>`,
      );
      await shown(widget);
      await until(() => new Set(parts(widget, 'item').map(left)).size === 4);
      const items = parts(widget, 'item');
      for (const row of [items.slice(0, 4), items.slice(4)]) {
        // A card without a picture is set: its headline begins where the others have their picture.
        const withPicture = row.filter((item) => item.querySelector('[part="image"]'));
        const others = row.filter((item) => !withPicture.includes(item));
        for (const level of [withPicture, others])
          expect(new Set(level.map((item) => top(item.querySelector('[part="title"]')!))).size).to.be.at.most(1);
        expect(new Set(row.map((item) => Math.round(bottom(item.querySelector('[part="time"]')!)))).size).to.equal(1);
      }
    });
  }
});

describe('narrow cards', () => {
  it('show the whole date, on two lines where one has no room', async () => {
    const widget = await mount(
      html`<berita-populer
        layout="grid"
        images="all"
        limit="8"
        feed-url=${await address(() => true)}
        style="width: 752px"
      ></berita-populer>`,
    );
    await shown(widget);
    await until(() => new Set(parts(widget, 'item').map(left)).size === 3);
    for (const line of parts(widget, 'time'))
      expect(line.getBoundingClientRect().bottom).to.be.at.most(line.parentElement!.getBoundingClientRect().bottom + 1);
  });
});

describe('several articles', () => {
  it('have placeholders beside each other, as the articles will be', async () => {
    const { url, next } = await scripted({ hold: true });
    const widget = await mount(html`<berita-artikel limit="4" feed-url=${url} style="width: 1000px"></berita-artikel>`);
    const { height } = widget.getBoundingClientRect();
    expect(parts(widget, 'skeleton')).to.have.length(1);
    await next(feed(() => true));
    await shown(widget);
    expect(height / widget.getBoundingClientRect().height).to.be.within(0.8, 1.25);
  });
});

describe('layout="list"', () => {
  for (const [which, pictures] of [
    ['no', () => false],
    ['one in three', (index: number) => index % 3 === 1],
    ['all', () => true],
  ] as const) {
    it(`has numerals and headlines in line, in two columns where it is wide, with ${which} pictures`, async () => {
      for (const width of [180, 300, 1400]) {
        const widget = await mount(
          html`<berita-populer
            images="thumb"
            limit="9"
            feed-url=${await address(pictures)}
            style="width: ${width}px"
          ></berita-populer>`,
        );
        await shown(widget);
        const columns = width > 720 ? 2 : 1;
        const picturesShown = width > 290 && which !== 'no';
        // With a picture the numeral lies on its corner: both begin where the row begins.
        expect(new Set(parts(widget, 'rank').map(left)).size).to.equal(columns);
        expect(new Set(parts(widget, 'title').map(left)).size).to.equal(columns);
        expect(parts(widget, 'image').some((image) => image.getClientRects().length > 0)).to.equal(picturesShown);
        expect(widget.scrollWidth).to.equal(width);
        for (const link of parts(widget, 'link'))
          expect(link.closest('li')!.getBoundingClientRect().height).to.be.greaterThan(24);
      }
    });
  }
});

describe('layout="carousel"', () => {
  it('moves by its buttons and the arrow keys, and says where it ends', async () => {
    const widget = await mount<BeritaPopuler>(
      html`<berita-populer
        layout="carousel"
        limit="9"
        feed-url=${await address()}
        style="width: 600px"
      ></berita-populer>`,
    );
    await shown(widget);
    await until(() => at(widget, '.strip').length);
    const [strip] = at(widget, '.strip');
    const [back, on] = at(widget, '.step');
    await until(() => back!.ariaDisabled === 'true');
    on!.click();
    await until(() => strip!.scrollLeft > 100 && back!.ariaDisabled === 'false');
    parts(widget, 'link')[2]!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true, cancelable: true }),
    );
    await until(() => strip!.scrollLeft === 0);
    strip!.scrollTo({ left: 9999, behavior: 'instant' });
    await until(() => on!.ariaDisabled === 'true');
    expect([back!.ariaLabel, on!.ariaLabel]).to.deep.equal(['Sebelumnya', 'Berikutnya']);
    for (const button of [back!, on!]) expect(Math.min(button.offsetWidth, button.offsetHeight)).to.be.at.least(24);
  });
});

describe('layout="timeline"', () => {
  it('has a heading for each day of the zone and the hour at the side', async () => {
    const widget = await mount<BeritaUpdate>(
      html`<berita-update layout="timeline" limit="4" heading-level="3" feed-url=${await address()}></berita-update>`,
    );
    await shown(widget);
    await until(() => at(widget, '.timeline').length);
    expect(at(widget, '.day').map(({ localName, textContent }) => [localName, textContent!.trim()])).to.deep.equal([
      ['h4', 'Senin, 12 Januari 2026'],
      ['h4', 'Minggu, 11 Januari 2026'],
    ]);
    expect(texts(widget, 'time')).to.deep.equal(['04:13', '03:08', '23:40', '23:40']);
    widget.timeZone = 'Asia/Jayapura';
    await until(() => texts(widget, 'time')[0] === '06:13');
    expect(at(widget, '.day').map(({ textContent }) => textContent!.trim())).to.deep.equal(['Senin, 12 Januari 2026']);
  });
});

describe('the heading of a day', () => {
  it('stays in view while the news of its day scroll by, on the ground of its look', async () => {
    const place = await mount(
      html`<div style="height: 200px; overflow: auto">
        <berita-update layout="timeline" preset="koran" limit="12"></berita-update>
      </div>`,
    );
    const widget = place.querySelector<BeritaUpdate>('berita-update')!;
    widget.feed = feedOf(12, 0, (index) => ({ published: `2026-01-${index < 8 ? 12 : 11}T05:00:00Z` }));
    await until(
      () => at(widget, '.day').length === 2 && getComputedStyle(at(widget, '.day')[0]!).position === 'sticky',
    );
    const [first, second] = at(widget, '.day');
    const { top } = place.getBoundingClientRect();
    place.scrollTop = 300;
    expect(first!.getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(getComputedStyle(first!).backgroundColor).to.match(/^rgb\(/);
    place.scrollTop = 9999;
    expect(first!.getBoundingClientRect().bottom).to.be.below(second!.getBoundingClientRect().top + 1);
  });
});

describe('layout="ticker"', () => {
  const every = globalThis.setInterval;
  let turns: (() => void)[] = [];
  beforeEach(() => {
    turns = [];
    globalThis.setInterval = ((turn: () => void, ms: number) => {
      if (ms === 5000) turns.push(turn);
      return every(() => {}, 1e9);
    }) as typeof setInterval;
  });
  afterEach(() => {
    globalThis.setInterval = every;
  });

  it('turns on one line, rests under focus, stops by its button and goes on by the other', async () => {
    const widget = await mount<BeritaUpdate>(
      html`<berita-update
        layout="ticker"
        limit="3"
        refresh="0"
        feed-url=${await address()}
        style="width: 900px"
      ></berita-update>`,
    );
    await shown(widget);
    await until(() => at(widget, '.strip').length);
    const [strip] = at(widget, '.strip');
    const [pause, next] = at(widget, '.step');
    expect(widget.offsetHeight).to.be.lessThan(60);
    const turn = () => turns.forEach((call) => call());
    if (pause!.ariaLabel === 'Putar') pause!.click(); // This browser wants no motion.
    await until(() => pause!.ariaLabel === 'Jeda');
    turn();
    await until(() => Math.abs(strip!.scrollLeft - strip!.clientWidth) < 2);
    parts(widget, 'link')[1]!.focus({ preventScroll: true });
    const resting = strip!.scrollLeft;
    turn();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(strip!.scrollLeft).to.be.closeTo(resting, 2);
    parts(widget, 'link')[1]!.blur();
    pause!.click();
    await until(() => pause!.ariaLabel === 'Putar');
    turn();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(strip!.scrollLeft).to.be.closeTo(resting, 2);
    next!.click();
    await until(() => Math.abs(strip!.scrollLeft - 2 * strip!.clientWidth) < 2);
    next!.click();
    await until(() => strip!.scrollLeft === 0);
  });
});

describe('presets and themes', () => {
  it('come by attribute and by property, and tokens on the element win over them', async () => {
    const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${await address()}></berita-populer>`);
    await shown(widget);
    const style = () => getComputedStyle(at(widget, '.root')[0]!);
    expect(widget.hasAttribute('preset') || widget.hasAttribute('theme') || widget.hasAttribute('layout')).to.equal(
      false,
    );
    widget.preset = 'modern';
    await until(() => style().backgroundColor === 'rgb(255, 255, 255)');
    widget.theme = 'dark';
    await until(() => style().backgroundColor === 'rgb(27, 29, 34)');
    widget.style.setProperty('--berita-color-surface', 'rgb(1, 2, 3)');
    await until(() => style().backgroundColor === 'rgb(1, 2, 3)');
    widget.preset = 'polos';
    widget.style.removeProperty('--berita-color-surface');
    await until(() => style().backgroundColor === 'rgba(0, 0, 0, 0)');
  });

  it('follow the page: its color-scheme, or light text that stands for one', async () => {
    const url = await address();
    const page = await mount(html`<div><berita-populer feed-url=${url}></berita-populer></div>`);
    const widget = page.firstElementChild!;
    await shown(widget);
    const color = () => getComputedStyle(at(widget, '.root')[0]!).color;
    expect(color()).to.equal('rgb(26, 26, 26)');
    page.style.colorScheme = 'dark';
    await until(() => color() === 'rgb(237, 237, 237)');
    page.style.colorScheme = '';
    await until(() => color() === 'rgb(26, 26, 26)');
    page.style.color = '#ddd';
    await until(() => color() === 'rgb(237, 237, 237)');
    page.style.color = '#222';
    await until(() => color() === 'rgb(26, 26, 26)');
    page.style.color = '';
  });
});
