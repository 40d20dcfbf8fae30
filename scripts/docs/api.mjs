// docs/api.md: each element with everything it has, the event classes, and the feed model's types.
import { elements, eventClasses, fields, methods } from '../manifest/read.mjs';
import { attributeTable, code, table } from './markdown.mjs';
import { interfaces } from './types.mjs';

const section = (title, items, head, row) => (items.length ? `#### ${title}\n\n${table(head, items.map(row))}` : '');
const described =
  (print) =>
  ({ name, description }) => [print(name), description];

const element = (declaration) =>
  [
    `### \`<${declaration.tagName}>\``,
    declaration.description,
    `\`\`\`js\nimport 'berita-widgets/define/${declaration.tagName}'; // Registers it.\nimport { ${declaration.name} } from 'berita-widgets'; // The class, with no side effect.\n\`\`\``,
    ...declaration.examples.map((example) => `\`\`\`html\n${example}\n\`\`\``),
    `#### Attributes\n\n${attributeTable(declaration.attributes)}`,
    section(
      'Properties without attribute',
      fields(declaration).filter(({ attribute }) => !attribute),
      ['property', 'type', 'what it is'],
      ({ name, type, description }) => [code(name), code(type.text), description],
    ),
    section('Methods', methods(declaration), ['method', 'gives', 'what it does'], (method) => [
      code(`${method.name}()`),
      code(method.return.type.text),
      method.description,
    ]),
    section('Events', declaration.events, ['event', 'class', 'when'], ({ name, type, description }) => [
      code(name),
      code(type.text),
      description,
    ]),
    section(
      'Slots',
      declaration.slots,
      ['slot', 'what it is'],
      described((name) => (name ? code(name) : '(none)')),
    ),
    section('Parts', declaration.cssParts, ['part', 'what it is'], described(code)),
    section(
      'States',
      declaration.cssStates,
      ['state', 'when'],
      described((name) => code(`:state(${name})`)),
    ),
    section(
      'Tokens',
      declaration.cssProperties,
      ['token', 'default', 'what it sets'],
      ({ name, default: value, description }) => [code(name), value ? code(value) : '', description],
    ),
  ]
    .filter(Boolean)
    .join('\n\n');

const typed = ({ name, description, members }) =>
  `### \`${name}\`\n\n${description}\n\n${table(
    ['field', 'type', 'what it is'],
    members.map((member) => [code(member.name), code(member.type), member.description]),
  )}`;

const events = () =>
  [...eventClasses.values()].map(({ name, description, members }) =>
    typed({ name, description, members: members.map((member) => ({ ...member, type: member.type.text })) }),
  );

/** Marker name → text. */
export const api = {
  elements: () => elements.map(element).join('\n\n'),
  eventClasses: () => events().join('\n\n'),
  model: () => interfaces(['src/feed/model.ts', 'src/feed/feed-error.ts']).map(typed).join('\n\n'),
};
