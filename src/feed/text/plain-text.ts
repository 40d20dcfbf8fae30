// Plain text: what remains of a feed's string when markup, entities and stray white space are gone.
import { decodeEntities } from './entities.js';
import { withoutTags } from './markup.js';
import { scan, type Attributes } from '../xml/scanner.js';

const BLOCK = /^(?:p|br|div|[ou]l|li|h\d|t[dhr]|img|pre|blockquote|fig\w+|section)$/;
// What may be a tag or an entity.
const MARKED = /<|&[#\w]/;
// An ampersand that was escaped more than once. A repeated group takes a stack as long as what it matches.
const AMPERSAND = /&(?:(?:amp|#38|#x26);){1,999}/gi;

/** The text of an HTML string, on one line; `visit` is told of every start tag on the way. */
export function plainText(html: string, visit?: (name: string, attributes: Attributes) => void): string {
  let text = '';
  const close = (name: string) => {
    if (BLOCK.test(name)) text += ' ';
  };
  if (MARKED.test(html)) {
    scan(
      html,
      {
        open(name, attributes) {
          close(name);
          visit?.(name, attributes);
        },
        close,
        text: (part) => {
          text += part;
        },
      },
      true,
    );
    // Many feeds escape once too often: entities and tags that are still there go as well.
    if (MARKED.test(text)) text = withoutTags(decodeEntities(text.replace(AMPERSAND, '&'), 'xml'));
  } else text = html;
  // Control characters count as white space.
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\0- \x7f]{2,}|[\0-\x1f\x7f]/g, ' ').trim();
}

/** A count as feeds write it (`22.974`, `1,204`): undefined for what is none, an address for instance. */
export const count = (text: string): number | undefined =>
  /^\s*\d{1,3}([., ]?\d{3}){0,4}\s*$/.test(text) ? +text.replace(/\D/g, '') : undefined;
