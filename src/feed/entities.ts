// Entities: the 253 named ones of HTML 4 (with &apos;) and numeric references, decoded by the rules of HTML.

// Names in code-point order; a number says how many code points to pass over. A capital's name (Agrave, Alpha) stands for its
// small letter too, 32 code points on.
const NAMES = '34 quot 3 amp apos 20 lt 1 gt 97 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig 23 divide 7 yuml 82 OElig oelig 12 Scaron scaron 22 Yuml 25 fnof 307 circ 21 tilde 180 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 1 Sigma Tau Upsilon Phi Chi Psi Omega 24 sigmaf 14 thetasym upsih 3 piv 7211 ensp emsp 5 thinsp 2 zwnj zwj lrm rlm 3 ndash mdash 3 lsquo rsquo sbquo 1 ldquo rdquo bdquo 1 dagger Dagger bull 3 hellip 9 permil 1 prime Prime 5 lsaquo rsaquo 3 oline 5 frasl 103 euro 100 image 6 weierp 3 real 5 trade 18 alefsym 90 larr uarr rarr darr harr 32 crarr 26 lArr uArr rArr dArr hArr 43 forall 1 part exist 1 empty 1 nabla isin notin 1 ni 3 prod 1 sum minus 4 lowast 2 radic 2 prop infin 1 ang 6 and or cap cup int 8 there4 7 sim 8 cong 2 asymp 23 ne equiv 2 le ge 28 sub sup nsub 1 sube supe 13 oplus 1 otimes 13 perp 31 sdot 66 lceil rceil lfloor rfloor 702 loz 149 spades 2 clubs 1 hearts diams 385 lang rang';

const codePoints = new Map<string, number>();
let next = 0;
for (const name of NAMES.split(' ')) {
  if (Number(name)) next += Number(name);
  else {
    codePoints.set(name, next);
    if (name < 'a' && (next < 223 || (next > 912 && next < 938))) codePoints.set(name.toLowerCase(), next + 32);
    next += 1;
  }
}

/** The character of a numeric reference: 128-159 are windows-1252, what is no character becomes U+FFFD. */
function character(code: number): string {
  // { stream: true } keeps Node 20 on its correct path (nodejs/node#56542).
  return code > 127 && code < 160 ? new TextDecoder('windows-1252').decode(Uint8Array.of(code), { stream: true })
    : !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
}

/**
 * Decodes entities once. Unknown names stay as text. Unless `strict`, the names of Latin-1 do without their semicolon, as in HTML,
 * where no letter, digit or `=` follows (`?a=1&reg=2` is an address, not a trade mark).
 */
export function decodeEntities(text: string, strict?: boolean): string {
  return text.replace(/&(?:#(?:x([\da-f]+)|(\d+));?|(\w{2,8})(;|(?![\w=])))/gi, (all, hex: string, decimal: string, name: string, end: string) => {
    if (!name) return character(hex ? parseInt(hex, 16) : Number(decimal));
    const code = codePoints.get(name);
    return code && (end || (!strict && code < 256)) ? String.fromCharCode(code) : all;
  });
}
