// Vite plugin of the script tag's build: ends it when a template of src/ has what src/cdn/read-template.ts does not
// read.
import { parseAst } from 'rolldown/parseAst';

// `<p class="a" hidden>` or `</p>`, expressions as NUL. No comment, no attribute in single quotes, no expression as an
// attribute.
const TAG =
  /^<(?<slash>\/?)(?<name>[a-z][a-z\d-]*)(?<attributes>(?:\s+[^\s="'<>/\0]+(?:="[^"]*"|=[^\s"'`=<>]+)?)*)\s*>$/;
const OTHER_PARSING = /^(?:script|style|textarea|title|template|svg|math)$/;
const VOID = /^(?:br|hr|img|input|source|wbr)$/;

function openElement(name, open) {
  if (!VOID.test(name)) open.push(name);
}

const closeElement = (token, name, open) => (open.pop() === name ? undefined : `"${token}", which closes nothing`);

/** What is wrong with one tag, or with the text between two; `open`: the elements round it, changed by the tag. */
function tokenError(token, open) {
  if (/&[#\w]/.test(token)) return `an entity in "${token.trim()}": write the character`;
  if (!token.startsWith('<')) return undefined;
  const { slash, name, attributes } = TAG.exec(token)?.groups ?? {};
  if (!name || OTHER_PARSING.test(name)) return `"${token}", which is no plain tag`;
  if (/\sstyle=/.test(attributes)) return `an inline style in "${token}"`;
  if (slash) return closeElement(token, name, open);
  openElement(name, open);
  return undefined;
}

/** What is wrong with a template, its expressions as NUL; undefined: nothing. */
export function templateError(text) {
  const open = [];
  for (const [token] of text.matchAll(/<(?:"[^"]*"|[^">])*>?|[^<]+/g)) {
    const error = tokenError(token, open);
    if (error) return error;
  }
  return open.length ? `<${open.at(-1)}>, which is not closed` : undefined;
}

/** The texts of the `html` templates in a module. */
function templatesIn(code) {
  const nodes = [parseAst(code)];
  for (const node of nodes)
    for (const child of Object.values(node).flat()) if (typeof child?.type === 'string') nodes.push(child);
  return nodes
    .filter(({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name === 'html')
    .map(({ quasi }) => quasi.quasis.map(({ value }) => value.cooked).join('\0'));
}

export const checkTemplates = () => ({
  name: 'check-templates',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || !code.includes('html`')) return;
    const error = templatesIn(code).map(templateError).find(Boolean);
    if (error) this.error(`${id}: a template has ${error}. The script tag can't read it (src/cdn/read-template.ts).`);
  },
});
