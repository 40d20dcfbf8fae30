// The elements of a body's source that are open, outermost first.
import { allowedElements, allowedParents, type Role } from './allow-list.js';
import type { BodyElement, Tag } from './tree.js';

/** Elements open at most: whatever is deeper is read as if it were not there. */
const MAX_DEPTH = 64;

/** An element of the source that is open. */
export interface OpenElement {
  name: string;
  role: Role;
  /** A block's node is in the tree; that of an inline or a text block is repeated by each line. */
  node: BodyElement;
  /** Class and address of a quote, which may be a post. */
  quote?: string | undefined;
}

/** The blocks out of which the end tag of a `tag` closes nothing: a cell for what is in it, a list for its items. */
function wallOf(tag: Tag): RegExp {
  if (tag === 'li') return /^[uo]l$/;
  return allowedParents.has(tag) ? /^table$/ : /^t[dh]$/;
}

/** The stack of the open elements. */
export class OpenElements {
  readonly #elements: OpenElement[] = [];

  get length(): number {
    return this.#elements.length;
  }

  /** Whether as many are open as may be. */
  get isFull(): boolean {
    return this.#elements.length >= MAX_DEPTH;
  }

  get isPreformatted(): boolean {
    return this.#elements.some(({ node }) => node.tag === 'pre');
  }

  /** Index of the link that is open; -1 for none. */
  get linkIndex(): number {
    return this.lastIndex(({ node }) => node.tag === 'a');
  }

  get inlines(): OpenElement[] {
    return this.#elements.filter(({ role }) => role === 'inline');
  }

  /** How many blocks lie in each other, lists' items and tables' parts not counted. */
  get nestedBlocks(): number {
    return this.#elements.filter(
      ({ node }) => !allowedParents.has(node.tag) && allowedElements.get(node.tag)?.[0] === 'block',
    ).length;
  }

  push(element: OpenElement): void {
    this.#elements.push(element);
  }

  pop(): OpenElement {
    return this.#elements.pop()!;
  }

  at(index: number): OpenElement | undefined {
    return this.#elements[index];
  }

  remove(index: number): void {
    if (index >= 0) this.#elements.splice(index, 1);
  }

  /** Index of the innermost element that `matches` takes; -1 for none. */
  lastIndex(matches: (element: OpenElement) => boolean): number {
    return this.#elements.findLastIndex(matches);
  }

  /** The innermost element with one of the roles. */
  innermost(...roles: Role[]): OpenElement | undefined {
    return this.#elements.findLast(({ role }) => roles.includes(role));
  }

  /** Index of the element that an end tag closes, or of the wall before it. */
  indexToClose(name: string, tag: Tag): number {
    const wall = wallOf(tag);
    return this.lastIndex((element) => {
      const isWall = name !== 'table' && element.role === 'block' && wall.test(element.node.tag);
      return element.name === name || isWall;
    });
  }
}
