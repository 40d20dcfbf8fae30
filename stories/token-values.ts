// The colours among the tokens, each with its value in light and in dark, for the designers' pages.
import { declarationOf } from './controls.js';

/** A colour as Storybook's palette shows it. */
export interface ColorToken {
  readonly name: string;
  readonly description: string;
  /** By the page's scheme; one alone where both are the same. */
  readonly colors: Readonly<Record<string, string>>;
}

function colorsOf(value: string): Record<string, string> {
  const pair = /^light-dark\((?<light>[^,]+), (?<dark>[^)]+)\)$/.exec(value)?.groups;
  return pair === undefined ? { [value]: value } : { Light: pair.light!, Dark: pair.dark! };
}

export const colorTokens: readonly ColorToken[] = declarationOf('berita-populer')
  .cssProperties!.filter(({ name }) => name.startsWith('--berita-color-'))
  .map(({ name, description = '', default: value = '' }) => ({ name, description, colors: colorsOf(value) }));
