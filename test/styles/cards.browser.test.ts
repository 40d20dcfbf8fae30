// Cards beside each other: their last lines are level, and none is an empty box where its article has no picture.
import { expect } from 'chai';
import { html } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { BeritaArtikel, BeritaPopuler } from '../../src/index.js';
import { withPictures } from '../support/headlines.js';
import { mount } from '../support/mount.js';

const WIDTHS = [240, 480, 720, 1000];
const KINDS: readonly [tag: string, attributes: Readonly<Record<string, string>>][] = [
  ['berita-populer', { layout: 'grid', images: 'thumb', limit: '7' }],
  ['berita-populer', { layout: 'grid', limit: '8' }],
  ['berita-populer', { layout: 'carousel', images: 'all', limit: '6' }],
  ['berita-artikel', { limit: '6' }],
  ['berita-artikel', { limit: '6', preset: 'koran' }],
  ['berita-artikel', { limit: '5', images: 'none' }],
];

type Widget = BeritaPopuler | BeritaArtikel;

async function show(tag: string, attributes: Readonly<Record<string, string>>): Promise<Widget[]> {
  const name = unsafeStatic(tag);
  const page = await mount(
    html`<div>${WIDTHS.map((width) => staticHtml`<div style="width: ${width}px"><${name}></${name}></div>`)}</div>`,
  );
  const widgets = [...page.querySelectorAll<Widget>(tag)];
  for (const widget of widgets) {
    for (const attribute of Object.keys(attributes)) widget.setAttribute(attribute, attributes[attribute]!);
    widget.feed = withPictures(8, 20, (index) => index % 3 !== 1);
  }
  for (const widget of widgets) await widget.updateComplete;
  await document.fonts.ready;
  return widgets;
}

const inside = (widget: Element, selector: string) => [...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector)];

/** The feet of the date lines of cards whose heads are level, the largest difference of a row, in pixels. */
function unevenFeet(widget: Element): number {
  const rows = new Map<number, number[]>();
  for (const item of inside(widget, '[part="item"]')) {
    const top = Math.round(item.getBoundingClientRect().top);
    const date = item.querySelector('.meta .moment')!;
    rows.set(top, [...(rows.get(top) ?? []), date.getBoundingClientRect().bottom]);
  }
  return Math.max(...[...rows.values()].map((feet) => Math.max(...feet) - Math.min(...feet)));
}

/** Boxes of more than 40 pixels each way that have a ground of their own and nothing on it. */
function bareBoxes(widget: Element): string[] {
  const bare = inside(widget, '[part="item"], [part="item"] *').filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const hasGround = backgroundImage !== 'none' || !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor);
    const isEmpty = !element.textContent!.trim() && !element.querySelector('img') && element.localName !== 'img';
    return width > 40 && height > 40 && hasGround && isEmpty;
  });
  return bare.map(({ className }) => className);
}

describe('cards beside each other', () => {
  for (const [tag, attributes] of KINDS) {
    it(`end on one line, none of them a bare box: <${tag}> ${JSON.stringify(attributes)}`, async () => {
      for (const widget of await show(tag, attributes)) {
        const width = `${widget.getBoundingClientRect().width} px`;
        expect(inside(widget, '[part="item"]').length, width).to.be.greaterThan(4);
        expect(unevenFeet(widget), width).to.be.at.most(1);
        expect(bareBoxes(widget), width).to.deep.equal([]);
      }
    });
  }
});
