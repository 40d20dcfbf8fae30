// Namespaces of XML feeds: each known one has a prefix here, whatever prefix the feed chose for it.

/**
 * The prefix by which fields/field-table.ts knows a namespace, and a telling part of its URI, which is written in many
 * ways.
 */
interface Namespace {
  prefix: string;
  uriPart: string;
}

// The first row that fits counts: modules of RSS come before RSS. Names of the formats themselves are bare.
const NAMESPACES: readonly Namespace[] = [
  { prefix: 'dc:', uriPart: '/dc/' },
  { prefix: 'content:', uriPart: 's/content' },
  { prefix: 'slash:', uriPart: 'slash' },
  { prefix: 'sy:', uriPart: 's/syndication' },
  { prefix: 'media:', uriPart: 'mrss' },
  { prefix: 'media:', uriPart: 'media-rss' },
  { prefix: 'thr:', uriPart: 'thread' },
  { prefix: 'cf:', uriPart: 'rss/core' },
  { prefix: 'itunes:', uriPart: 'itunes' },
  { prefix: 'news:', uriPart: 'sitemap-news' },
  { prefix: 'image:', uriPart: 'sitemap-image' },
  { prefix: 'rdf:', uriPart: 'rdf-syntax' },
  { prefix: 'xml:', uriPart: 'xml/1998' },
  { prefix: '?:', uriPart: 'module' },
  { prefix: '', uriPart: '/atom' },
  { prefix: '', uriPart: '/rss' },
  { prefix: '', uriPart: 'simple/0.9' },
  { prefix: '', uriPart: 'schemas/sitemap' },
];

/** The prefixes that one feed declares. */
export class Namespaces {
  readonly #prefixes = new Map<string, string>([
    ['atom:', ''],
    ['a10:', ''],
    ['dcterms:', 'dc:'],
  ]);

  constructor() {
    // Where a feed forgets to declare a namespace, its usual prefix tells.
    for (const { prefix } of NAMESPACES) this.#prefixes.set(prefix, prefix);
  }

  /** Takes in a declaration: the `m` of `xmlns:m`, and the URI. */
  declare(prefix: string, uri: string): void {
    const [namespace] = NAMESPACES.filter(({ uriPart }) => uri.toLowerCase().indexOf(uriPart) >= 0);
    this.#prefixes.set(`${prefix}:`, namespace?.prefix ?? '?:');
  }

  /** `media:content` for the feed's `m:content`; bare names stay, as do those of the formats themselves. */
  canonicalName(name: string): string {
    const localFrom = name.lastIndexOf(':') + 1;
    if (localFrom === 0) return name;
    return (this.#prefixes.get(name.slice(0, localFrom)) ?? '?:') + name.slice(localFrom);
  }
}
