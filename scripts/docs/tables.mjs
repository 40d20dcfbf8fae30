// Markdown tables of the manifest, for docs/api.md: what all elements share, then what each has of its own.
import { elements, eventClasses, fields, methods, own, shared } from '../manifest/read.mjs';
import { attributeTable, code, plainDefault, table } from './markdown.mjs';

/** The default, or each element's own where they differ. */
function defaultOf(item) {
  const all = elements.map(({ tagName, attributes }) => [
    tagName,
    attributes.find(({ name }) => name === item.name)?.default,
  ]);
  if (all.every(([, value]) => value === all[0][1])) return plainDefault(all[0][1]);
  return all.map(([tag, value]) => `${plainDefault(value)} ${tag.slice('berita-'.length)}`).join(', ');
}

const attributes = () =>
  [
    attributeTable(shared('attributes'), defaultOf),
    ...elements.map((element) => `**\`<${element.tagName}>\`**\n\n${attributeTable(own(element, 'attributes'))}`),
  ].join('\n\n');

/** Where an item is found: all elements, or some. */
function whose(key, item) {
  const tags = elements.filter((element) => element[key].some(({ name }) => name === item.name));
  return tags.length === elements.length
    ? 'all'
    : tags.map(({ tagName }) => tagName.slice('berita-'.length)).join(', ');
}

function everyone(key) {
  const all = new Map();
  for (const item of [...shared(key), ...elements.flatMap((element) => own(element, key))])
    if (!all.has(item.name)) all.set(item.name, item);
  return [...all.values()];
}

const events = () =>
  table(
    ['event', 'fields', 'when', 'elements'],
    everyone('events').map((item) => [
      code(item.name),
      (eventClasses.get(item.type.text)?.members ?? [])
        .map(({ name, type }) => code(`${name}: ${type.text}`))
        .join(' '),
      item.description,
      whose('events', item),
    ]),
  );

function properties() {
  const all = new Map(
    elements.flatMap((element) =>
      fields(element)
        .filter(({ attribute }) => !attribute)
        .map((field) => [field.name, [code(field.name), code(field.type.text), field.description]]),
    ),
  );
  const calls = new Map(
    elements.flatMap((element) =>
      methods(element).map((method) => [
        method.name,
        [code(`${method.name}()`), code(method.return?.type.text), method.description],
      ]),
    ),
  );
  return table(['property or method', 'type', 'what it does'], [...all.values(), ...calls.values()]);
}

const named = (key, first, print) => () =>
  table(
    [first, 'what it is', 'elements'],
    everyone(key).map((item) => [print(item.name), item.description, whose(key, item)]),
  );

/** Marker name → the table that goes between its markers. */
export const tables = {
  attributes,
  properties,
  events,
  slots: named('slots', 'slot', (name) => (name ? code(name) : '(none)')),
  parts: named('cssParts', 'part', (name) => code(`::part(${name})`)),
  states: named('cssStates', 'state', (name) => code(`:state(${name})`)),
  tokens: () =>
    table(
      ['token', 'default', 'what it sets'],
      everyone('cssProperties').map(({ name, default: value, description }) => [
        code(name),
        value ? code(value) : '',
        description,
      ]),
    ),
};
