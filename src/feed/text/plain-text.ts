// Plain text: what remains of a feed's string when markup, entities and stray white space are gone.
import { decodeEntities } from './entities.js';
import { withoutTags } from './markup.js';
import { scan, type Attributes, type TokenHandler } from '../xml/scanner.js';

const BLOCKS: ReadonlySet<string> = new Set(
  'p br div ol ul li h1 h2 h3 h4 h5 h6 td th tr img pre blockquote figure figcaption section'.split(' '),
);
// What may be a tag or an entity.
const MARKED = /<|&[#\w]/;
// An ampersand that was escaped more than once. A repeated group takes a stack as long as what it matches.
const AMPERSAND = /&(?:(?:amp|#38|#x26);){1,999}/gi;

/** Is told of the tags of an HTML text, in order. Offsets are those of `HtmlPictures`. */
export interface TagVisitor {
  /** A start tag; `to` is where it ends. */
  open(name: string, attributes: Attributes, to: number): void;
  /** An end tag; `from` is where it begins. */
  close(name: string, from: number): void;
}

/** The text between the tags of an HTML string, blocks parted by a blank. */
function textBetweenTags(html: string, visitor: TagVisitor | undefined): string {
  let text = '';
  const handler: TokenHandler = {
    open(name, attributes, _from, to) {
      if (BLOCKS.has(name)) text += ' ';
      visitor?.open(name, attributes, to);
    },
    close(name, from) {
      if (BLOCKS.has(name)) text += ' ';
      visitor?.close(name, from);
    },
    text(part) {
      text += part;
    },
  };
  scan(html, handler, true);
  return text;
}

/** The text of an HTML string, on one line; `visitor` is told of every tag on the way. */
export function plainText(html: string, visitor?: TagVisitor): string {
  let text = html;
  if (MARKED.test(html)) text = textBetweenTags(html, visitor);
  // Many feeds escape once too often: entities and tags that are still there go as well.
  if (MARKED.test(text)) text = withoutTags(decodeEntities(text.replace(AMPERSAND, '&'), 'xml'));
  // Control characters count as white space.
  // eslint-disable-next-line no-control-regex -- Control characters are what it is for.
  return text.replace(/[\0- \x7f]{2,}|[\0-\x1f\x7f]/g, ' ').trim();
}

/** A count as feeds write it (`22.974`, `1,204`): undefined for what is none, an address for instance. */
export const parseCount = (text: string): number | undefined =>
  /^\s*\d{1,3}([., ]?\d{3}){0,4}\s*$/.test(text) ? +text.replace(/\D/g, '') : undefined;
