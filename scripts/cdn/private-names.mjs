// The names that nobody outside can know, which the script tag's build shortens: members of src/ that are private, protected or
// @internal in TypeScript and that only `this` is asked for. A name that is anything else as well (a public member, a field, a key,
// a member of another object, a word in quotes) stays as it is.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

const isHidden = (node) => Boolean(ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) || ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
const isOwn = (node) => node?.kind === ts.SyntaxKind.ThisKeyword || node?.kind === ts.SyntaxKind.SuperKeyword;
const textOf = (node) => (node && (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) ? node.text : undefined);

function gather(node, hidden, open) {
  if (ts.isClassElement(node)) (isHidden(node) ? hidden : open).add(textOf(node.name));
  else if (ts.isTypeElement(node) || ts.isObjectLiteralElement(node)) open.add(textOf(node.name));
  else if (ts.isStringLiteralLike(node)) open.add(node.text);
  else if (ts.isPropertyAccessExpression(node) && !isOwn(node.expression)) open.add(node.name.text);
  else if (ts.isBindingElement(node) && !isOwn(node.parent.parent.initializer)) open.add(textOf(node.propertyName ?? node.name));
  node.forEachChild((child) => gather(child, hidden, open));
}

/** The names in `texts`, which are TypeScript. */
export function privateNames(texts) {
  const hidden = new Set();
  const open = new Set();
  for (const text of texts) gather(ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true), hidden, open);
  return [...hidden].filter((name) => name && !open.has(name));
}

// In the order in which minified JavaScript has them.
const letters = 'etsirnaolcduhmpgfbwyvkxSjTEICNAMPDORLzFqBUHWVGYK_$XJZQ';

/** A letter for each of the names, and for those of the script tag's own Lit; the same in all files of a build. */
export function shortNames(lit) {
  const textsIn = (folder) => readdirSync(folder, { recursive: true }).filter((file) => /\.(?:ts|js)$/.test(file)).map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const own = textsIn('src');
  const names = new Set([...privateNames(own), ...lit]);
  const all = [...own, ...textsIn('scripts/cdn/lit')].join('\n');
  const uses = new Map([...names].map((name) => [name, all.split(new RegExp(`\\b${name}\\b`)).length]));
  const sorted = [...names].sort((one, other) => uses.get(other) - uses.get(one));
  return Object.fromEntries(sorted.map((name, index) => [name, letters[index] ?? `${letters[index % letters.length]}${Math.floor(index / letters.length)}`]));
}
