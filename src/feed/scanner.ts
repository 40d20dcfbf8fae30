// The one forgiving scanner, for XML and HTML alike: text in, tokens out, in time linear in the text.
import { decodeEntities } from './entities.js';

/** Attributes of a tag: names in small letters, values with entities decoded, the first of two equal names. */
export type Attributes = ReadonlyMap<string, string>;

/**
 * Receives the tokens of `scan`, in order. Positions are offsets into the scanned text: a tag is `source.slice(from, to)`.
 * A callback that returns `true` ends the scan.
 */
export interface TokenHandler {
  /** A start tag, its name in small letters. `selfClosing`: it ends in `/>`, which HTML gives a meaning only to foreign elements. */
  open(name: string, attributes: Attributes, selfClosing: boolean, from: number, to: number): boolean | void;
  /** An end tag, its name in small letters. It need not match any start tag: matching is the receiver's business. */
  close(name: string, from: number, to: number): boolean | void;
  /** Text with entities decoded, or, in XML, a CDATA section as it stands. Neighbouring texts are not joined. */
  text(text: string): boolean | void;
}

const NONE: Attributes = new Map();
const RAW = /^(?:script|style|title|textarea|iframe|xmp|template|no(?:script|embed|frames))$/;
const space = (code: number) => code === 32 || (code > 8 && code < 14);
const letter = (code: number) => ((code | 32) > 96 && (code | 32) < 123) || code === 95 || code > 127;

/**
 * Scans `source` once and reports tags and text to `handler`. It never throws for any text, keeps no tree and no nesting.
 * Comments, processing instructions and doctypes (with an internal subset, whose entities stay unknown) are skipped;
 * a `<` that begins no tag is text. A construct cut off by the end of the source is dropped.
 *
 * With `html`, the elements whose content is no markup (`script`, `style`, `title`, `textarea`, `iframe`, `noscript`,
 * `template`, …) report it as one undecoded text, and entities need no semicolon where HTML says so. Without, CDATA sections are
 * text, and one that was cut short (the next begins, or the source ends, before its `]]>`) ends where its element does.
 */
export function scan(source: string, handler: TokenHandler, html = false): void {
  const end = source.length;
  // Searches only move forward and end at the end of the source when nothing is found, so each runs over the source once.
  const find = (needle: string, from: number) => {
    const found = source.indexOf(needle, from);
    return found < 0 ? end : found;
  };
  let nextCdata = -1;
  let nextCdataEnd = -1;
  let name = '';
  let from = 0;
  let at = 0;
  const wordEnd = (value: boolean) => {
    let code;
    while (at < end && (code = source.charCodeAt(at)) !== 62 && !space(code) && (value || (code !== 47 && code !== 61 && code !== 60))) at += 1;
  };

  while ((at = find('<', at)) < end) {
    const start = at;
    const code = source.charCodeAt(at + 1);
    const closing = code === 47;
    const tag = letter(closing ? source.charCodeAt(at + 2) : code);
    const bang = code === 33 && (html ? /^(?:--|\[|d)/i : /^/).test(source.substr(at + 2, 2));
    if (!tag && !bang && code !== 63) {
      at += 1;
      continue;
    }
    if (start > from && handler.text(decodeEntities(source.slice(from, start), !html))) return;

    if (!tag) {
      if (source.startsWith('!--', at + 1)) at = find('-->', at + 2) + 3;
      else if (!html && source.startsWith('![CDATA[', at + 1)) {
        at += 9;
        if (nextCdata < at) nextCdata = find('<![CDATA[', at);
        if (nextCdataEnd < at) nextCdataEnd = find(']]>', at);
        let stop = nextCdataEnd;
        if (stop === end || nextCdata < stop) {
          // Cut short: the element's own end tag is the nearest thing to trust.
          const close = source.slice(at, stop).indexOf('</' + name.slice(0, 99));
          if (close >= 0) stop = at + close;
        }
        if (handler.text(source.slice(at, stop))) return;
        at = stop === nextCdataEnd ? stop + 3 : stop;
      } else {
        const close = find('>', at);
        // A doctype's internal subset holds '>' of its own.
        at = code === 33 && source.slice(at, close).includes('[') ? find('>', find(']', close)) + 1 : close + 1;
      }
      from = at;
      continue;
    }

    at += closing ? 2 : 1;
    const nameStart = at;
    wordEnd(false);
    name = source.slice(nameStart, at);
    const lower = name.toLowerCase();
    let attributes = NONE as Map<string, string>;
    let last = 0;
    while (at < end && (last = source.charCodeAt(at)) !== 62 && (html || last !== 60)) {
      if (last === 47 || last === 61 || last === 60 || space(last)) {
        at += 1;
        continue;
      }
      const keyStart = at;
      wordEnd(false);
      const key = source.slice(keyStart, at).toLowerCase();
      let value = '';
      while (space(source.charCodeAt(at))) at += 1;
      if (source.charCodeAt(at) === 61) {
        do at += 1; while (space(source.charCodeAt(at)));
        const quote = source[at] as string;
        const quoted = quote === '"' || quote === "'";
        const valueStart = quoted ? at + 1 : at;
        if (quoted) at = find(quote, valueStart);
        else wordEnd(true);
        value = decodeEntities(source.slice(valueStart, at), !html);
        if (quoted) at += 1;
      }
      if (attributes === NONE) attributes = new Map();
      if (!attributes.has(key)) attributes.set(key, value);
    }
    if (at >= end) return;
    const selfClosing = source[at - 1] === '/';
    if (last === 62) at += 1;
    from = at;
    if (closing ? handler.close(lower, start, at) : handler.open(lower, attributes, selfClosing, start, at)) return;

    if (html && !closing && !selfClosing && RAW.test(lower)) {
      do at = find('</', at + 1); while (at < end && source.substr(at + 2, lower.length).toLowerCase() !== lower);
      if (at > from && handler.text(source.slice(from, at))) return;
      from = at;
    }
  }
  if (from < end) handler.text(decodeEntities(source.slice(from), !html));
}
