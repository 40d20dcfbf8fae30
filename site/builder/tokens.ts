// The tokens of the widgets, read from custom-elements.json, and the values that each may have.
import { declarationOf } from './options.js';

/** What the values of a token look like. */
export type TokenSyntax = 'font' | 'length' | 'line' | 'integer' | 'number' | 'ratio' | 'shadow' | 'weight';

/** A token that is no colour. */
export interface Token {
  /** `gap` for `--berita-gap`. */
  readonly name: string;
  readonly syntax: TokenSyntax;
  /** The value without the token; empty where there is none. */
  readonly initial: string;
}

const PREFIX = '--berita-';
const COLOR = 'color-';

// A font's name comes before its size: the first row that fits counts.
const SYNTAX_BY_NAME: readonly (readonly [pattern: RegExp, syntax: TokenSyntax])[] = [
  [/^font(?:-heading)?$/, 'font'],
  [/-weight$/, 'weight'],
  [/-lines$/, 'integer'],
  [/-ratio$/, 'ratio'],
  [/-rule$/, 'line'],
  [/shadow$/, 'shadow'],
  [/-size$/, 'length'],
];

const SYNTAX_BY_DEFAULT: readonly (readonly [pattern: RegExp, syntax: TokenSyntax])[] = [
  [/^[\d.]+(?:px|em|rem)$/, 'length'],
  [/^[\d.]+$/, 'number'],
];

/** Undefined for a token whose values nobody has described: it is not offered. */
function syntaxOf(name: string, initial: string): TokenSyntax | undefined {
  const byName = SYNTAX_BY_NAME.filter(([pattern]) => pattern.test(name))[0];
  const byDefault = SYNTAX_BY_DEFAULT.filter(([pattern]) => pattern.test(initial))[0];
  return (byName ?? byDefault)?.[1];
}

const all = (declarationOf('berita-populer').cssProperties ?? []).map(({ name, default: initial = '' }) => ({
  name: name.slice(PREFIX.length),
  initial,
}));

/** The tokens that are colours: `accent` for `--berita-color-accent`. */
export const colorNames: readonly string[] = all
  .filter(({ name }) => name.startsWith(COLOR))
  .map(({ name }) => name.slice(COLOR.length));

/** The tokens that are no colours, in the manifest's order. */
export const tokens: readonly Token[] = all
  .filter(({ name }) => !name.startsWith(COLOR))
  .flatMap(({ name, initial }) => {
    const syntax = syntaxOf(name, initial);
    return syntax === undefined ? [] : [{ name, syntax, initial }];
  });

const SIZE = String.raw`\d{1,4}(?:\.\d{1,3})?`;
const FONT = String.raw`(?:'[\w .-]{1,40}'|[a-z][\w-]{0,39}(?: [\w-]{1,40}){0,4})`;
const OFFSET = String.raw`-?\d{1,3}(?:px)?`;

// Each is short and closed: a value goes into a style element, and may come from a link that somebody sent.
const VALUES: Readonly<Record<TokenSyntax, RegExp>> = {
  font: new RegExp(`^${FONT}(?:, ?${FONT}){0,7}$`, 'i'),
  length: new RegExp(`^${SIZE}(?:px|em|rem)$`),
  line: new RegExp(`^(?:none|${SIZE}px (?:solid|dashed|dotted|double))$`),
  integer: /^[1-9]\d?$/,
  number: /^\d(?:\.\d{1,3})?$/,
  ratio: new RegExp(`^${SIZE}(?: ?/ ?${SIZE})?$`),
  shadow: new RegExp(`^(?:none|${OFFSET}(?: ${OFFSET}){1,3} #[\\da-f]{3,8})$`, 'i'),
  weight: /^[1-9]00$/,
};

/** A value of each syntax, for those who have to write one. */
export const EXAMPLES: Readonly<Record<TokenSyntax, string>> = {
  font: "Georgia, 'Times New Roman', serif",
  length: '12px',
  line: '1px solid',
  integer: '2',
  number: '1.4',
  ratio: '16 / 9',
  shadow: '0 2px 8px #0003',
  weight: '600',
};

/** Whether a value may stand in the page's style for a token. */
export const isTokenValue = ({ syntax }: Token, value: string): boolean => VALUES[syntax].test(value);
