// Markdown: code, tables, and the table of attributes of docs/api.md.
import { plainType, values } from '../manifest/read.mjs';

export const code = (text) => `\`${text}\``;
const cell = (text) =>
  String(text ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');

export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const valuesOf = (item) =>
  values(item)?.filter(Boolean).map(code).join(' ') ??
  { boolean: 'there or not', number: 'number', string: 'text' }[plainType(item)];

/** `'list'` → `list`, in code; nothing for no default and for an empty one. */
export const plainDefault = (text) => (text === undefined || text === "''" ? '' : code(text.replace(/^'(.*)'$/, '$1')));

/** `defaults`: gives an attribute's default as Markdown. */
export const attributeTable = (items, defaults = (item) => plainDefault(item.default)) =>
  table(
    ['attribute', 'values', 'default', 'what it does'],
    items.map((item) => [code(item.name), valuesOf(item), defaults(item), item.description]),
  );
