// The one forgiving scanner, for XML and HTML alike: text in, tokens out, in time linear in the text.
import { decodeEntities } from '../text/entities.js';
import { elementOfTag, nameAt } from '../text/markup.js';

/**
 * Attributes of a tag: names in small letters, values with entities decoded, the first of two equal names, 99 at most.
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

/**
 * Scans `source` once and reports tags and text to `handler`. It never throws, keeps no tree and looks at no nesting.
 * Comments, processing instructions and doctypes (with an internal subset, whose entities stay unknown) are skipped;
 * a `<` that begins none of these is text; a tag cut off by the end of the source is dropped.
 *
 * With `html`, only tags of well-known elements are markup (see `elementOfTag`), and lose the prefix that XHTML may
 * give them; the content of elements that hold no markup (`script`, `style`, `title`, `textarea`, `noscript`,
 * `template`, …) is skipped: only their tags are reported; and entities may lack their semicolon where HTML lets them.
 * Without, CDATA sections are text, and one cut short (another begins, or the source ends, before its `]]>`) ends with
 * its element.
 */
export function scan(source: string, handler: TokenHandler, html = false): void {
  new Scanner(source, handler, html).run();
}

const RAW_TEXT_ELEMENTS: ReadonlySet<string> = new Set(
  'script style title textarea xmp template noscript noembed noframes'.split(' '),
);
const NO_ATTRIBUTES: Attributes = new Map();
const MAX_ATTRIBUTES = 99;
/**
 * Characters of a name by which the end tag of an element is looked for: names without end must not be searched for
 * whole.
 */
const MAX_SEARCHED_NAME = 99;

// An attribute and what lies before it: ` href="a&amp;b"`, ` src='a'`, `width=5`, ` checked`, ` /`. It matches
// everywhere, if only nothing. A quotation that does not end takes all that is left, once. The groups are the name, and
// the value in double quotes, in single quotes, and bare; without names, which engines take longer for.
const ATTRIBUTE = /[\0- /=]*(?:([^\0- /=<>]+)[\0- ]*(?:=[\0- ]*(?:"([^"]*)"?|'([^']*)'?|([^\0- >]*)))?)?/y;

/** The value of an attribute as it is written; '' where there is none. */
const valueOf = (match: RegExpExecArray): string => match[2] ?? match[3] ?? match[4] ?? '';

/** True for what the name of a tag begins with: an ASCII letter, `_`, or any character beyond ASCII. */
function isNameStart(code: number): boolean {
  const lowercase = code | 32;
  return (lowercase >= 97 && lowercase <= 122) || lowercase >= 127;
}

/**
 * One pass over a source. Every search goes forward from what is done, and one in vain ends the scan: together they are
 * linear.
 */
export class Scanner {
  readonly #source: string;
  readonly #handler: TokenHandler;
  readonly #html: boolean;
  /** Where reading goes on. */
  #at = 0;
  /** Where the text begins that has not been reported. */
  #textFrom = 0;
  /** Name of the last tag as it is written, and as it is reported. */
  #writtenName = '';
  #name = '';
  /** Where the end of a CDATA section was found last. */
  #cdataEnd = -1;

  constructor(source: string, handler: TokenHandler, html = false) {
    this.#source = source;
    this.#handler = handler;
    this.#html = html;
  }

  /** Scans to the end, or until a callback ends the scan: true then, and the next call goes on behind that tag. */
  run(): boolean {
    const end = this.#source.length;
    for (;;) {
      this.#at = this.#find('<', this.#at);
      if (this.#at >= end) break;
      if (this.#scanMarkup(this.#at)) return true;
    }
    this.#reportText(end);
    this.#textFrom = end;
    return false;
  }

  /** Reads what begins with the `<` at `start`; true ends the scan. */
  #scanMarkup(start: number): boolean {
    const sign = this.#source[start + 1];
    const isEndTag = sign === '/';
    const nameFrom = isEndTag ? start + 2 : start + 1;
    if (this.#scanName(nameFrom)) {
      this.#reportText(start);
      return this.#scanTag(start, isEndTag);
    }
    this.#at = nameFrom;
    if (sign !== '?' && (sign !== '!' || !this.#isDeclaration(start))) return false;
    this.#reportText(start);
    this.#scanDeclaration(start);
    this.#textFrom = this.#at;
    return false;
  }

  /** Reads the name at `from`; false where no tag begins with it. */
  #scanName(from: number): boolean {
    if (!isNameStart(this.#source.charCodeAt(from))) return false;
    const written = nameAt(this.#source, from);
    const name = this.#html ? elementOfTag(this.#source, written, from) : written.toLowerCase();
    if (name === undefined) return false;
    this.#writtenName = written;
    this.#name = name;
    this.#at = from + written.length;
    return true;
  }

  /** Reads the rest of the tag at `start`, behind its name; true ends the scan. */
  #scanTag(start: number, isEndTag: boolean): boolean {
    const source = this.#source;
    const attributes = this.#scanAttributes();
    this.#textFrom = this.#at;
    if (this.#at >= source.length) return false;
    const selfClosing = source[this.#at - 1] === '/';
    if (source[this.#at] === '>') this.#at += 1;
    this.#textFrom = this.#at;
    if (isEndTag) return this.#handler.close(this.#name, start, this.#at) === true;
    if (this.#handler.open(this.#name, attributes, start, this.#at, selfClosing)) return true;
    if (this.#html && !selfClosing && RAW_TEXT_ELEMENTS.has(this.#name)) this.#skipRawText();
    return false;
  }

  #scanAttributes(): Attributes {
    let attributes: Map<string, string> | undefined;
    while (this.#source[this.#at] !== '>') {
      ATTRIBUTE.lastIndex = this.#at;
      const match = ATTRIBUTE.exec(this.#source)!;
      const name = match[1];
      this.#at = ATTRIBUTE.lastIndex;
      if (name === undefined) break;
      attributes ??= new Map();
      const key = name.toLowerCase();
      if (attributes.size >= MAX_ATTRIBUTES || attributes.has(key)) continue;
      attributes.set(key, decodeEntities(valueOf(match), this.#html ? 'attribute' : 'xml'));
    }
    return attributes ?? NO_ATTRIBUTES;
  }

  /** Passes over the content of an element that holds no markup, to its end tag. */
  #skipRawText(): void {
    const source = this.#source;
    const name = this.#writtenName.toLowerCase();
    const isEndTag = (at: number) => source.slice(at + 2, at + 2 + name.length).toLowerCase() === name;
    let at = this.#find('</', this.#at);
    while (at < source.length && !isEndTag(at)) at = this.#find('</', at + 2);
    this.#at = at;
    this.#textFrom = at;
  }

  /** In HTML `<!` begins comments, CDATA sections and doctypes alone. */
  #isDeclaration(start: number): boolean {
    return !this.#html || /[-[d]/i.test(this.#source[start + 2] ?? '');
  }

  /** Passes over a comment, a doctype or a processing instruction; reports the text of a CDATA section. */
  #scanDeclaration(start: number): void {
    const source = this.#source;
    if (source.slice(start, start + 4) === '<!--') {
      this.#at = this.#find('-->', start + 2) + 3;
      return;
    }
    if (!this.#html && source.slice(start, start + 9) === '<![CDATA[') {
      this.#scanCdata(start + 9);
      return;
    }
    let end = this.#find('>', start);
    // A doctype's internal subset has '>' of its own.
    if (!this.#html && source.slice(start, end).indexOf('[') >= 0) end = this.#find('>', this.#find(']', end));
    this.#at = end + 1;
  }

  #scanCdata(from: number): void {
    if (this.#cdataEnd < from) this.#cdataEnd = this.#find(']]>', from);
    const content = this.#source.slice(from, this.#cdataEnd);
    const isCutShort = this.#cdataEnd === this.#source.length || content.indexOf('<![CDATA[') >= 0;
    // The end tag of the element is then the nearest thing to trust.
    const elementEnd = isCutShort ? content.indexOf(`</${this.#writtenName.slice(0, MAX_SEARCHED_NAME)}`) : -1;
    this.#handler.text(elementEnd < 0 ? content : content.slice(0, elementEnd));
    this.#at = elementEnd < 0 ? this.#cdataEnd + 3 : from + elementEnd;
  }

  /** Where `needle` comes next; the end of the source where it does not. */
  #find(needle: string, from: number): number {
    const index = this.#source.indexOf(needle, from);
    return index < 0 ? this.#source.length : index;
  }

  #reportText(to: number): void {
    if (to <= this.#textFrom) return;
    const text = this.#source.slice(this.#textFrom, to);
    this.#handler.text(decodeEntities(text, this.#html ? 'text' : 'xml'));
  }
}
