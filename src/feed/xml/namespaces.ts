// Namespaces of XML feeds: each known one has a prefix here, whatever prefix the feed chose for it.

/** A namespace that feeds use. */
interface Namespace {
  /** The prefix by which fields/field-table.ts knows it; '' for the formats themselves, whose names are bare. */
  prefix: string;
  /** Telling parts of its URI in small letters: URIs are written in many ways. */
  uriParts: readonly string[];
  /** Prefixes by which it is known where a feed forgets to declare it. */
  usualPrefixes: readonly string[];
}

// The first row that fits a URI counts: modules of RSS come before RSS.
const NAMESPACES: readonly Namespace[] = [
  { prefix: 'dc', uriParts: ['/dc/', 'dublin_core'], usualPrefixes: ['dc', 'dcterms', 'dct'] },
  { prefix: 'content', uriParts: ['modules/content'], usualPrefixes: ['content'] },
  { prefix: 'slash', uriParts: ['modules/slash'], usualPrefixes: ['slash'] },
  { prefix: 'sy', uriParts: ['modules/syndication'], usualPrefixes: ['sy', 'syn'] },
  { prefix: 'media', uriParts: ['mrss', 'media-rss', 'rss/media'], usualPrefixes: ['media', 'mrss'] },
  { prefix: 'thr', uriParts: ['syndication/thread'], usualPrefixes: ['thr'] },
  { prefix: 'cf', uriParts: ['schemas/rss/core'], usualPrefixes: ['cf'] },
  { prefix: 'itunes', uriParts: ['itunes'], usualPrefixes: ['itunes'] },
  { prefix: 'news', uriParts: ['sitemap-news'], usualPrefixes: ['news'] },
  { prefix: 'image', uriParts: ['sitemap-image'], usualPrefixes: ['image'] },
  { prefix: 'rdf', uriParts: ['22-rdf-syntax'], usualPrefixes: ['rdf'] },
  { prefix: 'xhtml', uriParts: ['1999/xhtml'], usualPrefixes: ['xhtml'] },
  { prefix: 'xml', uriParts: ['xml/1998/namespace'], usualPrefixes: ['xml'] },
  { prefix: '?', uriParts: ['module'], usualPrefixes: [] },
  {
    prefix: '',
    uriParts: ['/atom', '/rss', 'rss2', 'simple/0.9', 'schemas/sitemap'],
    usualPrefixes: ['atom', 'atom03', 'atom10', 'a10', 'rss', 'rss10', 'rss20'],
  },
];

/** The prefix of namespaces that are not known. */
const UNKNOWN = '?';

const usual = new Map<string, string>();
for (const { prefix, usualPrefixes } of NAMESPACES) {
  for (const usualPrefix of usualPrefixes) usual.set(usualPrefix, prefix);
}

function prefixOfUri(uri: string): string {
  const small = uri.toLowerCase();
  for (const { prefix, uriParts } of NAMESPACES) {
    for (const part of uriParts) {
      if (small.indexOf(part) >= 0) return prefix;
    }
  }
  return UNKNOWN;
}

/** The prefixes that one feed declares. */
export class Namespaces {
  readonly #prefixes = new Map<string, string>();

  /** Takes in a declaration: the `m` of `xmlns:m`, and the URI. */
  declare(prefix: string, uri: string): void {
    this.#prefixes.set(prefix, prefixOfUri(uri));
  }

  /** `media:content` for the feed's `m:content`; bare names stay, as do those of the formats themselves. */
  canonicalName(name: string): string {
    const colon = name.lastIndexOf(':');
    if (colon < 0) return name;
    const written = name.slice(0, colon);
    const prefix = this.#prefixes.get(written) ?? usual.get(written) ?? UNKNOWN;
    const localName = name.slice(colon + 1);
    return prefix ? `${prefix}:${localName}` : localName;
  }

  /** Markup with the prefixes of XHTML taken off: `<p>` for `<h:p>`. */
  withoutXhtmlPrefixes(markup: string): string {
    let result = markup;
    for (const [written, prefix] of this.#prefixes) {
      if (prefix === 'xhtml') result = withoutPrefix(result, written);
    }
    return this.#prefixes.has('xhtml') ? result : withoutPrefix(result, 'xhtml');
  }
}

function withoutPrefix(markup: string, prefix: string): string {
  // A prefix that would mean something in a regular expression is none.
  if (markup.indexOf(':') < 0 || !/^[\w-]{1,40}$/.test(prefix)) return markup;
  // `<h:p`, `</h:p`
  return markup.replace(new RegExp(`(</?)${prefix}:`, 'gi'), '$1');
}
