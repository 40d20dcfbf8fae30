// Vite plugin of the script-tag build: ends it when a template of src/ has what scripts/cdn/lit/ does not read.
import { parseAst } from 'rolldown/parseAst';

const tag = /^<(\/?)([a-z][a-z\d-]*)((?:\s+[^\s="'<>/]+(?:="[^"]*"|=[^\s"'`=<>]+)?)*)\s*>$/;
const hollow = /^(?:img|br|hr|input)$/;

/** What is wrong with a template, its expressions as NUL; undefined: nothing. */
export function fault(text) {
  const open = [];
  for (const [token] of text.matchAll(/<(?:"[^"]*"|[^">])*>?|[^<]+/g)) {
    if (token[0] !== '<') {
      if (/&[#\w]/.test(token)) return `an entity in "${token.trim()}": write the character`;
      continue;
    }
    const [, closing, name, attributes = ''] = tag.exec(token) ?? [];
    if (!name) return `"${token}" is no plain tag`;
    if (/^(?:script|style|textarea|title|template|svg|math)$/.test(name)) return `<${name}>`;
    if (/&[#\w]/.test(attributes)) return `an entity in "${token}": write the character`;
    if (/\s\0/.test(attributes.replace(/"[^"]*"/g, ''))) return `an expression among the attributes of "${token}"`;
    if (/\s[.?][^"\s]+=/.test(attributes.replace(/"[^"]*"/g, '')))
      return `a property or a boolean attribute in "${token}"`;
    if (/\sstyle=/.test(attributes)) return `an inline style in "${token}"`;
    if (closing && open.pop() !== name) return `"${token}" closes nothing`;
    if (!closing && !hollow.test(name)) open.push(name);
  }
  return open.length ? `<${open.at(-1)}> is not closed` : undefined;
}

export const checkTemplates = () => ({
  name: 'check-templates',
  enforce: 'post',
  transform(code, id) {
    if (!id.includes('/src/') || !code.includes('html`')) return;
    const nodes = [parseAst(code)];
    for (const node of nodes) {
      if (node.type === 'TaggedTemplateExpression' && node.tag.name === 'html') {
        const wrong = fault(node.quasi.quasis.map(({ value }) => value.cooked).join('\0'));
        if (wrong)
          this.error(
            `${id}: a template has ${wrong}. The script tag's builds can't read it (scripts/cdn/lit/template.js).`,
          );
      }
      for (const value of Object.values(node))
        for (const child of [value].flat()) if (typeof child?.type === 'string') nodes.push(child);
    }
  },
});
