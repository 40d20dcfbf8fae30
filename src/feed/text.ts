// Plain text: what remains of a feed's string when markup, entities and stray white space are gone.
import { decodeEntities } from './entities.js';
import { scan, type TokenHandler } from './scanner.js';

const INLINE = 'a|abbr|b|big|cite|code|em|font|i|ins|mark|q|s|small|span|strong|su[bp]|u';
const KNOWN = `(?:(${INLINE})|article|blockquote|br|center|d[dlt]|div|fig\\w+|h[1-6r]|iframe|img|input|[ou]l|li|link|meta|object|p|pre|script|section|style|svg|t[dhr]|table|video)`;
const NAME = new RegExp(`^${KNOWN}$`);
const MARKUP = new RegExp(`</?${KNOWN}[\\s/>]`, 'i');

/** Is there markup in a text that should have none? */
export const looksLikeHtml = (text: string): boolean => MARKUP.test(text);

// Text without tags. When `lenient`, only what is surely markup goes: well-known elements, and whatever has attributes.
function stripTags(html: string, visit?: TokenHandler['open'], lenient?: boolean): string {
  let text = '';
  const tag = (name: string, attributes: number, from: number, to: number) => {
    const known = NAME.exec(name);
    text += known ? known[1] ? '' : ' ' : lenient && !attributes ? html.slice(from, to) : '';
  };
  scan(html, {
    open(name, attributes, selfClosing, from, to) {
      visit?.(name, attributes, selfClosing, from, to);
      tag(name, attributes.size, from, to);
    },
    close: (name, from, to) => tag(name, 0, from, to),
    text: (part) => { text += part; },
  }, true);
  return text;
}

/** The text of an HTML string, on one line; `visit` is told of every start tag on the way. Null stands for text without markup. */
export function plainText(text: string, visit?: TokenHandler['open'] | null): string {
  if (visit !== null && /[<&]/.test(text)) text = stripTags(text, visit);
  // Escaped once too often, as many feeds are: such entities and tags go as well.
  if (text.includes('&')) text = decodeEntities(text.replace(/&(?:(?:amp|#38|#x26);)+/gi, '&'), true);
  if (looksLikeHtml(text) || /<\w+\s\S+=/.test(text)) text = stripTags(text, undefined, true);
  // eslint-disable-next-line no-control-regex -- Control characters count as white space.
  return text.replace(/[\0- \x7f]+/g, ' ').trim();
}

/** Text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The beginning of a text: 300 characters at most, cut between words. */
export const excerpt = (text: string): string => (text.length < 301 ? text : `${text.slice(0, text.lastIndexOf(' ', 299) + 1 || 299).trim()}…`);

/** A count as feeds write it (`22.974`, `1,204`): undefined for what is none, an address for instance. */
export function count(text: string): number | undefined {
  return /^\s*\d{1,3}(?:[., ]?\d{3}){0,4}\s*$/.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
}
