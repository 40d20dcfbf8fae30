// JSON (JSON Feed, WordPress REST) as the small tree.
import { FeedError } from '../feed-error.js';
import { nameOf } from '../fields/field-table.js';
import { append, type Node } from '../xml/feed-node.js';

// Parses JSON; what is cut off is closed after the last whole item.
function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    let depth = source[0] === '{' ? -1 : 0;
    let quoted = false;
    let end = 0;
    for (const { 0: token, index } of source.matchAll(/\\.|["[{}\]]/gs)) {
      if (token === '"') quoted = !quoted;
      else if (quoted || token[1]) continue;
      else if (/[[{]/.test(token)) depth += 1;
      else if ((depth -= 1) === 1 && token === '}') end = index + 1;
    }
    try {
      return JSON.parse(source.slice(0, end) + (source[0] === '{' ? ']}' : ']'));
    } catch {
      throw new FeedError('parse', `JSON: ${(error as Error).message}`, { cause: error });
    }
  }
}

// A JSON object as a node. Its strings are plain text, but for those that the formats define as HTML.
function jsonNode(value: unknown, key: string, base?: string): Node {
  const add = (parent: Node, key: string, value: unknown, depth: number): void => {
    if (key === 'rendered') Object.assign(parent, { text: String(value), literal: false });
    // WordPress names terms by number only: no text for a reader.
    else if (Array.isArray(value)) {
      for (const entry of depth ? value : []) {
        if (typeof entry !== 'number') add(parent, key, entry, depth - 1);
      }
    } else if (value != null) {
      const node: Node = { name: nameOf(key), text: '', kids: [], base, literal: key !== 'content_html' };
      // WordPress has no zone in its dates; those in Greenwich's are named so, and count.
      if (typeof value !== 'object') node.text = value + (/_gmt$/.test(key) ? 'Z' : '');
      // Objects that only group what belongs to their owner.
      const owner = /^(?:_berita|_embedded|media_details|)$/.test(key) ? parent : node;
      if (owner === node) append(parent, node);
      if (depth && typeof value === 'object') {
        for (const [name, inner] of Object.entries(value))
          if (!Object.hasOwn(value, `${name}_gmt`)) add(owner, name.toLowerCase(), inner, depth - 1);
      }
    }
  };
  const root: Node = { name: nameOf(key), text: '', kids: [], base };
  add(root, '', value, 9);
  return root;
}

/** JSON Feed or WordPress posts: gives the root, and each item to `onItem`, which ends the reading by `true`. */
export function readJson(source: string, base: string | undefined, onItem: (item: Node, root: Node) => boolean): Node {
  const data = parse(source);
  const posts = Array.isArray(data);
  const { items, ...top } = (posts ? { items: data } : data) as Record<string, unknown>;
  if (!Array.isArray(items) || (posts && !items.every((post) => (post as { link?: unknown } | null)?.link)))
    throw new FeedError('parse', 'JSON at character 0: neither JSON Feed nor WordPress posts');
  const root = jsonNode(top, posts ? 'wordpress' : 'json-feed', base);
  for (const item of items) if (onItem(jsonNode(withPictureDetails(item), 'item', base), root)) break;
  return root;
}

/** The item with what `_berita.image` says of its picture joined to the address in `image`. */
function withPictureDetails(item: unknown): unknown {
  const { image, _berita: extension } = (item ?? {}) as { image?: unknown; _berita?: { image?: unknown } | null };
  const details = extension?.image;
  if (typeof image !== 'string' || typeof details !== 'object') return item;
  return { ...(item as object), image: { ...details, url: image } };
}
