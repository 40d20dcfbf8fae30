// Entities: html5lib's tests, as far as the names go that the reader knows.
import { describe, expect, test } from 'vitest';
import { decodeEntities as decodeCommon, type EntityContext } from '../../src/feed/text/entities.js';
import { numberEntities } from '../../src/feed/text/rare-entities.js';
import { parseFeed } from '../../src/feed/index.js';
import { item } from './fixtures.js';
import { bytesOf, hasShared, shared } from './shared.js';

/** Entities as `parseFeed` reads them. */
const decodeEntities = (text: string, context?: EntityContext) => decodeCommon(numberEntities(text), context);

type Case = { description: string; input: string; output: [string, string][] };
const cases = (name: string): Case[] =>
  (
    JSON.parse(new TextDecoder().decode(bytesOf(`${shared}corpora/html5lib/${name}.test`))) as { tests: Case[] }
  ).tests.filter(({ output }) => output.every(([kind]) => kind === 'Character'));
const wanted = ({ output }: Case) => output.map(([, text]) => text).join('');

// The 252 names of HTML 4, and apos.
const NAMES =
  'quot amp apos lt gt nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml OElig oelig Scaron scaron Yuml fnof circ tilde Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega thetasym upsih piv ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams'.split(
    ' ',
  );

describe.skipIf(!hasShared)('html5lib', () => {
  test(`all ${NAMES.length} names`, () => {
    const known = new Map(cases('namedEntities').map((entry) => [entry.input, wanted(entry)]));
    expect(NAMES).toHaveLength(253);
    for (const name of NAMES) expect([name, decodeEntities(`&${name};`)]).toEqual([name, known.get(`&${name};`)]);
  });

  test('numeric references', () => {
    for (const entry of cases('numericEntities'))
      expect([entry.input, decodeEntities(entry.input)]).toEqual([entry.input, wanted(entry)]);
  });

  test('names without semicolon, as browsers read them in text', () => {
    for (const entry of cases('entities'))
      expect([entry.input, decodeEntities(entry.input, 'text')]).toEqual([entry.input, wanted(entry)]);
  });

  test('no name stands for another character than in HTML 5', () => {
    const wrong = cases('namedEntities').filter((entry) => {
      const decoded = decodeEntities(entry.input, 'text');
      // Names that the reader does not know stay, or begin with one that it knows.
      return decoded !== wanted(entry) && !/[a-z;\d]$/i.test(decoded);
    });
    expect(wrong.map(({ input }) => input)).toEqual([]);
  });
});

test.each([
  ['Harga&colon; Rp5&period;000 &lpar;naik&rpar;', 'Harga: Rp5.000 (naik)'],
  ['&check; &star; &numero;5 &frac13; &half;', '✓ ☆ №5 ⅓ ½'],
  ['&Zcaron;i&zcaron;ek, S&atilde;o, &Yuml;', 'Žižek, São, Ÿ'],
  ['a&Tab;b&NewLine;c', 'a\tb\nc'],
])('%s', (written, read) => {
  expect(decodeEntities(written, 'xml')).toBe(read);
  expect(decodeEntities(written, 'text')).toBe(read);
});

test('only the names of Latin-1 do without a semicolon, and only in HTML', () => {
  expect(decodeEntities('&copy 2026, &notit; &hellip &eacutee', 'text')).toBe('© 2026, ¬it; &hellip ée');
  expect(decodeEntities('&copy 2026, &notit; &hellip &eacutee', 'attribute')).toBe('© 2026, &notit; &hellip &eacutee');
  expect(decodeEntities('&copy 2026, &notit; &hellip &eacutee', 'xml')).toBe('&copy 2026, &notit; &hellip &eacutee');
});

test('unknown names stay as text, and addresses stay addresses', () => {
  expect(decodeEntities('&tidakada; &constructor; ?a=1&reg=2&copy=3 &copyright')).toBe(
    '&tidakada; &constructor; ?a=1&reg=2&copy=3 &copyright',
  );
  expect(
    parseFeed(item('<title>a</title><link>https://berita.example/?a=1&reg=2&amp;b=3</link>')).articles[0]?.url,
  ).toBe('https://berita.example/?a=1&reg=2&b=3');
});

test('no entity of a DTD is expanded', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${item('<title>&c;</title>')}`;
  expect(parseFeed(bomb).articles[0]?.title).toBe('&c;');
});
