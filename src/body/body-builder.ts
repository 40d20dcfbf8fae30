// BodyBuilder makes the tree of a body: it ends, nests and leaves out as HTML and good taste ask.
import type { Attributes } from '../feed/xml/scanner.js';
import { allowedParents, impliedChildren, type Role } from './allow-list.js';
import { isPullQuote, keepAttributes, lineTagOf, quoteOf, textBlockOf } from './block-attributes.js';
import { finishBlock } from './block-rules.js';
import { LineInlines } from './line-inlines.js';
import { collapseSpace, visibleText } from './line-text.js';
import { OpenElements } from './open-elements.js';
import type { BodyElement, BodyNode, Tag } from './tree.js';

/** Nodes in a body at most: some 400 pages of print. */
const MAX_NODES = 20_000;
/** Blocks in blocks at most: a deeper one is read as if it were not there. */
const MAX_NESTED_BLOCKS = 8;

/**
 * Builds the tree of a body. A line begins with its first character and is never empty; a block inside a paragraph, or
 * two line breaks, end it.
 */
export class BodyBuilder {
  /** Resolves relative addresses of quoted posts. */
  readonly #base: string | undefined;
  /** Holds the blocks of the body. */
  readonly #root: BodyElement = { tag: 'blockquote', children: [] };
  /** What is open in the source, outermost first. */
  readonly #open = new OpenElements();
  /** Nodes that may still be added; below zero when the body was cut. */
  #nodesLeft = MAX_NODES;
  /** The text block that takes the next text. */
  #line: BodyElement | undefined;
  /** The inlines that the line has open, outermost first. */
  readonly #lineInlines = new LineInlines();
  /** Line breaks since the last text. */
  #lineBreaks = 0;
  /** Whether white space stands between the last text and the next. */
  #pendingSpace = false;

  constructor(base: string | undefined) {
    this.#base = base;
  }

  /** Whether the body has as many nodes as it may. */
  get isFull(): boolean {
    return this.#nodesLeft < 0;
  }

  /** Address of the link that is open. */
  get linkAddress(): string | undefined {
    return this.#open.at(this.#open.linkIndex)?.node.href;
  }

  /** Closes all that is open, and gives the blocks of the body. */
  finish(): BodyNode[] {
    this.closeUntil(0);
    return this.#root.children;
  }

  /** Adds text to the current line, or to a new one. White space is collapsed outside of `<pre>`. */
  appendText(raw: string): void {
    const { isPreformatted } = this.#open;
    let text = visibleText(raw);
    if (!isPreformatted) {
      text = collapseSpace(text);
      if (/^\s/.test(text)) this.#pendingSpace = true;
      text = text.trim();
    }
    // A line does not begin with white space alone.
    const visible = this.#line ? text : text.trim();
    if (!visible) return;
    if (this.#lineBreaks > 1 && !isPreformatted) this.endLine();
    // The line break behind `<pre>` is none of its text.
    if (isPreformatted && !this.#line) text = text.replace(/^\r?\n/, '');
    this.#appendString(this.#reopenInlines(this.#currentLine()), text);
    this.#pendingSpace = !isPreformatted && /\s$/.test(raw);
  }

  /** Breaks the line; two breaks end it. */
  breakLine(): void {
    this.#lineBreaks += 1;
  }

  /** Ends the line: the next text begins another. */
  endLine(): void {
    this.#line = undefined;
    this.#lineInlines.clear();
    this.#lineBreaks = 0;
    this.#pendingSpace = false;
  }

  /** Adds a block without text of its own, such as a figure. */
  appendBlock(node: BodyElement): void {
    this.endLine();
    this.#add(this.#textContainer(), node);
  }

  /** Opens what runs within lines. A link in a link ends the outer one; one kind of inline does not hold itself. */
  openInline(name: string, node: BodyElement): void {
    const isOpen = this.#open.inlines.some((inline) => inline.node.tag === node.tag);
    if (!isOpen && !this.#open.isFull) this.#open.push({ name, role: 'inline', node });
  }

  /** Ends the link that is open. */
  closeLink(): void {
    this.#open.remove(this.#open.linkIndex);
  }

  /** Opens a block, a text block, or what only ends the line. */
  openBlock(name: string, role: Role, tag: Tag, attributes: Attributes): void {
    this.endLine();
    const index = this.#open.lastIndex((entry) => entry.role !== 'inline');
    const outer = this.#open.at(index);
    if (outer && (outer.name === 'p' || (outer.role === 'textBlock' && role !== 'boundary'))) this.closeUntil(index);
    if (this.#open.isFull) return;
    if (role === 'block') this.#openContainer(name, tag, attributes);
    else this.#open.push(textBlockOf(name, role, tag, attributes));
  }

  /** Closes the nearest element of that name, and what is open in it. */
  close(name: string, role: Role, tag: Tag): void {
    const index = this.#open.indexToClose(name, tag);
    const isFound = this.#open.at(index)?.name === name;
    if (role === 'inline') {
      if (isFound) this.#open.remove(index);
      return;
    }
    this.endLine();
    if (isFound) this.closeUntil(index);
  }

  /** Closes what was opened after the first `length` elements. */
  closeUntil(length: number): void {
    while (this.#open.length > length) {
      const { role, node, quote } = this.#open.pop();
      if (role === 'block') finishBlock(node, this.#block(), this.#base, quote);
    }
  }

  #openContainer(name: string, tag: Tag, attributes: Attributes): void {
    const allowed = allowedParents.get(tag);
    const around = this.#open.innermost('boundary', 'textBlock', 'block')?.name;
    const hasRoom = allowed ? this.#makeRoomForPart(tag, allowed) : this.#makeRoomForBlock();
    if (!hasRoom) return;
    const node = this.#enter(name, tag, tag === 'blockquote' ? quoteOf(attributes) : undefined);
    keepAttributes(node, attributes);
    if (tag === 'blockquote' && isPullQuote(attributes, around)) node.isPulled = true;
  }

  /** Closes and opens what a part of a list or table must lie in; false where it has no table. */
  #makeRoomForPart(tag: Tag, allowed: readonly Tag[]): boolean {
    const container: Tag = tag === 'li' ? 'ul' : 'table';
    const nearest = this.#open.lastIndex(({ node }) => allowed.includes(node.tag) || node.tag === container);
    if (nearest < 0 && container === 'table') return false;
    if (nearest >= 0) this.closeUntil(nearest + 1);
    else {
      this.#textContainer();
      this.#enter('ul', 'ul');
    }
    while (!allowed.includes(this.#block().tag)) this.#enter('', impliedChildren.get(this.#block().tag)!);
    return true;
  }

  /** Opens what a block must lie in; false where blocks lie too deep in each other. */
  #makeRoomForBlock(): boolean {
    if (this.#open.nestedBlocks >= MAX_NESTED_BLOCKS) return false;
    this.#textContainer();
    return true;
  }

  /** Opens a block in the innermost one. */
  #enter(name: string, tag: Tag, quote?: string): BodyElement {
    const node: BodyElement = this.#add(this.#block(), { tag, children: [] });
    this.#open.push({ name, role: 'block', node, quote });
    return node;
  }

  /** The innermost block that is open. */
  #block(): BodyElement {
    return this.#open.innermost('block')?.node ?? this.#root;
  }

  /** The block that takes text and pictures: a list gets an item, a table a row and a cell. */
  #textContainer(): BodyElement {
    for (;;) {
      const block = this.#block();
      const tag = impliedChildren.get(block.tag);
      if (!tag) return block;
      this.#enter(tag, tag);
    }
  }

  /** The line that takes text; a new one where none is open. */
  #currentLine(): BodyElement {
    if (!this.#line) {
      this.#pendingSpace = false;
      this.#line = this.#startLine();
    }
    return this.#line;
  }

  /** Begins a line: a paragraph, or what the text block that is open in the source asks for. */
  #startLine(): BodyElement {
    const entry = this.#open.innermost('textBlock', 'block');
    const { tag, number }: Partial<BodyElement> = entry?.role === 'textBlock' ? entry.node : {};
    const parent = this.#block();
    const last = parent.children.at(-1);
    if (tag === 'caption' && parent.tag === 'table' && !last) return this.#add(parent, { tag, children: [] });
    if (tag === 'figcaption' && typeof last === 'object' && last.tag === 'figure') return this.#continueCaption(last);
    return this.#add(this.#textContainer(), { tag: lineTagOf(tag), number, children: [] });
  }

  /** The caption of a figure; further text joins the one that it has. */
  #continueCaption(figure: BodyElement): BodyElement {
    const [caption] = figure.children as BodyElement[];
    if (!caption) return this.#add(figure, { tag: 'figcaption', children: [] });
    this.#pendingSpace = true;
    return caption;
  }

  /** Opens in the line the inlines that are open in the source, and gives the node that takes the text. */
  #reopenInlines(line: BodyElement): BodyElement {
    const { inlines } = this.#open;
    const openCount = this.#lineInlines.retain(inlines);
    let parent = this.#lineInlines.innermost ?? line;
    if (this.#lineBreaks) {
      if (line.children.length) this.#add(parent, { tag: 'br', children: [] });
      this.#lineBreaks = 0;
      this.#pendingSpace = false;
    }
    if (this.#pendingSpace) this.#appendString(parent, ' ');
    for (const source of inlines.slice(openCount)) {
      const node: BodyElement = this.#add(parent, { ...source.node, children: [] });
      this.#lineInlines.push(source, node);
      parent = node;
    }
    return parent;
  }

  #appendString(parent: BodyElement, text: string): void {
    const { children } = parent;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else this.#add(parent, text);
  }

  #add<N extends BodyNode>(parent: BodyElement, node: N): N {
    parent.children.push(node);
    this.#nodesLeft -= 1;
    return node;
  }
}
