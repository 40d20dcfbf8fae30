// The named entities of HTML 4, and those of HTML 5 that stand for letters, punctuation and signs that news are
// full of.

// A name, and right behind it its character. These do without their semicolon in HTML, as do the letters with
// accents of Latin-1.
const LATIN_1 =
  'amp& AMP& lt< LT< gt> GT> quot" QUOT" nbsp\xa0 iexcl¡ cent¢ pound£ curren¤ yen¥ brvbar¦ sect§ uml¨ copy© COPY© ordf\xaa laquo« not¬ shy\xad reg® REG® macr¯ deg° plusmn± sup2² sup3³ acute´ micro\xb5 para¶ middot· cedil¸ sup1¹ ordm\xba raquo» frac14¼ frac12½ frac34¾ iquest¿ AEligÆ ETHÐ times× OslashØ THORNÞ szligß aeligæ ethð divide÷ oslashø thornþ';

const HTML_4 =
  'OEligŒ oeligœ fnofƒ circˆ tilde˜ AlphaΑ BetaΒ GammaΓ DeltaΔ EpsilonΕ ZetaΖ EtaΗ ThetaΘ IotaΙ KappaΚ LambdaΛ MuΜ NuΝ XiΞ OmicronΟ PiΠ RhoΡ SigmaΣ TauΤ UpsilonΥ PhiΦ ChiΧ PsiΨ OmegaΩ alphaα betaβ gammaγ deltaδ epsilonε zetaζ etaη thetaθ iotaι kappaκ lambdaλ muμ nuν xiξ omicronο piπ rhoρ sigmafς sigmaσ tauτ upsilonυ phiφ chiχ psiψ omegaω thetasymϑ upsihϒ pivϖ ensp\u2002 emsp\u2003 thinsp\u2009 zwnj\u200c zwj\u200d lrm\u200e rlm\u200f ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ dagger† Dagger‡ bull• hellip… permil‰ prime′ Prime″ lsaquo‹ rsaquo› oline‾ frasl⁄ euro€ imageℑ weierp℘ realℜ trade™ alefsymℵ larr← uarr↑ rarr→ darr↓ harr↔ crarr↵ lArr⇐ uArr⇑ rArr⇒ dArr⇓ hArr⇔ forall∀ part∂ exist∃ empty∅ nabla∇ isin∈ notin∉ ni∋ prod∏ sum∑ minus− lowast∗ radic√ prop∝ infin∞ ang∠ and∧ or∨ cap∩ cup∪ int∫ there4∴ sim∼ cong≅ asymp≈ ne≠ equiv≡ le≤ ge≥ sub⊂ sup⊃ nsub⊄ sube⊆ supe⊇ oplus⊕ otimes⊗ perp⊥ sdot⋅ lceil⌈ rceil⌉ lfloor⌊ rfloor⌋ loz◊ spades♠ clubs♣ hearts♥ diams♦ lang⟨ rang⟩';

const HTML_5 =
  "apos' Tab\t NewLine\n excl! num# dollar$ percnt% lpar( rpar) ast* plus+ comma, period. sol/ colon: semi; equals= quest? commat@ lsqb[ lbrack[ bsol\\ rsqb] rbrack] Hat^ lowbar_ grave` lcub{ lbrace{ verbar| vert| rcub} rbrace} NonBreakingSpace\xa0 half½ centerdot· Dstrokđ dstrokđ DstrokĐ inodotı imathı LstrokŁ lstrokł ENGŊ engŋ hairsp\u200a numsp\u2007 puncsp\u2008 emsp13\u2004 emsp14\u2005 ThinSpace\u2009 MediumSpace\u205f ZeroWidthSpace\u200b NoBreak\u2060 hyphen‐ dash‐ horbar― Vert‖ OpenCurlyQuote‘ CloseCurlyQuote’ rsquor’ lsquor‚ OpenCurlyDoubleQuote“ CloseCurlyDoubleQuote” rdquor” ldquor„ bullet• nldr‥ mldr… caret⁁ hybull⁃ incare℅ numero№ copysr℗ rx℞ ellℓ frac13⅓ frac23⅔ frac15⅕ frac25⅖ frac35⅗ frac45⅘ frac16⅙ frac56⅚ frac18⅛ frac38⅜ frac58⅝ frac78⅞ TRADE™ check✓ checkmark✓ cross✗ malt✠ star☆ starf★ phone☎ female♀ male♂ sung♪ flat♭ natural♮ sharp♯ squ□ squf▪ utri▵ utrif▴ rtri▹ rtrif▸ dtri▿ dtrif▾ ltri◃ ltrif◂ cir○ block█ lsh↰ map↦ LeftArrow← RightArrow→ UpArrow↑ DownArrow↓ leq≤ geq≥ approx≈ pm±";

// Letters with accents are composed: `Eacute` is E and an acute accent.
const ACCENTS = new Map([
  ['grave', '\u0300'],
  ['acute', '\u0301'],
  ['circ', '\u0302'],
  ['tilde', '\u0303'],
  ['macr', '\u0304'],
  ['breve', '\u0306'],
  ['dot', '\u0307'],
  ['uml', '\u0308'],
  ['ring', '\u030a'],
  ['dblac', '\u030b'],
  ['caron', '\u030c'],
  ['cedil', '\u0327'],
  ['ogon', '\u0328'],
]);

function readNames(list: string): Map<string, string> {
  const names = new Map<string, string>();
  // The last character of an entry may be white space itself: a name begins behind the one blank that follows it.
  for (const [, name, character] of list.matchAll(/([a-z\d]+)([^])(?: |$)/gi)) names.set(name!, character!);
  return names;
}

/** `eacute` is é; undefined where the composed letter is none of Latin-1 or its first extension. */
function composedLetter(name: string): string | undefined {
  const accent = ACCENTS.get(name.slice(1));
  if (accent === undefined) return undefined;
  const letter = (name[0]! + accent).normalize();
  return letter.length === 1 && letter < '\u0180' ? letter : undefined;
}

/** The names that do without their semicolon in HTML, with their characters: all of Latin-1. */
export const LATIN_1_NAMES: ReadonlyMap<string, string> = readNames(LATIN_1);
for (const letter of 'aceinouyACEINOUY') {
  for (const accent of ['grave', 'acute', 'circ', 'tilde', 'uml', 'ring', 'cedil']) {
    const character = composedLetter(letter + accent);
    if (character && character < '\u0100') (LATIN_1_NAMES as Map<string, string>).set(letter + accent, character);
  }
}

const names = readNames(`${HTML_4} ${HTML_5}`);

/** The character that a name with its semicolon stands for, if it is one. */
export function namedCharacter(name: string): string | undefined {
  return LATIN_1_NAMES.get(name) ?? names.get(name) ?? composedLetter(name);
}
