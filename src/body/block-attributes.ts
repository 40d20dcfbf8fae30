// What a block is by its name and attributes, and what of them it keeps.
import type { Attributes } from '../feed/xml/scanner.js';
import type { Role } from './allow-list.js';
import type { OpenElement } from './open-elements.js';
import type { BodyElement, Tag } from './tree.js';

/** The tag of a line in a text block; captions out of place are paragraphs. */
export const lineTagOf = (tag: Tag | undefined): Tag => (tag === 'h' || tag === 'pre' ? tag : 'p');

/** A text block of the source, or what only ends the line; WordPress marks captions by their class. */
export function textBlockOf(name: string, role: Role, tag: Tag, attributes: Attributes): OpenElement {
  const isCaption = role === 'boundary' && /caption(?:-text)?(?:\s|$)/i.test(attributes.get('class') ?? '');
  if (isCaption) return { name, role: 'textBlock', node: { tag: 'figcaption', children: [] } };
  const number = tag === 'h' ? Number(name[1]) : undefined;
  return { name, role, node: { tag, number, children: [] } };
}

/** The whole number that `value` stands for, between `least` and `most`; undefined for others. */
function integerBetween(value: string | undefined, least: number, most: number): number | undefined {
  const number = Number(value);
  return number >= least && number <= most ? Math.floor(number) : undefined;
}

/** Class and address of a quote, as `finishBlock` reads them. */
export function quoteOf(attributes: Attributes): string {
  const address = attributes.get('data-instgrm-permalink') ?? attributes.get('cite') ?? '';
  return `${attributes.get('class') ?? ''} ${address}`;
}

/** Whether a quote is pulled out of the text: it says so, or stands in an element of its own beside the text. */
export const isPullQuote = (attributes: Attributes, around: string | undefined): boolean =>
  around === 'aside' || around === 'figure' || /\bpull-?quote/i.test(attributes.get('class') ?? '');

/** Gives a list its first number, and a cell its spans. */
export function keepAttributes(node: BodyElement, attributes: Attributes): void {
  if (node.tag === 'ol') node.number = integerBetween(attributes.get('start'), 0, 9999);
  if (node.tag !== 'td' && node.tag !== 'th') return;
  const columns = integerBetween(attributes.get('colspan'), 2, 20);
  const rows = integerBetween(attributes.get('rowspan'), 2, 100);
  node.spans = [columns, rows];
}
