// A module of the build as the body of a function: what it imports comes by argument, what it exports is returned.
import { parseAst } from 'rolldown/parseAst';

const literal = JSON.stringify;
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const keys = new Map();

/** The short name by which files hand over what a module exports, the same in all files of a build. */
function keyOf(name) {
  const count = keys.size;
  if (!keys.has(name)) keys.set(name, (count < letters.length ? '' : letters[Math.floor(count / letters.length) - 1]) + letters[count % letters.length]);
  return keys.get(name);
}

const nameOf = (node) => node.name ?? node.value;
// `import {a as b}` and `export {b as a}` as object patterns and literals: `{a: b}`.
const fields = (pairs) => `{${pairs.map(([name, local]) => `${literal(keyOf(name))}: ${local}`).join(', ')}}`;

/** `{ text, result }` of a chunk. `from` gives the expression of what a file exports, `load` the arguments that load one. */
export function bodyOf({ code }, from, load) {
  let text = '';
  let at = 0;
  let result = '{}';
  for (const node of parseAst(code).body) {
    let by = '';
    if (node.type === 'ImportDeclaration') {
      by = `const ${fields(node.specifiers.map((specifier) => [nameOf(specifier.imported), specifier.local.name]))} = ${from(node.source.value)};`;
    } else if (node.type === 'ExportNamedDeclaration') {
      result = fields(node.specifiers.map((specifier) => [nameOf(specifier.exported), nameOf(specifier.local)]));
    } else if (/^(?:Export|Import)/.test(node.type)) throw new Error(`A ${node.type} in a chunk: scripts/cdn/module.mjs does not know it.`);
    else continue;
    text += code.slice(at, node.start) + by;
    at = node.end;
  }
  text = (text + code.slice(at)).replace(/\bimport\((["'])(\.\/[\w.-]+)\1\)/g, (_, quote, file) => `LOAD(${load(file)})`);
  return { text, result };
}
