// The named entities of HTML 4, and those of HTML 5 that news use.

// HTML 4's in the order of their code points; a number says how many of them to pass over. A capital's name (AElig,
// Alpha) stands for its small letter too, 32 code points on. Letters with accents are composed instead.
const IN_ORDER =
  '161 iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para 1 cedil sup1 ordm raquo frac14 frac12 frac34 iquest 6 AElig 9 ETH 6 times Oslash 5 THORN szlig 23 divide 90 OElig oelig 62 fnof 307 circ 21 tilde 180 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 1 Sigma Tau Upsilon Phi Chi Psi Omega 24 sigmaf 14 thetasym upsih 3 piv 7211 ensp emsp 5 thinsp 2 zwnj zwj lrm rlm 10 sbquo 3 bdquo 1 dagger Dagger 14 permil 1 prime Prime 5 lsaquo rsaquo 3 oline 5 frasl 103 euro 100 image 6 weierp 3 real 5 trade 18 alefsym 90 larr uarr rarr darr harr 32 crarr 26 lArr uArr rArr dArr hArr 43 forall 1 part exist 1 empty 1 nabla isin notin 1 ni 3 prod 1 sum minus 4 lowast 2 radic 2 prop infin 1 ang 6 and or cap cup int 8 there4 7 sim 8 cong 2 asymp 23 ne equiv 2 le ge 28 sub sup nsub 1 sube supe 13 oplus 1 otimes 13 perp 31 sdot 66 lceil rceil lfloor rfloor 702 loz 149 spades 2 clubs 1 hearts diams 385 lang rang';

// A name, and right behind it its character: of HTML 4, then of HTML 5.
const HTML_4 =
  'amp& AMP& lt< LT< gt> GT> quot" QUOT" COPY© REG® nbsp\xa0 middot· ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” bull• hellip…';
const HTML_5 =
  "apos' Tab\t NewLine\n excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ bsol\\ rsqb] lowbar_ grave` lcub{ verbar| rcub} half½ hyphen‐ dash‐ horbar― numero№ frac13⅓ frac23⅔ check✓ cross✗ star☆ starf★ lstrokł";

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
function readPairs(list: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const pair of list.split(' ')) names.set(pair.slice(0, -1), pair.slice(-1));
  return names;
}

/** Names of a list in the order of code points. */
function readInOrder(list: string, names: Map<string, string>): void {
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

const html4Names = readPairs(HTML_4);
readInOrder(IN_ORDER, html4Names);
const html5Names = readPairs(HTML_5);

/** `eacute` is é; undefined where the composed letter is none of Latin-1 or its first extension. */
function composedLetter(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  if (accent === undefined) return undefined;
  const letter = (name[0]! + accent).normalize();
  return letter.length === 1 && letter < '\u0180' ? letter : undefined;
}

/** The character that a name with its semicolon stands for, if it is one. */
export function namedCharacter(name: string): string | undefined {
  return html4Names.get(name) ?? html5Names.get(name) ?? composedLetter(name);
}

/** The character of a name that does without its semicolon in HTML: all of Latin-1. */
export function latin1Character(name: string): string | undefined {
  const character = html4Names.get(name) ?? composedLetter(name);
  return character !== undefined && character < '\u0100' ? character : undefined;
}
