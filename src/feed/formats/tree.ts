// XML as the small tree: each item is given away as soon as it ends, so that memory stays flat and reading can stop.
import { scan } from '../scanner.js';
import { safeUrl } from '../urls.js';
import { append, type Node } from './node.js';

/** An open element: its name as the feed writes it, where its content begins, and whether elements lie in it. */
interface OpenNode extends Node { name: string; from: number; mixed?: boolean }

const NONE: Node['kids'] = new Map();
// A feed's outer elements, and elements that only group what belongs to their owner: what they hold is in their owner's tree.
const ROOT = /^(?:rss|feed|urlset|channel|\?:rdf)$/;
const GROUP = /^(?:m:group|m:community|m:statistics|n:news|c:listinfo)$/;
// Elements that hold text; one that opens in another shows that the other's end tag is missing.
const FIELD = /^(?:title|link|guid|id|pubdate|description|summary|category|comments|enclosure|published|updated|[ds]:.*|c:encoded)$/;

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
  let root: Node | undefined;
  let place: string | undefined;
  let stopped = false;

  const closeFrom = (index: number, to: number): boolean => {
    while (index >= 0 && stack.length > index) {
      const node = stack.pop() as OpenNode;
      const type = node.kids.get('type')?.[0]?.text;
      // Atom's text is plain unless it says otherwise; elsewhere readers have to guess.
      node.literal = !node.mixed && (type ? /^text(?:\/plain)?$/.test(type) : root?.key === 'feed');
      if (node.mixed && node.key !== 'item' && index) node.text = source.slice(node.from, to).replaceAll('<![CDATA[', '').replaceAll(']]>', '');
      stopped ||= node.key === 'item' && onItem(node, root as Node);
    }
    return stopped;
  };

  scan(source, {
    open(name, attributes, from, to, selfClosing) {
      place ??= `<${name.slice(0, 40)}> at character ${from}`;
      for (const [key, value] of attributes) if (key.startsWith('xmlns:')) prefixes.set(key.slice(6), keyPrefix(value));
      const colon = name.indexOf(':');
      const prefix = name.slice(0, Math.max(0, colon));
      let key = (prefix && (prefixes.get(prefix) ?? keyPrefix(prefix))) + name.slice(colon + 1);
      let parent = stack.at(-1);
      if (key === 'entry' || (key === 'url' && parent?.key === 'urlset')) key = 'item';
      if (!parent && !(root ? key === 'item' : ROOT.test(key))) return name === 'html';

      if (key === 'item') closeFrom(stack.findIndex((node) => node.key === key), from);
      else if (FIELD.test(key) && FIELD.test(parent?.key ?? '')) closeFrom(stack.length - 1, from);
      if (stopped || stack.length > 99) return stopped;
      parent = stack.at(-1);
      const owner = parent && (ROOT.test(key) || GROUP.test(key)) ? parent : undefined;
      const node: OpenNode = {
        key, name, text: '', kids: owner?.kids ?? new Map(), from: to, base: safeUrl(attributes.get('xml:base'), parent?.base ?? base) ?? parent?.base ?? base,
      };
      root ??= node;
      for (const [key, text] of attributes) append(node, { key, text, kids: NONE, literal: true });
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
      if (node && !ROOT.test(node.key)) node.text += text;
    },
  });
  return root ?? place;
}
