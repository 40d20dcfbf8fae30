// Tables from attributes to properties: one row says name, default and what counts as valid.
import type { PropertyDeclaration } from 'lit';
import { withHints, type Row } from './hints.js';

const row = (initial: unknown, fromAttribute: (value: string | null) => unknown): Row => ({ initial, converter: { fromAttribute } });

/** Any text. */
export const text = (initial?: string): Row => row(initial, (value) => value ?? initial);

/** One of the values; the first is the default and stands in for whatever else is written. */
export const choice = (...values: string[]): Row => row(values[0], (value) => (values.includes(value!) ? value : values[0]));

/** A choice that styles read: the attribute follows the property, except while it is the default. */
export const look = (...values: string[]): Row => ({ ...choice(...values), reflect: true, useDefault: true });

/** A whole number from `least` to `most`; else the default. */
export const count = (initial: number, least = 1, most = 1e9): Row => row(initial, (value) => {
  const number = Math.floor(Number(value ?? NaN));
  return number >= least && number <= most ? number : initial;
});

/** A boolean attribute: there or not there. */
export const flag = (): Row => row(false, (value) => value !== null);

/** A property without attribute. */
export const property = (): Row => ({ attribute: false });

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Completes the rows: `feedUrl` gets the attribute `feed-url`; in development builds a wrong value gets a hint. */
export function attributes(rows: Record<string, Row>): Record<string, Row> {
  return Object.fromEntries(Object.entries(rows).map(([name, row]) => {
    const declaration = { attribute: kebab(name), ...row };
    return [name, withHints(String(declaration.attribute), declaration)];
  }));
}

/** Gives an element the defaults of its class's table. */
export function setDefaults(element: object, properties: ReadonlyMap<PropertyKey, PropertyDeclaration>): void {
  for (const [name, declaration] of properties) (element as Record<PropertyKey, unknown>)[name] = (declaration as Row).initial;
}
