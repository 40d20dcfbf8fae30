// Entities: the 253 named ones of HTML 4 (with &apos;) and numeric references, decoded by the rules of HTML.

// Names in code-point order; a number sets the code point of the name after it. A capital letter's name stands for its
// small letter too, 32 code points on (Agrave, agrave).
const NAMES = '34 quot 38 amp apos 60 lt 62 gt 160 nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig 247 divide 255 yuml 338 OElig oelig 352 Scaron scaron 376 Yuml 402 fnof 710 circ 732 tilde 913 Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho 931 Sigma Tau Upsilon Phi Chi Psi Omega 962 sigmaf 977 thetasym upsih 982 piv 8194 ensp emsp 8201 thinsp 8204 zwnj zwj lrm rlm 8211 ndash mdash 8216 lsquo rsquo sbquo 8220 ldquo rdquo bdquo 8224 dagger Dagger bull 8230 hellip 8240 permil 8242 prime Prime 8249 lsaquo rsaquo 8254 oline 8260 frasl 8364 euro 8465 image 8472 weierp 8476 real 8482 trade 8501 alefsym 8592 larr uarr rarr darr harr 8629 crarr 8656 lArr uArr rArr dArr hArr 8704 forall 8706 part exist 8709 empty 8711 nabla isin notin 8715 ni 8719 prod 8721 sum minus 8727 lowast 8730 radic 8733 prop infin 8736 ang 8743 and or cap cup int 8756 there4 8764 sim 8773 cong 8776 asymp 8800 ne equiv 8804 le ge 8834 sub sup nsub 8838 sube supe 8853 oplus 8855 otimes 8869 perp 8901 sdot 8968 lceil rceil lfloor rfloor 9674 loz 9824 spades 9827 clubs 9829 hearts diams 10216 lang rang';

const codePoints = new Map<string, number>();
let code = 0;
for (const name of NAMES.split(' ')) {
  if (+name) code = +name;
  else {
    codePoints.set(name, code);
    if (name < 'a' && (code < 223 || (code > 912 && code < 938))) codePoints.set(name.toLowerCase(), code + 32);
    code += 1;
  }
}

/** One numeric reference: code points 128-159 are windows-1252, what is no character becomes U+FFFD. */
function character(code: number): string {
  // { stream: true } keeps Node 20 on its correct slow path (nodejs/node#56542).
  if (code > 127 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code), { stream: true });
  return !code || code > 0x10ffff || (code >= 0xd800 && code < 0xe000) ? '\ufffd' : String.fromCodePoint(code);
}

/**
 * Decodes entities once. Unknown names stay as text. Without `strict`, the Latin-1 names, `amp`, `lt`, `gt` and `quot` do without
 * their semicolon, as in HTML, unless a letter, digit or `=` follows (`?a=1&reg=2` is an address, not a trade mark).
 */
export function decodeEntities(text: string, strict = false): string {
  return text.includes('&') ? text.replace(/&(?:#(?:x([\da-f]+)|(\d+));?|(\w{2,8})(;|(?![\w=])))/gi, (all, hex?: string, decimal?: string, name?: string, end?: string) => {
    if (!name) return character(hex ? parseInt(hex, 16) : Number(decimal));
    const code = codePoints.get(name) ?? 0;
    return code && (end || (!strict && code < 256 && code !== 39)) ? character(code) : all;
  }) : text;
}
