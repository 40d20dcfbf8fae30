// Plain text: what remains of a feed's string when markup, entities and stray white space are gone.
import { decodeEntities } from './entities.js';
import { scan, type Attributes } from './scanner.js';

const BLOCK = 'p|br|div|[ou]l|li|h\\d|t[dhr]|table|img|pre|blockquote|fig\\w+|section';
const KNOWN = `(?:(${BLOCK})|a|[bisuq]|em|font|span|strong|code|script|style|iframe)`;
const NAME = new RegExp(`^${KNOWN}$`);
const MARKUP = new RegExp(`</?${KNOWN}[\\s/>]`, 'i');

/** Is there markup in a text that should have none? */
export const looksLikeHtml = (text: string): boolean => MARKUP.test(text);

/** The text of an HTML string, on one line; `visit` is told of every start tag on the way. */
export function plainText(text: string, visit?: (name: string, attributes: Attributes) => void): string {
  // Text without tags. The second time, only what is surely markup goes: well-known elements, and whatever has attributes.
  const strip = (html: string, again?: boolean) => {
    let result = '';
    const tag = (name: string, attributes: Attributes | undefined, from: number, to: number) => {
      const known = NAME.exec(name);
      result += known ? known[1] ? ' ' : '' : again && !attributes?.size ? html.slice(from, to) : '';
    };
    scan(html, {
      open(name, attributes, from, to) {
        if (!again) visit?.(name, attributes);
        tag(name, attributes, from, to);
      },
      close: (name, from, to) => tag(name, undefined, from, to),
      text: (part) => { result += part; },
    }, true);
    return result;
  };
  if (/[<&]/.test(text)) {
    // Many feeds escape once too often: entities and tags that are still there go as well.
    text = decodeEntities(strip(text).replace(/&(?:(?:amp|#38|#x26);)+/gi, '&'), true);
    if (/<\/?\w/.test(text)) text = strip(text, true);
  }
  // eslint-disable-next-line no-control-regex -- Control characters count as white space.
  return text.replace(/[\0- \x7f]+/g, ' ').trim();
}

/** A count as feeds write it (`22.974`, `1,204`): undefined for what is none, an address for instance. */
export const count = (text: string): number | undefined => (/^\s*\d{1,3}(?:[., ]?\d{3}){0,4}\s*$/.test(text) ? Number(text.replace(/\D/g, '')) : undefined);
