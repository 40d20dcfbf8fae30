// The small tree that feeds of all formats are read into, one item at a time, and the ways to look into it.
import type { Name } from '../fields/field-table.js';

/** An element, attribute or JSON value. */
export interface Node {
  name: Name;
  /** Text with entities decoded once; the raw markup where elements lie in it. */
  text: string;
  /** Elements, attributes and properties in it that fill a field, best names first; all alike, as feeds confuse them. */
  kids: Node[];
  /** Base of relative addresses. */
  base?: string | undefined;
  /** The text is what it says, and no HTML. */
  literal?: boolean;
}

/** The first value, neither undefined nor '', that `reader` makes of what fills `field`: better names come first, then the feed's order. */
export function first<T>({ kids }: Node, field: string, reader: (node: Node) => T | undefined): T | undefined {
  // By index, as this is called for each field of each item: an iterator is an object a step until V8 has optimized it.
  for (let at = 0; at < kids.length; at += 1) {
    if (kids[at]!.name.field === field) {
      const value = reader(kids[at]!);
      if (value != null && value !== '') return value;
    }
  }
}

/** All such values, each once. */
export function all<T>(node: Node, field: string, reader: (node: Node) => T | undefined): T[] {
  const values: T[] = [];
  first(node, field, (kid) => {
    const value = reader(kid);
    if (value && !values.includes(value)) values.push(value);
  });
  return values;
}

/** Names that are remembered, and nodes in a node, at most: more are no feed's, and large tables take more than linear time. */
export const MOST = 999;

/** Puts a node that fills a field into its parent, behind those of the same and of better names. */
export function append({ kids }: Node, kid: Node): void {
  if (!kid.name.field || kids.length > MOST) return;
  let at = kids.push(kid) - 1;
  for (; at && kids[at - 1]!.name.order > kid.name.order; at -= 1) kids[at] = kids[at - 1]!;
  kids[at] = kid;
}
