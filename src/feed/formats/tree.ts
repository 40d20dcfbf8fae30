// XML as the small tree: each item is given away as soon as it ends, so that memory stays flat and reading can stop.
import { scan } from '../scanner.js';
import { safeUrl } from '../urls.js';
import { append, MOST, NOTHING, type Node } from './node.js';

/** An open element: its name as the feed writes it, where its content begins, and whether elements lie in it. */
interface OpenNode extends Node { name: string; from: number; mixed: boolean }

// Kinds of elements. What feeds' outer elements hold, and elements that only group what belongs to their owner, is in their
// owner's tree; fields hold text, and one that opens in another shows that the other's end tag is missing.
const ROOT = 1;
const FIELD = 3;
const KINDS = new Map(['', 'rss feed urlset channel ?:rdf', 'm:group m:community m:statistics n:news c:listinfo', 'title link guid id pubdate description summary category comments enclosure published updated c:encoded d:creator d:date s:comments']
  .flatMap((names, kind) => names.split(' ').map((name) => [name, kind] as const)));

// Namespaces show by a telling part of their URI, as URIs are written in many ways, or else by their usual prefix.
const keyPrefix = (uri: string): string => {
  const letter = /\b(?:dc|content|m(?:rss|edia)|slash|sy(?!nt)|thr|core|cf|itunes|news|image)/i.exec(uri)?.[0][0];
  return letter ? `${letter}:` : /atom|a10|(?:rss|simple|sitemap)(?!.*mod)/i.test(uri) ? '' : '?:';
};

/**
 * Reads an XML feed: `onItem` gets every whole item or entry, and ends the reading by `true`; the elements around the items are
 * in the root that comes back. Whatever is not closed is closed by what follows; an item cut off by the end is dropped.
 * Without a feed in it, its first element and where that stands come back, if it has any.
 */
export function readTree(source: string, base: string | undefined, onItem: (item: Node, root: Node) => boolean): Node | string | undefined {
  const stack: OpenNode[] = [];
  const prefixes = new Map<string, string>();
  const keys = new Map<string, string>();
  const keyOf = (name: string, parent: Node | undefined) => {
    let key = keys.get(name);
    if (key == null) {
      const [local = '', prefix] = name.split(':').reverse();
      key = (prefix ? prefixes.get(prefix) ?? keyPrefix(prefix) : '') + local;
      if (keys.size < MOST) keys.set(name, key);
    }
    return key === 'entry' || (key === 'url' && parent?.key === 'urlset') ? 'item' : key;
  };
  let root: Node | undefined;
  let place: string | undefined;
  let stopped = false;

  const closeFrom = (index: number, to: number): boolean => {
    while (index >= 0 && stack.length > index) {
      const node = stack.pop() as OpenNode;
      const type = node.kids === NOTHING ? '' : node.kids.get('type')?.[0]?.text;
      // Atom's text is plain unless it says otherwise; elsewhere readers have to guess.
      node.literal = !node.mixed && (type ? /^text(?:\/plain)?$/.test(type) : root?.key === 'feed');
      if (node.mixed && node.key !== 'item' && index && !(KINDS.get(node.key)! < FIELD)) node.text = source.slice(node.from, to).replaceAll('<![CDATA[', '').replaceAll(']]>', '');
      stopped ||= node.key === 'item' && onItem(node, root as Node);
    }
    return stopped;
  };

  scan(source, {
    open(name, attributes, from, to, selfClosing) {
      place ??= `<${name.slice(0, 40)}> at character ${from}`;
      for (const [key, value] of attributes) {
        if (key.startsWith('xmlns:')) {
          prefixes.set(key.slice(6), keyPrefix(value));
          keys.clear();
        }
      }
      let parent = stack.at(-1);
      const key = keyOf(name, parent);
      const kind = KINDS.get(key);
      if (!parent && (root ? key !== 'item' : kind !== ROOT)) return name === 'html';

      if (key === 'item') closeFrom(stack.findIndex((node) => node.key === key), from);
      else if (kind === FIELD && KINDS.get(parent!.key) === FIELD) closeFrom(stack.length - 1, from);
      if (stopped || stack.length > 99) return stopped;
      parent = stack.at(-1);
      let outer = parent?.base ?? base;
      if (attributes.size) outer = safeUrl(attributes.get('xml:base'), outer) ?? outer;
      const owner = kind! < FIELD ? parent : undefined;
      const node: OpenNode = {
        key, name, text: '', mixed: false, literal: false, kids: owner ? owner.kids : key === 'item' || !parent ? new Map() : NOTHING, from: to, base: outer,
      };
      root ??= node;
      for (const [key, text] of attributes) append(node, { key, text, kids: NOTHING, literal: true });
      if (parent && !owner) {
        parent.mixed = true;
        if (key !== 'item') append(parent, node);
      }
      stack.push(node);
      return selfClosing && closeFrom(stack.length - 1, to);
    },
    close: (name, from) => closeFrom(stack.findLastIndex((node) => node.name === name), from),
    text(text) {
      const node = stack.at(-1);
      if (node && !node.mixed) node.text += text;
    },
  });
  return root ?? place;
}
