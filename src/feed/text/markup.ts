// Which `<` of a text opens a tag: well-known elements are markup, `Q1<Q2`, `vector<int>` and `<3` are not.

// Elements of HTML; of SVG and MathML those that hold others. What else is in them, and what is rarer, shows by its
// attributes and end tags.
const ELEMENTS =
  'a abbr acronym address area article aside audio b base basefont big blockquote body br button canvas caption center cite code col colgroup dd del details dfn dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta nav nobr noembed noframes noscript object ol option output p param picture pre q rp rt ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp g path';

// What headlines and other plain texts have when markup got into them. They may speak of other elements: `<blink>`.
const COMMON_ELEMENTS =
  'p br div ol ul li h1 h2 h3 h4 h5 h6 table tr td th img a b i s u em font span strong sub sup script style iframe';

const wellKnownElements: ReadonlySet<string> = new Set(ELEMENTS.split(' '));
const commonElements: ReadonlySet<string> = new Set(COMMON_ELEMENTS.split(' '));

// Prefixes of office programs: their elements are markup (`<o:p>`).
const OFFICE = /^(?:o|v|w|x|m|st1):/;
// Those whose elements have nothing to do with HTML's of the same name.
const FOREIGN = /^(?:o|v|w|st1):/;
// A name that an element may have which is not well-known.
const NAME = /^[a-z][\w:.-]*$/i;
// The name of a custom element.
const CUSTOM = /^[a-z]+-[a-z]/i;
// Behind the name of an unknown element: an attribute in quotation marks shows that there is one.
const QUOTED_ATTRIBUTE = /[\0- ]{1,9}[\w:.-]{1,99}[\0- ]{0,9}=[\0- ]{0,9}["']/y;
// Characters in which the end tag of an unknown element shows that it is one.
const SEARCHED_LENGTH = 300;

/** The name of a tag that begins at `from`: all up to white space, `/`, `<`, `=`, `>` or the end. */
export function nameAt(source: string, from: number): string {
  let to = from;
  while (isNameCharacter(source.charCodeAt(to))) to += 1;
  return source.slice(from, to);
}

function isNameCharacter(code: number): boolean {
  return code > 32 && code !== 47 && (code < 60 || code > 62);
}

/**
 * The name of an element of HTML: in small letters, without the prefix that XHTML in feeds may have (`h:p` is
 * `p`). Elements of office programs keep theirs.
 */
function elementName(written: string): string {
  if (wellKnownElements.has(written)) return written;
  const lower = written.toLowerCase();
  const local = lower.slice(lower.indexOf(':') + 1);
  return wellKnownElements.has(local) && !FOREIGN.test(lower) ? local : lower;
}

/**
 * The element that a tag in HTML is of, whose name is written at `from`; undefined where there is no tag. Tags are
 * those of the `elements`, of office programs, custom elements, and elements of any name that have an attribute in
 * quotation marks or an end tag.
 */
export function elementOfTag(
  source: string,
  written: string,
  from: number,
  elements = wellKnownElements,
): string | undefined {
  const name = elementName(written);
  const next = source[from + written.length];
  if (elements.has(name) || OFFICE.test(name)) {
    // The text may end within the tag. One letter is more likely to be a comparison: `a<b`.
    const isTag = next === undefined || next === '<' ? name.length > 1 : next !== '=';
    return isTag ? name : undefined;
  }
  return isUnknownElement(source, written, from) ? name : undefined;
}

/** Does an unknown name open or end an element all the same? */
function isUnknownElement(source: string, name: string, from: number): boolean {
  if (!NAME.test(name)) return false;
  const behind = from + name.length;
  if (source[from - 1] === '/') return source[behind] === '>';
  QUOTED_ATTRIBUTE.lastIndex = behind;
  if (QUOTED_ATTRIBUTE.test(source)) return true;
  if (source[behind] !== '>') return false;
  return CUSTOM.test(name) || source.slice(behind, behind + SEARCHED_LENGTH).indexOf(`</${name}>`) > 0;
}

/** Does a tag begin at the `<` at `at`? */
function isTag(source: string, at: number, elements: ReadonlySet<string>): boolean {
  const from = source[at + 1] === '/' ? at + 2 : at + 1;
  return elementOfTag(source, nameAt(source, from), from, elements) !== undefined;
}

/** Is there markup in a text that should have none? */
export function looksLikeHtml(text: string): boolean {
  return hasTags(text, commonElements);
}

/** Is any tag of the `elements` in a text? */
export function hasTags(text: string, elements = wellKnownElements): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    if (isTag(text, at, elements)) return true;
  }
  return false;
}

// A tag from its `<` on: attributes in quotation marks may hold a `>`.
const WHOLE_TAG = /<[^"'<>]*(?:"[^"]*"[^"'<>]*|'[^']*'[^"'<>]*){0,99}>?/y;

/** A text without the tags that should not be in it, each of which becomes a blank. */
export function withoutTags(text: string): string {
  let result = '';
  let from = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (!isTag(text, at, commonElements)) {
      at += 1;
      continue;
    }
    WHOLE_TAG.lastIndex = at;
    WHOLE_TAG.exec(text);
    result += `${text.slice(from, at)} `;
    from = Math.max(WHOLE_TAG.lastIndex, at + 1);
    at = from;
  }
  return result + text.slice(from);
}
