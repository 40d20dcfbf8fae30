// The tree of a body: what remains of a feed's markup, in a shape that valid HTML can have.
import type { Picture } from '../feed/index.js';

/** Elements of a body. Feed-provided names never get here: the allow-list maps them to these. */
export type Tag =
  | 'p'
  | 'h'
  | 'pre'
  | 'hr'
  | 'blockquote'
  | 'ul'
  | 'ol'
  | 'li'
  | 'figure'
  | 'figcaption'
  | 'embed'
  | 'related'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'a'
  | 'strong'
  | 'em'
  | 'cite'
  | 'q'
  | 'u'
  | 's'
  | 'del'
  | 'ins'
  | 'sub'
  | 'sup'
  | 'code'
  | 'abbr'
  | 'br';

/** An element of a body. Addresses in it have passed the checkpoint; texts are plain. */
export interface BodyElement {
  tag: Tag;
  children: BodyNode[];
  /** `a`, `embed`, and a `figure` in a link: absolute http(s) address. */
  href?: string | undefined;
  /** `abbr`: what it stands for. `embed`: who shows it, e.g. `YouTube`. */
  title?: string | undefined;
  /** `figure`: its picture. */
  picture?: Picture | undefined;
  /** `h`: level in the source, 1 to 6. `ol`: first number. `embed`: 1 when it is a post, not a video. */
  number?: number | undefined;
  /** `blockquote`: pulled out of the text, to be set between two lines. */
  isPulled?: boolean;
  /** `td`, `th`: columns and rows it spans. */
  spans?: [columns: number | undefined, rows: number | undefined];
  /** `td`, `th`: a figure, or the head of a column of figures. */
  isFigure?: boolean;
}

/** An element or plain text. */
export type BodyNode = BodyElement | string;

/** The plain text of a node, blocks not parted. */
export function textOf(node: BodyNode): string {
  if (typeof node === 'string') return node;
  return node.tag === 'br' ? ' ' : node.children.map(textOf).join('');
}

/** All elements of one kind in a node, in order, itself included. */
export function elementsIn(node: BodyNode, tag: Tag): BodyElement[] {
  if (typeof node === 'string') return [];
  return node.tag === tag ? [node] : node.children.flatMap((child) => elementsIn(child, tag));
}
