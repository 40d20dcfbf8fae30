// XML as the small tree: each item is given away as soon as it ends, so that memory stays flat and reading can stop.
import { fieldNameOf, type FieldName } from '../fields/field-table.js';
import type { ItemReceiver, ReadDocument } from '../document-reader.js';
import { safeUrl } from '../urls.js';
import { appendChild, MAX_NODES, type FeedNode } from './feed-node.js';
import { Namespaces } from './namespaces.js';
import { Scanner, type Attributes, type TokenHandler } from './scanner.js';

/** Open elements at most; what lies deeper is left out. */
const MAX_DEPTH = 99;

/** An open element. */
interface OpenElement extends FeedNode {
  /** Its tag as the feed writes it, in small letters. */
  tag: string;
  /** Where its content begins. */
  contentFrom: number;
  /** Whether elements lie in it. */
  hasElements: boolean;
}

/**
 * Reads an XML feed: `receiveItem` gets every whole item or entry, and ends the reading by 'enough'; the elements
 * around the items are in the root that comes back. Whatever is not closed is closed by what follows; an item cut off
 * by the end is dropped. Without a feed in it there is no root. A step is one item.
 */
export function* readXml(
  source: string,
  base: string | undefined,
  receiveItem: ItemReceiver,
): Generator<undefined, ReadDocument> {
  const tree = new FeedTree(source, base, receiveItem);
  const scanner = new Scanner(source, tree);
  while (scanner.run() && tree.resume()) yield;
  return { root: tree.root, isComplete: tree.isComplete };
}

class FeedTree implements TokenHandler {
  /** The first element of a feed, once it has come. */
  root: OpenElement | undefined;
  readonly #source: string;
  /** Address of the document. */
  readonly #base: string | undefined;
  readonly #receiveItem: ItemReceiver;
  /** Open elements, the innermost last. */
  readonly #stack: OpenElement[] = [];
  readonly #namespaces = new Namespaces();
  /** What the tags seen so far mean. */
  readonly #names = new Map<string, FieldName>();
  /** True once enough items have come, and for a page of HTML. */
  #isStopped = false;
  /** True when an item has come: the scan halts there. */
  #isHalted = false;

  constructor(source: string, base: string | undefined, receiveItem: ItemReceiver) {
    this.#source = source;
    this.#base = base;
    this.#receiveItem = receiveItem;
  }

  /** False where the source ended before the root was closed. */
  get isComplete(): boolean {
    return this.#isStopped || (this.root !== undefined && this.#stack.length === 0);
  }

  /** Lets the scan go on behind the item at which it has halted; false when there is nothing more to read. */
  resume(): boolean {
    this.#isHalted = false;
    return !this.#isStopped;
  }

  open(tag: string, attributes: Attributes, from: number, to: number, selfClosing: boolean): boolean {
    if (attributes.size > 0) this.#declareNamespaces(attributes);
    const name = this.#fieldNameOf(tag);
    // Around the root nothing counts, but for the items of RSS 1.0 and 0.9, which may stand beside their channel.
    const expected = this.root ? 'item' : 'root';
    if (this.#stack.length === 0 && name.field !== expected) {
      this.#isStopped = !this.root && tag === 'html';
      return this.#isStopped;
    }
    this.#closeForgotten(name, from);
    if (!this.#isStopped && this.#stack.length <= MAX_DEPTH) {
      this.#push(name, tag, attributes, to);
      if (selfClosing) this.#closeFrom(this.#stack.length - 1, to);
    }
    return this.#isHalted;
  }

  close(tag: string, from: number): boolean {
    let index = this.#stack.length - 1;
    while (index >= 0 && this.#stack[index]!.tag !== tag) index -= 1;
    if (index >= 0) this.#closeFrom(index, from);
    return this.#isHalted;
  }

  text(text: string): void {
    const element = this.#innermost();
    if (element?.name.field && !element.hasElements) element.text += text;
  }

  #innermost(): OpenElement | undefined {
    return this.#stack[this.#stack.length - 1];
  }

  #declareNamespaces(attributes: Attributes): void {
    attributes.forEach((uri, key) => {
      if (key.slice(0, 6) !== 'xmlns:') return;
      this.#namespaces.declare(key.slice(6), uri);
      this.#names.clear();
    });
  }

  #fieldNameOf(tag: string): FieldName {
    const known = this.#names.get(tag);
    if (known) return known;
    const canonical = this.#namespaces.canonicalName(tag);
    const isPage = canonical === 'url' && this.root?.name.name === 'urlset';
    const name = fieldNameOf(isPage ? 'item' : canonical);
    if (this.#names.size < MAX_NODES) this.#names.set(tag, name);
    return name;
  }

  /** Ends what a feed forgot to end: an item where the next begins, a text where the next begins. */
  #closeForgotten(name: FieldName, from: number): void {
    if (name.field === 'item') {
      const index = this.#stack.map((element) => element.name.field).indexOf('item');
      if (index >= 0) this.#closeFrom(index, from);
    } else if (name.kind === 'text' && this.#innermost()?.name.kind === 'text') {
      this.#closeFrom(this.#stack.length - 1, from);
    }
  }

  #push(name: FieldName, tag: string, attributes: Attributes, contentFrom: number): void {
    const parent = this.#innermost();
    const isGroup = name.kind === 'outer';
    const element: OpenElement = {
      name,
      tag,
      contentFrom,
      text: '',
      hasElements: false,
      isLiteral: false,
      // What is in a group belongs to its owner.
      children: isGroup && parent ? parent.children : [],
      base: parent?.base,
    };
    this.root ??= element;
    // In Atom a text without a type is no HTML.
    element.isLiteral = this.root.name.name === 'feed';
    if (attributes.size > 0) this.#readAttributes(element, attributes);
    if (parent && !isGroup) {
      parent.hasElements = true;
      parent.isLiteral = false;
      if (name.field !== 'item') appendChild(parent, element);
    }
    this.#stack.push(element);
  }

  #readAttributes(element: FeedNode, attributes: Attributes): void {
    element.base = safeUrl(attributes.get('xml:base'), element.base ?? this.#base) ?? element.base;
    attributes.forEach((text, key) => {
      appendChild(element, { name: this.#fieldNameOf(key), text, children: [], isLiteral: true });
    });
  }

  /** Closes the open elements from the one at `index` inwards, at `to`. */
  #closeFrom(index: number, to: number): void {
    while (this.#stack.length > index) {
      const element = this.#stack.pop()!;
      const { field, kind } = element.name;
      if (field === 'item') {
        this.#receive(element);
      } else if (field && kind !== 'outer' && element.hasElements) {
        element.text = this.#markupOf(element, to);
      }
    }
  }

  #receive(item: FeedNode): void {
    this.#isHalted = true;
    if (!this.#isStopped) this.#isStopped = this.#receiveItem(item, this.root!) === 'enough';
  }

  /** The content of an element, to `to`, as markup. */
  #markupOf({ contentFrom }: OpenElement, to: number): string {
    return this.#source.slice(contentFrom, to).split('<![CDATA[').join('').split(']]>').join('');
  }
}
