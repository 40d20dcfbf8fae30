// What of its attributes a block keeps.
import type { Attributes } from '../feed/xml/scanner.js';
import type { BodyElement } from './tree.js';

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

/** Gives a list its first number, and a cell its spans. */
export function keepAttributes(node: BodyElement, attributes: Attributes): void {
  if (node.tag === 'ol') node.number = integerBetween(attributes.get('start'), 0, 9999);
  if (node.tag !== 'td' && node.tag !== 'th') return;
  const columns = integerBetween(attributes.get('colspan'), 2, 20);
  const rows = integerBetween(attributes.get('rowspan'), 2, 100);
  node.spans = [columns, rows];
}
