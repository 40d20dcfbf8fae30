// Tables from attributes to properties: one row says what counts as valid, and so the default: what no attribute gives.
import type { PropertyDeclaration } from 'lit';
import { withWarnings, type PropertyRow } from './property-warnings.js';

const row = (fromAttribute: (value: string | null) => unknown): PropertyRow => ({ converter: { fromAttribute } });

/** Any text. */
export const text = (initial?: string): PropertyRow => row((value) => value ?? initial);

/** One of the values; the first is the default and stands in for whatever else is written. */
export const choice = (...choices: string[]): PropertyRow => ({
  ...row((value) => (choices.includes(value!) ? value : choices[0])),
  choices,
});

/** A choice that styles read: the attribute follows the property, except while it is the default. */
export const reflectedChoice = (...values: string[]): PropertyRow => ({
  ...choice(...values),
  reflect: true,
  useDefault: true,
});

/** A whole number from `least` to `most`; else the default. */
export const count = (initial: number, least = 1, most = 1e9): PropertyRow =>
  row((value) => {
    const number = Math.floor(Number(value ?? NaN));
    return number >= least && number <= most ? number : initial;
  });

/** A boolean attribute: there or not there. */
export const flag = (): PropertyRow => row((value) => value !== null);

/** A property without attribute. */
export const property = (): PropertyRow => ({ attribute: false });

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Completes the rows: `feedUrl` gets the attribute `feed-url`; in development builds a wrong value gets a warning. */
export function attributes(rows: Record<string, PropertyRow>): Record<string, PropertyRow> {
  for (const [name, row] of Object.entries(rows)) rows[name] = withWarnings({ attribute: kebab(name), ...row });
  return rows;
}

/** The default of a row. */
export const defaultOf = ({ converter }: PropertyDeclaration): unknown =>
  (converter as PropertyRow['converter'])?.fromAttribute(null);
