// The small tree that feeds of all formats are read into, one item at a time, and the ways to look into it.

/** An element, attribute or JSON value. */
export interface Node {
  /**
   * Its name in small letters. Names of RSS, Atom and JSON are bare; one of another known namespace begins with the first letter
   * of its usual prefix: `d:creator` (Dublin Core), `m:content` (Media RSS), `c:encoded`, `s:comments` (slash), `i:image` (iTunes) …
   */
  key: string;
  /** Text with entities decoded once; the raw markup where elements lie in it. */
  text: string;
  /** Elements, attributes and properties in it, by key; all alike, as feeds confuse them. */
  kids: Map<string, Node[]>;
  /** Base of relative addresses. */
  base?: string | undefined;
  /** The text is what it says, and no HTML. */
  literal?: boolean;
}

/** What a node without anything in it holds; `append` replaces it. */
export const NOTHING: Node['kids'] = new Map();

// Names are split once for each list of them, as the lists are few and the items many.
const lists = new Map<string, string[]>();

/** The first value, neither undefined nor '', that `reader` makes of the nodes named in `keys`, in that order. */
export function first<T>({ kids }: Node, keys: string, reader: (node: Node) => T | undefined): T | undefined {
  if (kids === NOTHING) return;
  let names = lists.get(keys);
  if (!names) lists.set(keys, names = keys.split(' '));
  for (const key of names) {
    const named = kids.get(key);
    if (named) {
      for (const kid of named) {
        const value = reader(kid);
        if (value != null && value !== '') return value;
      }
    }
  }
}

/** All such values, each once. */
export function all<T>(node: Node, keys: string, reader: (node: Node) => T | undefined): T[] {
  const values = new Set<T>();
  first(node, keys, (kid) => {
    const value = reader(kid);
    if (value) values.add(value);
  });
  return [...values];
}

/** Names in a node, and nodes of one name, at most; more are no feed's, and large tables take more than linear time. */
export const MOST = 999;

/** Puts a node into its parent. */
export function append(parent: Node, kid: Node): void {
  if (parent.kids === NOTHING) parent.kids = new Map();
  const named = parent.kids.get(kid.key);
  if (named && named.length < MOST) named.push(kid);
  else if (!named && parent.kids.size < MOST) parent.kids.set(kid.key, [kid]);
}
