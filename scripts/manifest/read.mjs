// Reads custom-elements.json for the generators: elements, what they share, and the fields of their events.
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap(({ declarations }) => declarations);

/** The three elements, in the order people meet them. */
export const elements = ['berita-populer', 'berita-update', 'berita-artikel'].map((tag) =>
  declarations.find(({ tagName }) => tagName === tag),
);

/** Event class name → its declaration. */
export const eventClasses = new Map(
  declarations
    .filter(({ superclass }) => superclass?.name === 'Event')
    .map((declaration) => [declaration.name, declaration]),
);

const describe = ({ name, description, type }) => `${name} ${description} ${type?.text}`;

/** Items of `key` that all three elements have in the same words, from the first element that has them. */
export const shared = (key) =>
  elements[0][key].filter((item) =>
    elements.every((element) => element[key].some((other) => describe(other) === describe(item))),
  );

/** Items of `key` that not all elements have. */
export function own(element, key) {
  const common = new Set(shared(key).map(describe));
  return element[key].filter((item) => !common.has(describe(item)));
}

/** Public fields of an element: with attribute, or by property only. */
export const fields = (element) => element.members.filter(({ kind }) => kind === 'field');
export const methods = (element) => element.members.filter(({ kind }) => kind === 'method');

/** The values of a union of string literals; undefined for any other type. */
export function values({ type }) {
  const parts = type.text.split(' | ').filter((part) => part !== 'undefined');
  return parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : undefined;
}

/** `string | undefined` → `string`. */
export const plainType = ({ type }) => type.text.replace(' | undefined', '');
