// Widgets side by side at many widths, and what a visitor would see of them: cut text, uneven gaps, broken dates,
// overlaps.
import { html, nothing, type TemplateResult } from 'lit';
import { unsafeStatic, html as staticHtml } from 'lit/static-html.js';
import type { BeritaPopuler, Feed } from '../../src/index.js';
import { mount } from '../support/mount.js';

/** Faces as wide as the reserve was measured for, or narrower; the generic face of a test machine may be any. */
const FONT = "'Noto Sans', Arial, 'Liberation Sans', 'DejaVu Sans Condensed'";

export interface Options {
  tag?: 'berita-populer' | 'berita-update';
  preset?: string;
  layout?: string;
  images?: string;
  limit?: number;
  heading?: string;
  dates?: string;
  moreUrl?: string;
  showViews?: boolean;
  /** Declarations for the widget. */
  style?: string;
  dir?: 'rtl';
  lang?: string;
}

/** No attribute where there is no value. */
const given = <Value>(value: Value | undefined): Value | typeof nothing => value ?? nothing;

/** A widget with those options, `width` pixels wide. */
export function widgetOf(options: Options, width: number): TemplateResult {
  const { tag: name = 'berita-populer', style = '', showViews = false } = options;
  const { dir, lang, preset, layout, images, limit, heading, dates, moreUrl } = options;
  const tag = unsafeStatic(name);
  return staticHtml`<div style="width: ${width}px; ${style}; --berita-font: ${FONT}; --berita-font-heading: ${FONT}" dir=${given(dir)} lang=${given(lang)}>
    <${tag} new-items="notify" preset=${given(preset)} layout=${given(layout)} images=${given(images)} limit=${given(limit)} heading=${given(heading)} dates=${given(dates)} more-url=${given(moreUrl)} ?show-views=${showViews} style="--berita-font: ${FONT}; --berita-font-heading: ${FONT}"></${tag}>
  </div>` as TemplateResult;
}

/** Puts one widget a width on the page, gives it the feed, and waits until all is laid out and its styles are there. */
export async function mountAll(options: Options, widths: readonly number[], feed: Feed): Promise<BeritaPopuler[]> {
  const page = await mount(html`<div>${widths.map((width) => widgetOf(options, width))}</div>`);
  const widgets = [...page.querySelectorAll<BeritaPopuler>(options.tag ?? 'berita-populer')];
  await give(widgets, feed);
  for (const { shadowRoot } of widgets) shadowRoot!.adoptedStyleSheets.push(laidOut);
  return widgets;
}

// Engines differ in what they say of boxes that are skipped until an idle moment.
const laidOut = new CSSStyleSheet();
laidOut.replaceSync('.list { content-visibility: visible !important; }');

/** Hands a feed over and waits for what it changes. */
export async function give(widgets: readonly BeritaPopuler[], feed: Feed): Promise<void> {
  for (const widget of widgets) widget.feed = feed;
  for (const widget of widgets) await widget.updateComplete;
  await document.fonts.ready;
}

const all = (widget: Element, selector: string): HTMLElement[] => [
  ...widget.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const isVisible = (element: Element): boolean => element.getClientRects().length > 0;

/** Headlines of which something is cut off. */
export function cutHeadlines(widget: Element): string[] {
  const isCut = (element: HTMLElement) =>
    element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
  const cut: string[] = [];
  for (const title of all(widget, '.title')) {
    const box = title.closest<HTMLElement>('.link') ?? title;
    if (getComputedStyle(title).display !== 'inline' && (isCut(title) || isCut(box))) cut.push(title.textContent!);
  }
  return cut;
}

/** Largest minus smallest room that the rows of a list leave beside what they show, in pixels. */
export function gapDifference(widget: Element): number {
  const gaps: number[] = [];
  for (const row of all(widget, '.row')) {
    const shown = [...row.querySelectorAll('.text, .picture')].filter(isVisible);
    const heights = shown.map((piece) => piece.getBoundingClientRect().height);
    gaps.push(row.getBoundingClientRect().height - Math.max(...heights));
  }
  return Math.max(...gaps) - Math.min(...gaps);
}

/**
 * Dates that stand on more than one line, or whose hour is cut off. A column under twelve times the date's size may
 * have two lines.
 */
export function brokenDates(widget: Element): string[] {
  const broken: string[] = [];
  for (const time of all(widget, '.meta .time').filter(isVisible)) {
    const moment = time.querySelector<HTMLElement>('.moment');
    if (!moment) continue;
    const size = parseFloat(getComputedStyle(time).fontSize);
    const { width } = time.closest('.text')!.getBoundingClientRect();
    const box = time.closest('.text')!.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(moment);
    const pieces = [...range.getClientRects()].filter((piece) => piece.width > 0);
    const bottoms = pieces.map(({ bottom }) => bottom);
    const isHigh = Math.max(...bottoms) - Math.min(...bottoms) > size / 2;
    const isCut = pieces.some(({ left, right }) => right > box.right + 1 || left < box.left - size - 1);
    if ((isHigh && width >= size * 12) || isCut) broken.push(time.textContent!);
  }
  return broken;
}

/** Where the first baseline of an element lies. */
export function baselineOf(element: Element): number {
  const probe = document.createElement('span');
  probe.style.cssText = 'display: inline-block; width: 0; height: 0';
  element.prepend(probe);
  const { bottom } = probe.getBoundingClientRect();
  element.removeChild(probe);
  return bottom;
}

/** The largest distance between the baseline of a numeral and that of its headline, in pixels. */
export function baselineDeviation(widget: Element): number {
  const titles = all(widget, '.title');
  return Math.max(
    ...all(widget, '.rank').map((rank, index) => Math.abs(baselineOf(rank) - baselineOf(titles[index]!))),
  );
}

/** The distinct edges at which headlines begin, in whole pixels. */
export const textEdges = (widget: Element): number =>
  new Set(all(widget, '.title').map((title) => Math.round(title.getBoundingClientRect().left))).size;

function area(one: DOMRect, other: DOMRect): number {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 0.5 && height > 0.5 ? width * height : 0;
}

/** The boxes of the lines of text in a widget, those within `except` left out. */
function textBoxes(widget: Element, except: string): DOMRect[] {
  const boxes: DOMRect[] = [];
  const walker = document.createTreeWalker(widget.shadowRoot!, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!textContent!.trim() || !parentElement || parentElement.closest(`${except}, style, .hidden`)) continue;
    range.selectNodeContents(walker.currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}

/** Square pixels of text that controls lie on, and of controls outside the widget's padding. */
export function coveredText(widget: Element): number {
  const root = all(widget, '.root')[0]!;
  const strip = all(widget, '.strip')[0]?.getBoundingClientRect();
  let covered = 0;
  for (const control of all(widget, 'button').filter(isVisible)) {
    const box = control.getBoundingClientRect();
    for (const text of textBoxes(widget, 'button')) {
      // What a strip scrolls out of view lies beside it.
      const isScrolledOut = strip && (text.left >= strip.right - 1 || text.right <= strip.left + 1);
      if (!isScrolledOut) covered += area(box, text);
    }
    const { left, right } = root.getBoundingClientRect();
    const padding = parseFloat(getComputedStyle(root).paddingInlineStart);
    if (box.left < left + padding - 1 || box.right > right - padding + 1) covered += 1;
  }
  return covered;
}
