// What a visitor would call a fault of a widget that is on the page: text on text, text cut at its side, text that
// can't be read, text set from the wrong side.
import { contrastOf, readColor, type Color } from '../../src/controllers/page-colors.js';
import { coveredText } from './measure.js';

/** One line of one piece of text, as far as it is in view: the band from its baseline to its capitals. */
interface Line {
  text: Text;
  box: DOMRect;
}

const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

/** Reads each element's style and box once, as a sweep asks for them thousands of times. */
class Reader {
  readonly #styles = new Map<Element, CSSStyleDeclaration>();
  readonly #clips = new Map<Element, DOMRect | undefined>();
  readonly widget: Element;

  constructor(widget: Element) {
    this.widget = widget;
  }

  style(element: Element): CSSStyleDeclaration {
    const known = this.#styles.get(element);
    if (known) return known;
    const style = getComputedStyle(element);
    this.#styles.set(element, style);
    return style;
  }

  /** The part of the page in which what is in `element` can be seen; undefined: none. */
  clip(element: Element | null): DOMRect | undefined {
    if (!element || element === this.widget) return new DOMRect(-1e6, -1e6, 2e6, 2e6);
    if (this.#clips.has(element)) return this.#clips.get(element);
    let clip = this.clip(parentOf(element));
    const { overflowX, overflowY, clipPath, visibility } = this.style(element);
    if (clipPath !== 'none' || visibility === 'hidden') clip = undefined;
    else if (clip && (overflowX !== 'visible' || overflowY !== 'visible'))
      clip = intersection(clip, element.getBoundingClientRect());
    this.#clips.set(element, clip);
    return clip;
  }
}

function intersection(one: DOMRect, other: DOMRect): DOMRect | undefined {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const width = Math.min(one.right, other.right) - left;
  const height = Math.min(one.bottom, other.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : undefined;
}

/** The texts of a widget, and of what the page has put into its slots. */
function* textsOf(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof HTMLSlotElement) for (const slotted of node.assignedElements()) yield* textsOf(slotted);
    else if (node instanceof Text && node.data.trim() && node.parentElement?.localName !== 'style') yield node;
  }
}

/** The lines of a text, as boxes of the engine: those on one height are one line. */
function boxesOf(text: Text): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].filter(({ width }) => width > 0.5);
}

function linesOf(reader: Reader): Line[] {
  const lines: Line[] = [];
  for (const text of textsOf(reader.widget.shadowRoot!)) {
    const clip = reader.clip(text.parentElement);
    if (!clip) continue;
    const half = parseFloat(reader.style(text.parentElement!).fontSize) * 0.35;
    for (const { left, top, width, height } of boxesOf(text)) {
      const band = intersection(clip, new DOMRect(left, top + height / 2 - half, width, half * 2));
      if (band && band.width > 1 && band.height > 1) lines.push({ text, box: band });
    }
  }
  return lines;
}

/** Texts of which one lies on another. */
function overlaps(lines: readonly Line[]): string[] {
  const found: string[] = [];
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      const common = one.text === other.text ? undefined : intersection(one.box, other.box);
      if (common && common.width > 1 && common.height > 1)
        found.push(`"${one.text.data.trim()}" lies on "${other.text.data.trim()}"`);
    }
  });
  return found;
}

/** Texts that begin or end beside the widget. What a strip scrolls is cut off by the strip. */
function outside(reader: Reader, lines: readonly Line[]): string[] {
  const { left, right } = reader.widget.getBoundingClientRect();
  return lines
    .filter(({ box }) => box.left < left - 1 || box.right > right + 1)
    .map(({ text }) => `"${text.data.trim()}" reaches out of the widget`);
}

/** The colour on which an element's text stands. */
function groundOf(reader: Reader, from: Element): Color {
  const layers: Color[] = [];
  for (let element: Element | null = from; element; element = parentOf(element)) {
    const color = readColor(reader.style(element).backgroundColor)!;
    if (color[3] > 0) layers.push(color);
    if (color[3] === 1) break;
  }
  return layers.reduceRight<Color>(
    (seen, [red, green, blue, alpha]) => [
      red * alpha + seen[0] * (1 - alpha),
      green * alpha + seen[1] * (1 - alpha),
      blue * alpha + seen[2] * (1 - alpha),
      1,
    ],
    [255, 255, 255, 1],
  );
}

/** Texts with a contrast under 4.5. */
function faint(reader: Reader, lines: readonly Line[]): string[] {
  const found: string[] = [];
  for (const element of new Set(lines.map(({ text }) => text.parentElement!))) {
    const ground = groundOf(reader, element);
    const [red, green, blue, alpha] = readColor(reader.style(element).color)!;
    const mix = (own: number, under: number) => own * alpha + under * (1 - alpha);
    const color: Color = [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
    const contrast = contrastOf(color, ground);
    if (contrast < 4.5) found.push(`"${element.textContent!.trim()}" has a contrast of ${contrast.toFixed(2)}`);
  }
  return found;
}

const RIGHT_TO_LEFT = /^[^A-Za-z]*[\u0590-\u07ff\ufb1d-\ufefc]/;
/** What is set by its own first letter, whatever the widget's language. */
const OWN_DIRECTION = '.title, .summary, .section, .lede, .body p';

function boxOfLetter(text: Text, index: number): DOMRect {
  const range = document.createRange();
  range.setStart(text, index);
  range.setEnd(text, index + 1);
  return range.getBoundingClientRect();
}

const isOnLineOf = (letter: DOMRect) => (box: DOMRect) => Math.abs(box.top - letter.top) < letter.height / 3;

/** Pixels from the edge of its line to a text's first letter; negative where another letter is before it. */
function beforeFirst(boxes: DOMRect[], first: DOMRect, isFromRight: boolean): number {
  const line = boxes.filter(isOnLineOf(first));
  return isFromRight
    ? first.right - Math.max(...line.map(({ right }) => right))
    : Math.min(...line.map(({ left }) => left)) - first.left;
}

/** The same of its last mark and the other edge. */
function afterLast(boxes: DOMRect[], last: DOMRect, isFromRight: boolean): number {
  const line = boxes.filter(isOnLineOf(last));
  return isFromRight
    ? Math.min(...line.map(({ left }) => left)) - last.left
    : last.right - Math.max(...line.map(({ right }) => right));
}

/** Whether a text that has a block of its own begins away from the block's edge. */
function beginsInside(reader: Reader, element: Element, first: DOMRect, isFromRight: boolean): boolean {
  const { display, textAlign } = reader.style(element);
  if (display !== 'block' || textAlign !== 'start' || element.matches('.section')) return false;
  const box = element.getBoundingClientRect();
  return (isFromRight ? box.right - first.right : first.left - box.left) > 2;
}

/** Texts that do not begin, or whose last mark does not stand, where their own letters are written from and to. */
function misdirected(reader: Reader): string[] {
  const found: string[] = [];
  for (const text of textsOf(reader.widget.shadowRoot!)) {
    const element = text.parentElement!.closest(OWN_DIRECTION);
    if (!element || !reader.clip(text.parentElement)) continue;
    const isFromRight = RIGHT_TO_LEFT.test(text.data);
    const first = boxOfLetter(text, text.data.search(/\S/));
    const last = boxOfLetter(text, text.data.trimEnd().length - 1);
    const boxes = boxesOf(text);
    const words = `"${text.data.trim()}"`;
    const isTurned = beforeFirst(boxes, first, isFromRight) < -2 || afterLast(boxes, last, isFromRight) < -2;
    if (isTurned) found.push(`${words} is set from the wrong side`);
    if (beginsInside(reader, element, first, isFromRight)) found.push(`${words} begins at the wrong side`);
  }
  return found;
}

/** What is wrong with a widget in a column of `width` pixels; empty where nothing is. */
export function faultsOf(widget: Element, width: number): string[] {
  const reader = new Reader(widget);
  const lines = linesOf(reader);
  const root = widget.shadowRoot!.querySelector('.root')!;
  const found = [...overlaps(lines), ...outside(reader, lines), ...faint(reader, lines), ...misdirected(reader)];
  if (!lines.length) found.push('shows no text');
  if (Math.abs(widget.getBoundingClientRect().width - width) > 1) found.push('is not as wide as its column');
  if (root.scrollWidth > Math.ceil(widget.getBoundingClientRect().width) + 1) found.push('overflows to the side');
  if (coveredText(widget) > 0) found.push('has a control on its text, or on its padding');
  return found;
}
