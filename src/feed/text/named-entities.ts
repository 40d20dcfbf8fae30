// Named entities that every reader knows: those of Latin-1, which HTML takes without a semicolon, and what news write
// most. The others are in rare-entities.ts.

// Latin-1 from its first sign on, in the order of its code points; a number says how many to pass over. A capital's
// name (AElig) stands for its small letter too, 32 code points on. Letters with accents are composed instead.
const LATIN_1 =
  '161 iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest 6 AElig 9 ETH 6 times Oslash 5 THORN szlig 23 divide';

// A name, and right behind it its character.
const COMMON =
  'amp& AMP& lt< LT< gt> GT> quot" QUOT" apos\' COPY© REG® nbsp\xa0 ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ lsaquo‹ rsaquo› bull• hellip… euro€ trade™ larr← rarr→';

const ACCENTS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['cedil', '\u0327'],
  ['caron', '\u030c'],
]);

/** Names of a list in which each stands right before its character. */
export function readPairs(list: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const pair of list.split(' ')) names.set(pair.slice(0, -1), pair.slice(-1));
  return names;
}

/** Puts the names of a list in the order of code points among `names`. */
export function readInOrder(list: string, names: Map<string, string>): void {
  let code = 0;
  for (const name of list.split(' ')) {
    if (Number(name)) {
      code += Number(name);
      continue;
    }
    const hasSmallLetter = name < 'a' && (code < 0xdf || (code > 0x390 && code < 0x3aa));
    names.set(name, String.fromCharCode(code));
    if (hasSmallLetter) names.set(name.toLowerCase(), String.fromCharCode(code + 32));
    code += 1;
  }
}

const commonNames = readPairs(COMMON);
readInOrder(LATIN_1, commonNames);

/** `eacute` is é; undefined where the composed letter is none of Latin-1 or its first extension. */
function composedLetter(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  if (accent === undefined) return undefined;
  const letter = (name[0]! + accent).normalize();
  return letter.length === 1 && letter < '\u0180' ? letter : undefined;
}

/** The character that a common name with its semicolon stands for. */
export function namedCharacter(name: string): string | undefined {
  return commonNames.get(name) ?? composedLetter(name);
}

/** The character of a name that does without its semicolon in HTML: all of Latin-1. */
export function latin1Character(name: string): string | undefined {
  const character = namedCharacter(name);
  return character !== undefined && character < '\u0100' && character !== "'" ? character : undefined;
}
