// Data for editors: VS Code's HTML and CSS, JetBrains' web-types.
import { readFileSync } from 'node:fs';
import { elements, fields, plainType, values } from '../manifest/read.mjs';

const options = (item) => values(item)?.filter(Boolean);
const json = (data) => `${JSON.stringify(data, null, 2)}\n`;

/** Items of all elements, one for each name. */
const all = (key) => [
  ...new Map(elements.flatMap((element) => element[key].map((item) => [item.name, item]))).values(),
];

const html = () => ({
  version: 1.1,
  tags: elements.map(({ tagName, description, attributes }) => ({
    name: tagName,
    description,
    attributes: attributes.map((item) => ({
      name: item.name,
      description: item.description,
      ...(item.type.text === 'boolean' ? { valueSet: 'v' } : {}),
      ...(options(item) ? { values: options(item).map((name) => ({ name })) } : {}),
    })),
  })),
});

const css = () => ({
  version: 1.1,
  properties: all('cssProperties').map(({ name, description }) => ({ name, description })),
  pseudoElements: all('cssParts').map(({ name, description }) => ({ name: `::part(${name})`, description })),
  pseudoClasses: all('cssStates').map(({ name, description }) => ({ name: `:state(${name})`, description })),
});

const named = (items) => items.map(({ name, description }) => ({ name, description }));

/** An attribute's value, as web-types writes it: the choices, or the type. */
function webTypeValue(item) {
  if (item.type.text === 'boolean') return { kind: 'no-value', type: 'boolean' };
  const choices = options(item)?.map((value) => `'${value}'`);
  return { type: choices?.join(' | ') ?? plainType(item) };
}

const webTypeAttribute = (item) => ({
  name: item.name,
  description: item.description,
  ...(item.default === undefined ? {} : { default: item.default.replace(/^'(.*)'$/, '$1') }),
  value: webTypeValue(item),
});

const typed = (items) =>
  items.map(({ name, description, type }) => ({ name, description, value: { type: type.text } }));

const webTypeElement = (element) => ({
  name: element.tagName,
  description: element.description,
  attributes: element.attributes.map(webTypeAttribute),
  slots: named(element.slots),
  js: { properties: typed(fields(element)), events: typed(element.events) },
  css: {
    parts: named(element.cssParts),
    properties: named(element.cssProperties),
    'pseudo-classes': element.cssStates.map(({ name, description }) => ({ name: `state(${name})`, description })),
  },
});

function webTypes() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: { html: { elements: elements.map(webTypeElement) } },
  };
}

/** File in dist/ → text. */
export const editors = () => ({
  'editor/vscode.html-custom-data.json': json(html()),
  'editor/vscode.css-custom-data.json': json(css()),
  'editor/web-types.json': json(webTypes()),
});
