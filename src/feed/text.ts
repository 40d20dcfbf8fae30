// Plain text: what remains of a feed's string when markup, entities and stray white space are gone.
import { decodeEntities } from './entities.js';
import { scan, type Attributes } from './scanner.js';

const BLOCK = /^(?:address|article|aside|blockquote|br|center|d[dlt]|div|fieldset|fig(?:ure|caption)|footer|form|h[1-6r]|header|iframe|img|li|main|nav|[ou]l|p|pre|section|t(?:able|[dhr]|body|foot|head)|video)$/;
const INLINE = /^(?:a|abbr|applet|audio|base|big|body|button|cite|code|del|em|embed|font|frame|html|[bisqu]|ins|input|kbd|label|link|mark|math|meta|object|script|small|span|strike|strong|style|su[bp]|svg|textarea|time|title|tt|var)$/;
const HIDDEN = /^(?:script|style|iframe|template|no\w+)$/;

/** Receives each tag that `htmlToText` meets. */
export type TagVisitor = (name: string, attributes: Attributes) => void;

/** One line: runs of white space become one space, control characters go. */
// eslint-disable-next-line no-control-regex -- Control characters are what it is for.
export const tidy = (text: string): string => text.replace(/[\0-\x08\x0e-\x1f\x7f]/g, '').replace(/[\t-\r ]+/g, ' ').trim();

// Text without tags. A lenient reading strips only what is surely markup: known elements, or ones with attributes.
function stripTags(html: string, lenient: boolean, visit?: TagVisitor): string {
  let text = '';
  let hidden = false;
  const tag = (name: string, known: boolean, from: number, to: number) => {
    if (BLOCK.test(name)) text += ' ';
    else if (lenient && !known && !INLINE.test(name)) text += html.slice(from, to);
  };
  scan(html, {
    open(name, attributes, selfClosing, from, to) {
      visit?.(name, attributes);
      hidden = !selfClosing && HIDDEN.test(name);
      tag(name, attributes.size > 0, from, to);
    },
    close(name, from, to) {
      hidden = false;
      tag(name, false, from, to);
    },
    text(part) {
      if (!hidden) text += part;
    },
  }, true);
  return text;
}

/** Text that is no markup by itself, yet may have been escaped once too often: such entities and tags go. */
export function literalText(text: string): string {
  if (text.includes('&')) text = decodeEntities(text.replace(/&(?:(?:amp|#38|#x26);)+/gi, '&'), true);
  return tidy(/<[a-z/!]/i.test(text) ? stripTags(text, true) : text);
}

/** The text of an HTML string, as one line; `visit` is told of every start tag on the way. */
export function htmlToText(html: string, visit?: TagVisitor): string {
  return literalText(/[<&]/.test(html) ? stripTags(html, false, visit) : html);
}

/** Is markup in a text that should have none? */
export const looksLikeHtml = (text: string): boolean => /<\/?(?:p|div|br|img|a|b|i|em|strong|span|[ou]l|li|h\d|table|figure)[\s/>]/i.test(text);

/** Text as HTML. */
export const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Base64 of UTF-8 text; '' when it is none. */
export function decodeBase64(text: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** The beginning of a text: 300 characters at most, cut between words. */
export function excerpt(text: string): string {
  return text.length < 301 ? text : `${text.slice(0, text.lastIndexOf(' ', 299) + 1 || 299).trim()}…`;
}

/** A count as feeds write it (`22.974`, `1,204`): undefined for what is none, an address for instance. */
export function count(value: unknown): number | undefined {
  const text = String(value ?? '').trim();
  return /^\d{1,3}(?:[., ]\d{3}){1,4}$|^\d{1,15}$/.test(text) ? Number(text.replace(/\D/g, '')) : undefined;
}
