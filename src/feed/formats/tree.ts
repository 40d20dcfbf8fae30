// XML feeds as small trees: one tree for each item, given away as soon as the item ends, so that memory and time stay flat.
import { scan, type Attributes } from '../scanner.js';
import { safeUrl } from '../urls.js';

/** An element of a feed. `key` is its name in small letters, with the usual prefix of its namespace where it has one (`dc:date`). */
export interface Node {
  key: string;
  attributes: Attributes;
  children: Node[];
  /** Text with entities decoded once; raw markup when `mixed`. */
  text: string;
  /** Its content holds elements. */
  mixed: boolean;
  /** Base of relative addresses: the nearest `xml:base`, else the feed's address. */
  base: string | undefined;
  /** The nearest `xml:lang`. */
  language: string | undefined;
}

/** An open element, and what is known of it only until it closes. */
interface OpenNode extends Node {
  name: string;
  /** Where its content begins. */
  from: number;
  /** Prefixes declared here, and by way of the prototype, which ends at null, those of its ancestors. '' is the default namespace. */
  spaces: Record<string, string>;
  /** Markup with a namespace of its own: nothing in it is an element of the feed. */
  foreign: boolean;
}

// Namespaces by a telling part of their URI, as URIs are written in many ways; elements of RSS and Atom do without prefix.
const NAMESPACES: [RegExp, string][] = [
  [/\/atom|purl\.org\/rss\/1|netscape\.com\/rdf|rss2|tech\/rss|sitemaps?\/0|purl\.org\/net\/rss/, ''],
  [/modules\/content/, 'content:'],
  [/purl\.org\/dc\/t/, 'dcterms:'],
  [/purl\.org\/dc/, 'dc:'],
  [/mrss|media-rss/, 'media:'],
  [/modules\/slash/, 'slash:'],
  [/syndication\/thread/, 'thr:'],
  [/modules\/synd/, 'sy:'],
  [/schemas\/rss\/core/, 'cf:'],
  [/itunes/, 'itunes:'],
  [/sitemap-news/, 'news:'],
  [/sitemap-image/, 'image:'],
  [/xhtml/, 'xhtml:'],
  [/22-rdf/, 'rdf:'],
];
const ROOT = /^(?:rss|feed|rdf:rdf|urlset|channel)$/;
const ITEM = /^(?:item|entry)$/;
// Elements whose children mean something. All others hold text or markup.
const CONTAINER = /^(?:rss|feed|rdf:rdf|urlset|channel|item|entry|author|contributor|source|image|textinput|cf:listinfo|media:(?:group|content|community)|news:(?:news|publication)|image:image)$/;
// Elements of a feed that, met inside text, show that its end tag is missing.
const FIELD = /^(?:title|link|guid|id|pubdate|description|summary|category|author|comments|enclosure|source|image|published|updated|(?:dc|content|media|slash|thr|itunes|feedburner):.*)$/;
const LIMIT = 99;

/** Root elements that begin a feed; null when there was none, then `first` is the element that came first. */
export interface Reading { root: Node | undefined; first: string | undefined; firstAt: number }

/**
 * Reads an XML feed: `onItem` gets every whole item; the elements around the items are the children of the root that comes back.
 * Whatever closes wrongly is closed by what follows it; an item that the end of the source cuts off is dropped.
 */
export function readTree(source: string, base: string | undefined, onItem: (item: Node, root: Node) => boolean | void): Reading {
  const reading: Reading = { root: undefined, first: undefined, firstAt: 0 };
  const stack: OpenNode[] = [];
  let stopped: boolean | void = false;

  const pop = (to: number) => {
    const node = stack.pop() as OpenNode;
    const { key } = node;
    if (node.mixed) node.text = source.slice(node.from, to).replaceAll('<![CDATA[', '').replaceAll(']]>', '');
    if (ITEM.test(key)) stopped ||= onItem(node, reading.root!);
  };

  const resolve = (name: string, spaces: Record<string, string>) => {
    const colon = name.indexOf(':');
    const prefix = name.slice(0, Math.max(0, colon));
    const local = name.slice(colon + 1);
    const space = spaces[prefix];
    return (space ?? (prefix && (/^(?:atom\d*|a10|rss)$/.test(prefix) ? '' : `${prefix}:`))) + local;
  };

  scan(source, {
    open(name, attributes, selfClosing, from, to) {
      reading.first ??= (reading.firstAt = from, name);
      let parent = stack.at(-1);
      let spaces = parent?.spaces ?? Object.create(null) as Record<string, string>;
      let own = false;
      for (const [attribute, value] of attributes) {
        if (!attribute.startsWith('xmlns')) continue;
        if (!own) spaces = Object.create(spaces) as Record<string, string>;
        own = true;
        const known = NAMESPACES.find(([pattern]) => pattern.test(value.toLowerCase()));
        // An unknown default namespace on the root is a mistake, elsewhere it is foreign markup.
        spaces[attribute.slice(6)] = known ? known[1] : attribute === 'xmlns' && (!parent || !value) ? '' : '?:';
      }
      let key = resolve(name, spaces);
      if (key === 'url' && parent?.key === 'urlset') key = 'item';
      if (!parent && (reading.root ? !ITEM.test(key) : !ROOT.test(key))) return name === 'html';
      const item = ITEM.test(key);
      if (item && parent) {
        // An item never lies in an item: the one before was not closed.
        const open = stack.findIndex((node) => ITEM.test(node.key));
        if (open >= 0) while (stack.length > open) pop(from);
        if (stopped) return true;
        parent = stack.at(-1);
      }
      if (parent && !CONTAINER.test(parent.key)) {
        parent.foreign ||= own;
        if (item || (FIELD.test(key) && !parent.foreign && !/^x|xml/.test(parent.attributes.get('type') ?? ''))) {
          pop(from);
          if (stopped) return true;
          parent = stack.at(-1);
        } else {
          parent.mixed = true;
          return;
        }
      }
      if (stack.length > LIMIT) return;
      const node: OpenNode = {
        key, name, attributes, children: [], text: '', mixed: false, from: to, spaces, foreign: false,
        base: safeUrl(attributes.get('xml:base'), parent?.base ?? base) ?? parent?.base ?? base,
        language: attributes.get('xml:lang') ?? parent?.language,
      };
      reading.root ??= node;
      if (!item && parent) (ROOT.test(parent.key) ? reading.root : parent).children.push(node);
      stack.push(node);
      if (selfClosing) pop(to);
      return stopped;
    },
    close(name, from) {
      let index = stack.length - 1;
      while (index >= 0 && stack[index]!.name !== name) index -= 1;
      if (index >= 0) while (stack.length > index) pop(from);
      return stopped;
    },
    text(text) {
      const node = stack.at(-1);
      if (node && !node.mixed && !ROOT.test(node.key)) node.text += text;
    },
  });
  return reading;
}
