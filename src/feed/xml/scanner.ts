// The one forgiving scanner, for XML and HTML alike: text in, tokens out, in time linear in the text.
import { decodeEntities } from '../text/entities.js';
import { elementName, isTag } from '../text/markup.js';

/**
 * Attributes of a tag: names in small letters, values with entities decoded, the first of two equal names, 99
 * at most.
 */
export type Attributes = ReadonlyMap<string, string>;

/**
 * Receives the tokens of `scan`, in order. `from` and `to` are offsets: a tag is `source.slice(from, to)`.
 * A callback that returns `true` ends the scan.
 */
export interface TokenHandler {
  /** A start tag, its name in small letters. `selfClosing`: it ends in `/>`, which means nothing on an HTML element. */
  open(name: string, attributes: Attributes, from: number, to: number, selfClosing: boolean): boolean | void;
  /** An end tag, its name in small letters. It need not match any start tag: matching is the receiver's business. */
  close(name: string, from: number, to: number): boolean | void;
  /** Text with entities decoded; in XML also a CDATA section as it stands. Neighbouring texts are not joined. */
  text(text: string): void;
}

const RAW = /^(?:script|style|title|textarea|xmp|template|no\w+)$/;
const NONE: Attributes = new Map();
// The name of a tag, or an attribute and what lies before it. A quotation that does not end takes all that is
// left, once.

const WORD = /[\0- /=]*(?:([^\0- /=<>]+)[\0- ]*(?:=[\0- ]*(?:"([^"]*)"?|'([^']*)'?|([^\0- >]*)))?)?/y;

/**
 * Scans `source` once and reports tags and text to `handler`. It never throws, keeps no tree and looks at no nesting.
 * Comments, processing instructions and doctypes (with an internal subset, whose entities stay unknown) are skipped;
 * a `<` that begins none of these is text; a tag cut off by the end of the source is dropped.
 *
 * With `html`, only tags of well-known elements are markup (see `isTag`), and lose the prefix that XHTML may
 * give them; the content of elements that hold no markup (`script`, `style`, `title`, `textarea`, `noscript`,
 * `template`, …) is skipped: only their tags are reported; and entities may lack their semicolon where HTML
 * lets them. Without, CDATA sections are text, and one cut short (another begins, or the source ends, before
 * its `]]>`) ends with its element.
 */
export function scan(source: string, handler: TokenHandler, html?: boolean): void {
  const end = source.length;
  let name = '';
  let tag = '';
  let cdataEnd = -1;
  let from = 0;
  let at = 0;
  // Every search goes forward from what is done, and one in vain ends the scan: together they pass over the
  // source once.
  const find = (needle: string, start = at) => ((start = source.indexOf(needle, start)) < 0 ? end : start);
  const text = (to: number) => {
    if (to > from) handler.text(decodeEntities(source.slice(from, to), html ? 'text' : 'xml'));
  };

  const word = () => {
    WORD.lastIndex = at;
    const found = WORD.exec(source)!;
    at = WORD.lastIndex;
    return found;
  };

  while ((at = find('<')) < end) {
    const start = at;
    const sign = source[at + 1];
    const closing = sign === '/';
    at += closing ? 2 : 1;
    const code = source.charCodeAt(at) | 32;
    const isName = (code > 96 && code < 123) || code > 126;
    if (html ? isName && isTag(source, start) : isName) {
      text(start);
      // Most end tags are those of the start tag before.
      if (closing && source.startsWith(`${name}>`, at)) at += name.length;
      else {
        name = word()[1]!;
        tag = html ? elementName(name) : name.toLowerCase();
      }
      let attributes = NONE as Map<string, string>;
      for (let found; source[at] !== '>' && (found = word())[1];) {
        const key = found[1].toLowerCase();
        if (attributes === NONE) attributes = new Map();
        if (attributes.size < 99 && !attributes.has(key))
          attributes.set(key, decodeEntities(found[2] ?? found[3] ?? found[4] ?? '', html ? 'attribute' : 'xml'));
      }
      if (at >= end) return;
      const selfClosing = source[at - 1] === '/';
      if (source[at] === '>') at += 1;
      from = at;
      if (closing ? handler.close(tag, start, at) : handler.open(tag, attributes, start, at, selfClosing)) return;
      if (html && !closing && !selfClosing && RAW.test(tag)) {
        do at = find('</', at + 1);
        while (at < end && source.substr(at + 2, tag.length).toLowerCase() !== tag);
        from = at;
      }
    } else if (sign === '?' || (sign === '!' && (!html || /[-[d]/i.test(source[at + 1]!)))) {
      text(start);
      if (source.startsWith('!--', at)) at = find('-->', at + 1) + 3;
      else if (!html && source.startsWith('![CDATA[', at)) {
        at += 8;
        if (cdataEnd < at) cdataEnd = find(']]>');
        let content = source.slice(at, cdataEnd);
        // Cut short: the end tag of the element is the nearest thing to trust.
        const close =
          cdataEnd === end || (content.includes('[') && content.includes('<![CDATA['))
            ? content.indexOf(`</${name.slice(0, 99)}`)
            : -1;
        if (close >= 0) content = content.slice(0, close);
        at += content.length + (close < 0 ? 3 : 0);
        handler.text(content);
      } else {
        at = find('>');
        // A doctype's internal subset has '>' of its own.
        if (!html && source.slice(start, at).includes('[')) at = find('>', find(']'));
        at += 1;
      }
      from = at;
    }
  }
  text(end);
}
