// A module of the build as the body of a function: what it imports comes by argument, what it exports is returned.
import { parseAst } from 'rolldown/parseAst';

const literal = JSON.stringify;
// Small letters last: minified functions are full of them.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ$_zjqxkvwybgfpmuhdlcoasrnite';
const keys = new Map();

/** The short name by which files hand over what a module exports, the same in all files of a build. */
function keyOf(name) {
  const count = keys.size;
  if (!keys.has(name))
    keys.set(
      name,
      (count < letters.length ? '' : letters[Math.floor(count / letters.length) - 1]) + letters[count % letters.length],
    );
  return keys.get(name);
}

const nameOf = (node) => node.name ?? node.value;
const short = ([name, local]) => [keyOf(name), local];

/** `import {a as b}` or `export {b as a}` as an object pattern or literal: `{a: b}`. */
const fields = (pairs) => `{${pairs.map(([name, local]) => `${literal(name)}: ${local}`).join(', ')}}`;

/**
 * `{ text, names, exported, shared, pairs }` of a chunk: its body; what it exports; as import() gives it; by short names; as pairs of those and its own.
 * `load` gives the arguments that load another chunk, undefined where it is no such; then it comes by its short names from `from`.
 */
export function bodyOf({ code }, from, load) {
  let text = '';
  let at = 0;
  let exported = [];
  const taken = new Map();
  for (const node of parseAst(code).body) {
    if (node.type === 'ImportDeclaration') {
      const call = load(node.source.value);
      const expression = call ? `await LOAD(${call})` : from;
      const pairs = node.specifiers.map((specifier) => [nameOf(specifier.imported), specifier.local.name]);
      taken.set(expression, [...(taken.get(expression) ?? []), ...(call ? pairs : pairs.map(short))]);
    } else if (node.type === 'ExportNamedDeclaration') {
      exported = node.specifiers.map((specifier) => [nameOf(specifier.exported), nameOf(specifier.local)]);
    } else if (/^(?:Export|Import)/.test(node.type))
      throw new Error(`A ${node.type} in a chunk: scripts/cdn/module.mjs does not know it.`);
    else continue;
    text += code.slice(at, node.start);
    at = node.end;
  }
  // Of a chunk that others import as well, Rolldown takes its module's namespace: all that the chunk exports, once more.
  text = (text + code.slice(at)).replace(
    /\bimport\((["'])(\.\/[\w.-]+)\1\)(?:\.then\(\(n\) => n\.\w+_exports\))?/g,
    (_, quote, file) => `LOAD(${load(file)})`,
  );
  exported = exported.filter(([name]) => !name.endsWith('_exports'));
  // Sorted: the same chunk comes out of each build, in however many files it finds what it takes.
  const imports = [...taken].map(
    ([expression, pairs]) =>
      `const ${fields(pairs.sort(([one], [other]) => (one < other ? -1 : 1)))} = ${expression};\n`,
  );
  return {
    text: imports.join('') + text,
    names: exported.map(([name]) => name),
    exported: fields(exported),
    shared: fields(exported.map(short)),
    pairs: exported.map(short),
  };
}
