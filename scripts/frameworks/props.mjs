// TypeScript text of an element's props, events and documentation, shared by the frameworks' types.
import { eventClasses, fields } from '../manifest/read.mjs';

/** `/** … *\/` of an item, indented by two. */
export function comment({ description, default: value }) {
  const fallback =
    value === undefined || value === "''" || description.includes('Default') ? '' : ` Default \`${value}\`.`;
  return `  /** ${description.replaceAll('*/', '')}${fallback} */`;
}

/** `berita-select` → `onBeritaSelect`. */
export const handler = (name) =>
  `on${name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('')}`;

/** An optional member; exactOptionalPropertyTypes lets a framework pass undefined. */
export const optional = (name, type) =>
  `  ${/^\w+$/.test(name) ? name : `'${name}'`}?: ${type.includes('undefined') ? type : `${type} | undefined`};`;

/** Members for all fields under their property names. */
export const fieldMembers = (element) =>
  fields(element).flatMap((field) => [comment(field), optional(field.name, field.type.text)]);

/** Members for the attributes, as written in HTML: numbers and booleans may be text. */
export const attributeMembers = (element) =>
  element.attributes.flatMap((item) => [
    comment(item),
    optional(item.name, { number: 'number | string', boolean: "boolean | ''" }[item.type.text] ?? item.type.text),
  ]);

/** Members for the events under the names that `name` makes. */
export const eventMembers = (element, name) =>
  element.events.flatMap((event) => [
    comment(event),
    optional(name(event.name), `((event: ${event.type.text}) => void)`),
  ]);

/** Imports of the types that props and events speak of; `from` leads to dist/. */
export const typeImports = (from) =>
  `import type { Article, BeritaArtikel as BeritaArtikelElement, BeritaPopuler as BeritaPopulerElement, BeritaUpdate as BeritaUpdateElement, ${[...eventClasses.keys()].join(', ')}, Feed } from '${from}index.js';`;
