// JSON (JSON Feed, WordPress REST) as the small tree.
import { append, type Node } from './node.js';

/** Parses JSON; what is cut off is closed after the last whole item. */
export function readJson(source: string, fail: (message: string, cause: unknown) => never): unknown {
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
      return fail(`JSON: ${(error as Error).message}`, error);
    }
  }
}

/** A JSON object as a node. Its strings are plain text, but for those that the formats define as HTML. */
export function jsonNode(value: unknown, base?: string): Node {
  const add = (parent: Node, key: string, value: unknown, depth: number): void => {
    if (key === 'rendered') Object.assign(parent, { text: String(value), literal: false });
    // WordPress names terms by number only: no text for a reader.
    else if (Array.isArray(value)) {
      for (const entry of depth ? value : []) {
        if (typeof entry !== 'number') add(parent, key, entry, depth - 1);
      }
    } else if (value != null) {
      const node: Node = { key, text: '', kids: new Map(), base, literal: key !== 'content_html' };
      if (typeof value !== 'object') node.text = String(value);
      // Objects that only group what belongs to their owner.
      const owner = /^(?:_berita|_embedded|media_details|)$/.test(key) ? parent : node;
      if (owner === node) append(parent, node);
      if (depth && typeof value === 'object') for (const [name, inner] of Object.entries(value)) add(owner, name.toLowerCase(), inner, depth - 1);
    }
  };
  const root: Node = { key: '', text: '', kids: new Map(), base };
  add(root, '', value, 9);
  return root;
}
