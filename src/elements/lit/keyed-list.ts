// The keyed list directive: an unchanged refresh touches nothing, a changed one moves rows instead of redrawing them.
import { noChange, render, type ChildPart } from 'lit';
import { directive, Directive, type DirectiveResult, type PartInfo } from 'lit/directive.js';
import { getCommittedValue, getDirectiveClass, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';

// Lit's own `repeat` leaves one comment behind for each removed row (lit issue 5298), and inserts a row in three
// mutations where this inserts it in one. A row is a ChildPart between two comments, as in any Lit list, so that
// server-rendered lists hydrate.
type Template<T> = (item: T, index: number) => unknown;
type Range = ChildPart & { startNode: Node; endNode: Node };

class Rows<T> extends Directive {
  /** Keys of the rows, in their order. */
  #keys: unknown[] = [];

  constructor(part: PartInfo) {
    super(part);
  }

  render(items: readonly T[], _key: (item: T) => unknown, template: Template<T>): unknown {
    return items.map(template);
  }

  override update(
    container: ChildPart,
    [items, key, template]: [readonly T[], (item: T) => unknown, Template<T>],
  ): unknown {
    const oldRows = getCommittedValue(container) as Range[];
    const oldKeys = this.#keys;
    const keys = uniqueKeys(items.map(key));
    this.#keys = keys;
    if (!Array.isArray(oldRows)) return items.map(template);
    const newKeys = new Set(keys);
    const rowsByKey = new Map(oldRows.map((row, index) => [oldKeys[index], row]));
    rowsByKey.forEach((row, removedKey) => {
      if (newKeys.has(removedKey)) return;
      extractRow(row);
      rowsByKey.delete(removedKey);
    });
    const parent = container.parentNode;
    const [first] = rowsByKey.values();
    let next: Node | null = first ? first.startNode : container.endNode;
    setCommittedValue(
      container,
      items.map((item, index) => {
        const row = rowsByKey.get(keys[index]);
        if (!row) return insertRow(template(item, index), parent, next, container);
        if (row.startNode === next) next = row.endNode.nextSibling;
        else parent.insertBefore(extractRow(row), next);
        return setChildPartValue(row, template(item, index));
      }),
    );
    return noChange;
  }
}

// A feed may repeat an id; a row lost would be worse than one redrawn.
function uniqueKeys(keys: unknown[]): unknown[] {
  return new Set(keys).size < keys.length ? keys.map((key, index) => `${index} ${String(key)}`) : keys;
}

/** Takes a row's nodes out of the document. */
function extractRow(row: Range): DocumentFragment {
  const nodes = new DocumentFragment();
  for (let node: Node | null = row.startNode; node;) {
    const following: Node | null = node === row.endNode ? null : node.nextSibling;
    nodes.append(node);
    node = following;
  }
  return nodes;
}

function insertRow(value: unknown, parent: Node, before: Node | null, container: ChildPart): Range {
  const nodes = new DocumentFragment();
  const renderBefore = nodes.appendChild(new Comment());
  const row = render(value, nodes as unknown as HTMLElement, {
    ...container.options,
    renderBefore,
  }) as unknown as Range;
  parent.insertBefore(nodes, before);
  return row;
}

/** What `rows` was called with. */
export type KeyedListArguments = [items: readonly unknown[], key: unknown, template: Template<unknown>];

/** Whether a value in a template is a keyed list, with what it was called with in `values`. */
export function isKeyedList(value: unknown): value is DirectiveResult & { values: KeyedListArguments } {
  return getDirectiveClass(value) === Rows;
}

/** Renders `items` by `template`; a row keeps its nodes as long as its `key` stays. */
export const rows = directive(Rows) as <T>(
  items: readonly T[],
  key: (item: T) => unknown,
  template: Template<T>,
) => unknown;
