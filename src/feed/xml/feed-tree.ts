// XML as the small tree: each item is given away as soon as it ends, so that memory stays flat and reading can stop.
import { need } from '../rare.js';
import { scan } from './scanner.js';
import { safeUrl } from '../urls.js';
import { nameOf, OUTER, TEXT, type Name } from '../fields/field-table.js';
import { append, MOST, type Node } from './feed-node.js';

/** An open element: its tag as the feed writes it, where its content begins, and whether elements lie in it. */
interface OpenNode extends Node {
  tag: string;
  from: number;
  mixed: boolean;
}

// Namespaces show by a telling part of their URI, as URIs are written in many ways, or else by their usual prefix.
const keyPrefix = (uri: string): string => {
  const letter = /\b(?:dc|content|m(?:rss|edia)|slash|sy(?!nt)|thr|core|cf|itunes|news|image)/i.exec(uri)?.[0][0];
  return letter ? `${letter}:` : /atom|a10|(?:rss|simple|sitemap)(?!.*mod)/i.test(uri) ? '' : '?:';
};

/**
 * Reads an XML feed: `onItem` gets every whole item or entry, and ends the reading by `true`; the elements around the items are
 * in the root that comes back. Whatever is not closed is closed by what follows; an item cut off by the end is dropped.
 * Nothing comes back where there is no feed in it.
 */
export function readTree(
  source: string,
  base: string | undefined,
  onItem: (item: Node, root: Node) => boolean,
): Node | undefined {
  const stack: OpenNode[] = [];
  const prefixes = new Map<string, string>();
  const names = new Map<string, Name>();
  let root: Node | undefined;
  let stopped = false;

  const nameIn = (tag: string): Name => {
    let name = names.get(tag);
    if (!name) {
      name = nameOf(
        tag === 'url' && root?.name.key === 'urlset'
          ? 'item'
          : tag.replace(/^.*:/, (prefix) => prefixes.get(prefix) ?? keyPrefix(prefix)),
      );
      if (names.size < MOST) names.set(tag, name);
    }
    return name;
  };

  const closeFrom = (index: number, to: number): boolean => {
    while (index >= 0 && stack.length > index) {
      const node = stack.pop()!;
      const {
        name: { field, kind },
      } = node;
      if (node.mixed && kind !== OUTER && field && field !== 'item')
        node.text = source.slice(node.from, to).replaceAll('<![CDATA[', '').replaceAll(']]>', '');
      stopped ||= field === 'item' && onItem(node, root!);
    }
    return stopped;
  };

  scan(source, {
    open(tag, attributes, from, to, selfClosing) {
      if (attributes.size)
        for (const [key, value] of attributes) {
          if (key.startsWith('xmlns:')) {
            prefixes.set(`${key.slice(6)}:`, keyPrefix(value));
            names.clear();
          }
        }
      const name = nameIn(tag);
      let parent = stack.at(-1);
      const { field, kind } = name;
      if (!parent && field !== (root ? 'item' : 'root')) return !root && (tag === 'html' || !need().names);

      if (field === 'item')
        closeFrom(
          stack.findIndex((node) => node.name.field === field),
          from,
        );
      else if (kind === TEXT && parent!.name.kind === TEXT) closeFrom(stack.length - 1, from);
      if (stopped || stack.length > 99) return stopped;
      parent = stack.at(-1);
      const outer = parent?.base ?? base;
      const owner = kind === OUTER ? parent : undefined;
      const node: OpenNode = {
        name,
        tag,
        from: to,
        text: '',
        mixed: false,
        literal: (root ?? { name }).name.key === 'feed',
        kids: owner ? owner.kids : [],
        base: safeUrl(attributes.get('xml:base'), outer) ?? outer,
      };
      root ??= node;
      if (attributes.size)
        for (const [key, text] of attributes) append(node, { name: nameOf(key), text, kids: [], literal: true });
      if (parent && !owner) {
        parent.mixed = true;
        parent.literal = false;
        if (field !== 'item') append(parent, node);
      }
      stack.push(node);
      return selfClosing && closeFrom(stack.length - 1, to);
    },
    close(tag, from) {
      let index = stack.length - 1;
      while (index >= 0 && stack[index]!.tag !== tag) index -= 1;
      return closeFrom(index, from);
    },
    text(text) {
      const node = stack.at(-1);
      if (node && node.name.field && !node.mixed) node.text += text;
    },
  });
  return root;
}
