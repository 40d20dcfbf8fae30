// XML as the small tree: each item is given away as soon as it ends, so that memory stays flat and reading can stop.
import { scan } from '../scanner.js';
import { safeUrl } from '../urls.js';
import { append, type Node } from './node.js';

/** An open element, and what is known of it only until it closes. */
interface OpenNode extends Node {
  /** As the feed writes it. */
  name: string;
  /** Where its content begins. */
  from: number;
  /** Its content holds elements, and is kept as markup. */
  mixed?: boolean;
  /** Its content has a namespace of its own: nothing in it is an element of the feed. */
  foreign?: boolean;
  /** Key prefixes by declared prefix; undeclared ones by way of the prototype, which ends at null, in the parent. */
  spaces: Record<string, string>;
}

const NONE: Node['kids'] = new Map();
const ROOT = /^(?:rss|feed|r:rdf|urlset|channel)$/;
// Elements that hold elements. All others hold text or markup.
const CONTAINER = /^(?:rss|feed|r:rdf|urlset|channel|item|author|contributor|source|image|textinput|m:content|i:image)$/;
// Elements that only group what belongs to their owner.
const GROUP = /^(?:m:group|m:community|m:statistics|n:news|c:listinfo)$/;
// Elements that, met inside text, show that its end tag is missing.
const FIELD = /^(?:item|title|link|guid|id|pubdate|description|summary|category|author|comments|enclosure|image|published|updated|[cdmsi]:.*)$/;

// Namespaces show by a telling part of their URI, as URIs are written in many ways, or else by their usual prefix.
const keyPrefix = (uri: string): string => {
  const match = /\/atom|^a(?:10|tom)|rss\/1|rdf\/simple|rss2|tech\/rss|sitemap\/|(purl.org\/dc|^dc|content|mrss|media|slash|thr|syndication|^sy$|rss\/core|^cf$|itunes|news|image|xhtml|rdf)/i.exec(uri);
  return match ? match[1] ? `${match[1].replace('purl.org/', '').replace('rss/', '')[0]}:` : '' : '?:';
};

/**
 * Reads an XML feed: `onItem` gets every whole item or entry, and ends the reading by `true`; the elements around the items are
 * in the root that comes back. Whatever is not closed is closed by what follows; an item cut off by the end is dropped.
 * Without a feed in it, the name of its first element comes back, if it has any.
 */
export function readTree(source: string, base: string | undefined, onItem: (item: Node, root: Node) => boolean): Node | string | undefined {
  const stack: OpenNode[] = [];
  let root: Node | undefined;
  let firstName: string | undefined;
  let stopped = false;

  const pop = (to: number) => {
    const node = stack.pop() as OpenNode;
    const type = node.kids.get('type')?.[0]?.text;
    // Atom's text is plain unless it says otherwise; elsewhere readers have to guess.
    node.literal = !node.mixed && (type ? /^text(?:\/plain)?$/.test(type) : root?.key === 'feed');
    if (node.mixed) node.text = source.slice(node.from, to).replaceAll('<![CDATA[', '').replaceAll(']]>', '');
    if (node.key === 'item' && !stopped) stopped = onItem(node, root as Node);
  };
  const closeFrom = (index: number, to: number) => {
    if (index >= 0) while (stack.length > index) pop(to);
  };

  scan(source, {
    open(name, attributes, selfClosing, from, to) {
      firstName ??= name;
      let parent = stack.at(-1);
      let { spaces } = parent ?? { spaces: Object.create(null) as OpenNode['spaces'] };
      let own = false;
      for (const [key, value] of attributes) {
        if (!key.startsWith('xmlns')) continue;
        if (!own) spaces = Object.create(spaces) as OpenNode['spaces'];
        own = true;
        const prefix = keyPrefix(value);
        // An unknown default namespace is a mistake on the root, and foreign markup elsewhere.
        spaces[key.slice(6)] = parent || prefix !== '?:' || key.length > 5 ? prefix : '';
      }
      const [prefix = '', local] = name.includes(':') ? name.split(':') : ['', name];
      let key = (spaces[prefix] ?? (prefix && keyPrefix(prefix))) + local;
      if (key === 'entry' || (key === 'url' && parent?.key === 'urlset')) key = 'item';
      if (!parent && !(root ? key === 'item' : ROOT.test(key))) return name === 'html';

      if (key === 'item') closeFrom(stack.findIndex((node) => node.key === key), from);
      else if (parent && !CONTAINER.test(parent.key)) {
        parent.foreign ||= own || /^x|xml/.test(parent.kids.get('type')?.[0]?.text ?? '');
        if (parent.foreign || !FIELD.test(key)) {
          parent.mixed = true;
          return;
        }
        pop(from);
      }
      parent = stack.at(-1);
      if (stopped || stack.length > 99) return stopped;
      const group = parent && (ROOT.test(key) || GROUP.test(key));
      const node: OpenNode = { key, name, text: '', kids: group ? parent!.kids : new Map(), base: parent ? parent.base : base, from: to, spaces };
      if (!group && parent && key !== 'item') append(parent, node);
      root ??= node;
      for (const [key, text] of attributes) append(node, { key, text, kids: NONE, literal: true });
      node.base = safeUrl(attributes.get('xml:base'), node.base) ?? node.base;
      stack.push(node);
      if (selfClosing) pop(to);
      return stopped;
    },
    close: (name, from) => {
      closeFrom(stack.findLastIndex((node) => node.name === name), from);
      return stopped;
    },
    text(text) {
      const node = stack.at(-1);
      if (node && !node.mixed && !ROOT.test(node.key)) node.text += text;
    },
  });
  return root ?? firstName;
}
