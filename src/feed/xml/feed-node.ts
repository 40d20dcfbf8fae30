// The small tree that feeds of all formats are read into, one item at a time, and the ways to look into it.
import type { Field, FieldName } from '../fields/field-table.js';

/** An element, attribute or JSON value. */
export interface FeedNode {
  name: FieldName;
  /** Text with entities decoded once; the raw markup where elements lie in it. */
  text: string;
  /**
   * Elements, attributes and properties in it that fill a field, best names first; all alike, as feeds confuse them.
   */
  children: FeedNode[];
  /** Base of relative addresses, where `xml:base` gives one. */
  base?: string | undefined;
  /** The text is what it says, and no HTML. */
  isLiteral?: boolean;
}

/**
 * Nodes in a node, and names that are remembered, at most: more are no feed's, and large tables take more than linear
 * time.
 */
export const MAX_NODES = 999;

/**
 * The first value, neither undefined nor '', that `read` makes of what fills `field`: better names come first, then the
 * feed's order.
 */
export function firstValue<T>(parent: FeedNode, field: Field, read: (node: FeedNode) => T | undefined): T | undefined {
  const { children } = parent;
  // By index, as this is called for each field of each item: an iterator is an object a step until V8 has optimized it.
  for (let index = 0; index < children.length; index += 1) {
    const child = children[index]!;
    if (child.name.field !== field) continue;
    const value = read(child);
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

/** All such values, each once. */
export function allValues<T>(parent: FeedNode, field: Field, read: (node: FeedNode) => T | undefined): T[] {
  const values: T[] = [];
  for (const child of parent.children) {
    if (child.name.field !== field) continue;
    const value = read(child);
    if (value !== undefined && value !== '' && values.indexOf(value) < 0) values.push(value);
  }
  return values;
}

/** Puts a node that fills a field into its parent, behind those of the same and of better names. */
export function appendChild({ children }: FeedNode, child: FeedNode): void {
  if (!child.name.field || children.length > MAX_NODES) return;
  let index = children.length;
  while (index > 0 && children[index - 1]!.name.order > child.name.order) {
    children[index] = children[index - 1]!;
    index -= 1;
  }
  children[index] = child;
}
