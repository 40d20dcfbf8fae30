// What becomes of a block when it ends: empty ones go, layout tables open up, quoted posts become link cards.
import { embedOf } from './embeds.js';
import { elementsIn, textOf, type BodyElement } from './tree.js';

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
  for (const address of addresses) {
    const card = address?.startsWith('http')
      ? embedOf(address, base, text.length < 300 ? text : `${text.slice(0, 299)}…`)
      : undefined;
    if (card) return card;
  }
}

/** Finishes `node`, the last child of `parent`. */
export function finishBlock(node: BodyElement, parent: BodyElement, base: string | undefined, quote = ''): void {
  const { tag, children } = node;
  const replace = (...nodes: typeof children) => {
    parent.children.splice(-1, 1, ...nodes);
  };
  if (tag === 'tr') children.splice(50);
  if (tag === 'blockquote' && POST.test(quote)) {
    const card = cardOf(node, base, quote);
    if (card) return replace(card);
  }
  if (tag === 'li') tighten(node);
  if (tag === 'table') {
    const inside = (of: typeof children) => of.flatMap((child) => (child as BodyElement).children);
    const cells = inside(inside(children.filter((child) => (child as BodyElement).tag !== 'caption'))) as BodyElement[];
    if (cells.length === 1) return replace(...cells[0]!.children);
    cells.forEach(tighten);
    if (!cells.some((cell) => cell.children.length)) return replace();
  }
  if (!children.length && tag !== 'td' && tag !== 'th') replace();
}
