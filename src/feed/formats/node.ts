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

const NONE: Node[] = [];

/** The values that `reader` makes of the nodes named in `keys`, in that order, without empty and double ones; the first `limit`. */
export function all<T>({ kids }: Node, keys: string, reader: (node: Node) => T | undefined, limit?: number): T[] {
  const values = new Set<T>();
  for (const key of keys.split(' ')) {
    for (const kid of kids.get(key) ?? NONE) {
      const value = reader(kid);
      if (value != null && value !== '' && values.add(value).size === limit) return [...values];
    }
  }
  return [...values];
}

/** The first value that `all` finds. */
export const first = <T>(node: Node, keys: string, reader: (node: Node) => T | undefined): T | undefined => all(node, keys, reader, 1)[0];

/** Puts a node into its parent. */
export const append = ({ kids }: Node, kid: Node): void => {
  if (!kids.get(kid.key)?.push(kid)) kids.set(kid.key, [kid]);
};
