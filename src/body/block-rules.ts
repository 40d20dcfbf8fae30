// What becomes of a block when it ends: empty ones go, layout tables open up, quoted posts become link cards.
import { embedOf } from './embeds.js';
import { markFigures } from './figure-columns.js';
import { elementsIn, textOf, type BodyElement, type BodyNode } from './tree.js';

/** Cells of a row at most. */
const MAX_CELLS = 50;
/** Classes by which the scripts of networks find their posts. */
const POST = /twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-(?:post|video)/;

/** An only paragraph in an item or cell needs no element of its own. */
function tighten(node: BodyElement): void {
  const { children } = node;
  const paragraphs = children.filter((child) => (child as BodyElement).tag === 'p') as BodyElement[];
  if (paragraphs.length === 1 && children[0] === paragraphs[0])
    node.children = [...paragraphs[0]!.children, ...children.slice(1)];
}

/**
 * The card for a post that was quoted as its network's script wants it. `quote` holds the class and the address of the
 * quote.
 */
function cardOf(node: BodyElement, base: string | undefined, quote: string): BodyElement | undefined {
  const addresses = [
    quote.trim().split(/\s+/).pop(),
    ...elementsIn(node, 'a')
      .map(({ href }) => href)
      .reverse(),
  ];
  const text = node.children.map(textOf).join(' ').replace(/\s+/g, ' ');
  const title = text.length < 300 ? text : `${text.slice(0, 299)}…`;
  for (const address of addresses) {
    const card = address?.startsWith('http') ? embedOf(address, base, title) : undefined;
    if (card) return card;
  }
  return undefined;
}

/** The cells of a table, whatever rows they stand in. */
function cellsOf(table: BodyElement): BodyElement[] {
  const inside = (nodes: BodyNode[]) => nodes.flatMap((child) => (child as BodyElement).children);
  const parts = table.children.filter((child) => (child as BodyElement).tag !== 'caption');
  return inside(inside(parts)) as BodyElement[];
}

/** What takes the place of a table: the content of an only cell, or nothing where all are empty. */
function replacementForTable(table: BodyElement): BodyNode[] | undefined {
  const cells = cellsOf(table);
  if (cells.length === 1) return cells[0]!.children;
  cells.forEach(tighten);
  return cells.some((cell) => cell.children.length) ? undefined : [];
}

/** What takes the place of a quote: the card of the post that it is. */
function replacementForQuote(node: BodyElement, base: string | undefined, quote: string): BodyNode[] | undefined {
  const card = POST.test(quote) ? cardOf(node, base, quote) : undefined;
  return card && [card];
}

/** What takes the place of a block that ends; undefined where it stays. */
function replacementFor(node: BodyElement, base: string | undefined, quote: string): BodyNode[] | undefined {
  const { tag, children } = node;
  if (tag === 'tr') children.splice(MAX_CELLS);
  if (tag === 'li') tighten(node);
  const tableReplacement = tag === 'table' ? replacementForTable(node) : undefined;
  const nodes = tag === 'blockquote' ? replacementForQuote(node, base, quote) : tableReplacement;
  const isCell = tag === 'td' || tag === 'th';
  const isEmpty = children.length === 0 && !isCell;
  return nodes ?? (isEmpty ? [] : undefined);
}

/** Finishes `node`, the last child of `parent`. */
export function finishBlock(node: BodyElement, parent: BodyElement, base: string | undefined, quote = ''): void {
  const nodes = replacementFor(node, base, quote);
  if (nodes) parent.children.splice(-1, 1, ...nodes);
  else if (node.tag === 'table') markFigures(node);
}
