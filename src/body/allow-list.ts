// What each HTML element means in a body: the allow-list. A name that is not here is as if it were not written; its
// text stays.
import type { Tag } from './tree.js';

/**
 * `inline`: runs within a line. `textBlock`: holds one line of text. `block`: holds lines, or further blocks.
 * `boundary`: only ends the line. `skip`: goes with all that is in it.
 */
export type Role = 'inline' | 'textBlock' | 'block' | 'boundary' | 'skip';

const table: Record<Role, string> = {
  inline:
    'a b:strong strong i:em em cite q u s strike:s del ins sub sup code tt:code kbd:code samp:code abbr acronym:abbr',
  textBlock: 'h1:h h2:h h3:h h4:h h5:h h6:h pre listing:pre xmp:pre figcaption caption',
  block: 'blockquote ul ol menu:ul dir:ul li table thead tbody tfoot:tbody tr td th',
  boundary:
    'p div address article aside center dd details dialog dl dt fieldset figure footer form header hgroup legend main nav search section summary body html frameset',
  skip: 'script style template noscript noembed noframes svg math iframe object applet audio video canvas select option optgroup datalist button textarea label output progress meter title map',
};

/** Role and tag by HTML name, in small letters. */
export const allowedElements = new Map<string, readonly [role: Role, tag: Tag]>(
  Object.entries(table).flatMap(([role, names]) =>
    names.split(' ').map((entry) => {
      const [name, tag = name] = entry.split(':');
      return [name!, [role as Role, tag as Tag]] as const;
    }),
  ),
);

/** Elements without end tag. */
export const VOID_ELEMENTS =
  /^(?:area|base(?:font)?|bgsound|br|col|embed|frame|hr|image|img|input|isindex|keygen|link|meta|param|source|track|wbr)$/;

/** The parts of lists and tables, and what they lie in. */
export const allowedParents = new Map<Tag, readonly Tag[]>([
  ['li', ['ul', 'ol']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tr', ['tbody', 'thead']],
  ['td', ['tr']],
  ['th', ['tr']],
]);

/** What text gets round it when it stands where no text can. */
export const impliedChildren = new Map<Tag, Tag>([
  ['ul', 'li'],
  ['ol', 'li'],
  ['table', 'tbody'],
  ['thead', 'tr'],
  ['tbody', 'tr'],
  ['tr', 'td'],
]);
