// The named entities of HTML 4 that ../entities.ts has not, and the numbers by which HTML means other characters.

// Names in code-point order; a number says how many code points to pass over. A capital's name (AElig, Alpha) stands for its
// small letter too, 32 code points on. Letters with accents are composed instead.
const NAMES =
  '161 iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para 1 cedil sup1 ordm raquo frac14 frac12 frac34 iquest 6 AElig 9 ETH 6 times Oslash 5 THORN szlig 23 divide 90 OElig oelig 62 fnof 307 circ 21 tilde 180 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 1 Sigma Tau Upsilon Phi Chi Psi Omega 24 sigmaf 14 thetasym upsih 3 piv 7211 ensp emsp 5 thinsp 2 zwnj zwj lrm rlm 10 sbquo 3 bdquo 1 dagger Dagger 14 permil 1 prime Prime 5 lsaquo rsaquo 3 oline 5 frasl 103 euro 100 image 6 weierp 3 real 5 trade 18 alefsym 90 larr uarr rarr darr harr 32 crarr 26 lArr uArr rArr dArr hArr 43 forall 1 part exist 1 empty 1 nabla isin notin 1 ni 3 prod 1 sum minus 4 lowast 2 radic 2 prop infin 1 ang 6 and or cap cup int 8 there4 7 sim 8 cong 2 asymp 23 ne equiv 2 le ge 28 sub sup nsub 1 sube supe 13 oplus 1 otimes 13 perp 31 sdot 66 lceil rceil lfloor rfloor 702 loz 149 spades 2 clubs 1 hearts diams 385 lang rang';
const ACCENTS = 'grave acute circ tilde uml ring cedil caron'.split(' ');

const characters = new Map<string, string>();
let code = 0;
for (const name of NAMES.split(' ')) {
  if (+name) code += +name;
  else {
    characters.set(name, String.fromCharCode(code));
    if (name < 'a' && (code < 223 || (code > 912 && code < 938)))
      characters.set(name.toLowerCase(), String.fromCharCode(code + 32));
    code += 1;
  }
}

/** The character that a name stands for, if it is one; of numbers (`#…`), 128-159 are windows-1252, and what is no character is U+FFFD. */
export function entity(name: string): string | undefined {
  if (name[0] === '#') {
    const code = +`0${name.slice(1)}`;
    // { stream: true } keeps Node 20 on its correct path (nodejs/node#56542).
    return code > 127 && code < 160
      ? new TextDecoder('windows-1252').decode(Uint8Array.of(code), { stream: true })
      : '\ufffd';
  }
  const accent = ACCENTS.indexOf(name.slice(1));
  return accent < 0
    ? characters.get(name)
    : (name[0] + '\u0300\u0301\u0302\u0303\u0308\u030a\u0327\u030c'[accent]!).normalize();
}
