// Entities: numeric references, and the names that news are full of; the rare part has the rest.
import { need } from '../rare.js';

const NAMED = new Map(
  'amp& lt< gt> quot" apos\' nbsp\xa0 ndash\u2013 mdash\u2014 lsquo\u2018 rsquo\u2019 ldquo\u201c rdquo\u201d hellip\u2026 bull\u2022 middot\xb7'
    .split(' ')
    .map((entry) => [entry.slice(0, -1), entry.slice(-1)]),
);

/**
 * Decodes entities once. Unknown names stay as text. Unless `strict`, the names of Latin-1 do without their semicolon, as in HTML,
 * where no letter, digit or `=` follows (`?a=1&reg=2` is an address, not a trade mark).
 */
export const decodeEntities = (text: string, strict?: boolean): string =>
  // No groups: with them, engines gather all matches before the first call.
  text.indexOf('&') < 0
    ? text
    : text.replace(/&(?:#(?:x[\da-f]+|\d+);?|\w{2,8}(?:;|(?![\w=])))/gi, (all) => {
        const name = all.slice(1).replace(';', '');
        const ended = all.endsWith(';');
        if (name[0] === '#') {
          const code = +`0${name.slice(1)}`;
          const character = code < 0x110000 ? String.fromCodePoint(code) : '\0';
          return /[\0\x80-\x9f\ud800-\udfff]/u.test(character) ? (need().entity?.(name) ?? all) : character;
        }
        const character = (ended || !strict) && (NAMED.get(name) ?? need().entity?.(name));
        return character && (ended || character < '\u0100') ? character : all;
      });
