// Entities: numeric references and names, as browsers read them in text, in attributes, and in XML.
import { latin1Character, namedCharacter } from './named-entities.js';

/**
 * Where the text stands. `xml`: every entity ends in a semicolon. `text`: text of HTML, where the names of
 * Latin-1 do without one (`&copy 2026`, and `&notit;` is `¬it;`). `attribute`: likewise, but not before a
 * letter, a digit or `=`: `?a=1&reg=2` is an address.
 */
export type EntityContext = 'xml' | 'text' | 'attribute';

// `&#8220;`, `&#x201c`, `&ldquo;`, `&copy`. No groups: with them, engines gather all matches before the first call.
const ENTITY = /&(?:#(?:x[\da-f]+|\d+);?|[a-z][a-z\d]{1,31};?)/gi;

// Numbers that stand for no character of their own: NUL, the controls that windows-1252 has other characters
// for, halves of a pair.
const MISNUMBERED = /[\0\x80-\x9f\ud800-\udfff]/u;

/** The character of a number: 128 to 159 are windows-1252, as HTML has it, and what is no character is U+FFFD. */
function numberedCharacter(code: number): string {
  const character = code < 0x110000 ? String.fromCodePoint(code) : '\0';
  if (!MISNUMBERED.test(character)) return character;
  if (code < 128 || code > 159) return '\ufffd';
  // { stream: true } keeps Node 20 on its correct path (nodejs/node#56542).
  return new TextDecoder('windows-1252').decode(Uint8Array.of(code), { stream: true });
}

/**
 * What a word that begins with a name of Latin-1 says without its semicolon; undefined where no such name
 * begins it.
 */
function withoutSemicolon(word: string): string | undefined {
  for (let length = Math.min(word.length, 6); length > 1; length -= 1) {
    const character = latin1Character(word.slice(0, length));
    if (character) return character + word.slice(length);
  }
  return undefined;
}

/** What an entity says that has no semicolon, or no name with one. */
function decodeUnended(entity: string, next: string | undefined, context: EntityContext): string {
  if (context === 'xml') return entity;
  const word = entity.slice(1);
  if (context === 'text') return withoutSemicolon(word) ?? entity;
  return (next === '=' ? undefined : latin1Character(word)) ?? entity;
}

function decode(entity: string, next: string | undefined, context: EntityContext): string {
  const isEnded = entity[entity.length - 1] === ';';
  const word = isEnded ? entity.slice(1, -1) : entity.slice(1);
  if (word[0] === '#') return numberedCharacter(Number(`0${word.slice(1)}`));
  const character = isEnded ? namedCharacter(word) : undefined;
  return character ?? decodeUnended(entity, next, context);
}

/** Decodes entities once. Unknown names stay as text. */
export function decodeEntities(text: string, context: EntityContext = 'attribute'): string {
  if (text.indexOf('&') < 0) return text;
  return text.replace(ENTITY, (entity: string, at: number) => decode(entity, text[at + entity.length], context));
}
