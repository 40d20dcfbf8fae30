// Links of the Markdown files, which lead from file to file in the repository, made to lead from page to page.
import { posix } from 'node:path';
import { pageAddress, type Page } from './routes.js';

/** The one method of markdown-it's parser that is used. */
interface Parser {
  core: { ruler: { push(name: string, rule: (state: ParserState) => void): void } };
}
interface ParserState {
  env: { path?: string; realPath?: string };
  tokens: Token[];
}
interface Token {
  type: string;
  tag: string;
  attrs: unknown;
  children: Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}

/** Address in the site of each Markdown file, by its path in the repository. */
export function addressesBySource(pages: readonly Page[]): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const { source, path } of pages) {
    for (const language of ['id', 'en'] as const) {
      const [file, page] = [source[language], path[language]];
      if (file !== undefined && page !== undefined) addresses.set(file, pageAddress(page));
    }
  }
  return addresses;
}

/**
 * Where a link of a Markdown file leads in the site; undefined for a file that is no page, e.g. a source. Addresses
 * with a scheme and fragments stay as they are.
 */
export function linkInSite(href: string, file: string, addresses: ReadonlyMap<string, string>): string | undefined {
  if (/^(?:[a-z][a-z+.-]*:|#|\/)/i.test(href)) return href;
  const [path = '', fragment] = href.split('#');
  const address = addresses.get(posix.join(posix.dirname(file), path));
  if (address === undefined) return undefined;
  return fragment === undefined ? address : `${address}#${fragment}`;
}

/** Has markdown-it lead links by `addresses`; a link to what is no page becomes plain text. */
export function linkPages(parser: Parser, root: string, addresses: ReadonlyMap<string, string>): void {
  parser.core.ruler.push('site-links', ({ env, tokens }) => {
    const path = env.realPath ?? env.path;
    // A title alone is parsed without a path.
    if (path === undefined) return;
    const file = posix.relative(root, path);
    for (const token of tokens) relink(token.children ?? [], (href) => linkInSite(href, file, addresses));
  });
}

function relink(tokens: Token[], lead: (href: string) => string | undefined): void {
  let isDropped = false;
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = lead(token.attrGet('href') ?? '');
      isDropped = href === undefined;
      if (href !== undefined) token.attrSet('href', href);
    }
    if (isDropped && /^link_(?:open|close)$/.test(token.type)) {
      // VitePress treats tokens of these types as links, whatever their element.
      token.type = token.type.replace('link', 'span');
      token.tag = 'span';
      token.attrs = null;
    }
  }
}
