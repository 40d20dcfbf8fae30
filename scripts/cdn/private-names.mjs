// The names that nobody outside can know, which the script tag's build shortens: members of src/ that are private, protected or
// @internal in TypeScript and that only `this` is asked for, and members of types whose objects stay inside. A name that is anything
// else as well (a public member, a word in quotes, a name of the platform's or of Lit's) stays as it is.
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';

/** Types whose objects only the files of one build hand each other: never kept for the next visit, sent to other tabs, or given to a page. */
const INSIDE = [
  'FeedHandle',
  'FeedHost',
  'FeedSnapshot',
  'FeedSource',
  'Hold',
  'Name',
  'Node',
  'OpenNode',
  'Rare',
  'Tabs',
  'Translation',
];

const PLATFORM = readdirSync('node_modules/typescript/lib')
  .filter((file) => /^lib\.(?:es5|es20\d\d\..*|dom.*)\.d\.ts$/.test(file))
  .map((file) => `typescript/lib/${file}`);
const LIT = [
  '@lit/reactive-element/reactive-element.d.ts',
  '@lit/reactive-element/reactive-controller.d.ts',
  'lit-element/lit-element.d.ts',
];

const isHidden = (node) =>
  Boolean(ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) ||
  ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal');
const isOwn = (node) => node?.kind === ts.SyntaxKind.ThisKeyword || node?.kind === ts.SyntaxKind.SuperKeyword;
const textOf = (node) => (node && (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) ? node.text : undefined);
const parse = (text) => ts.createSourceFile('source.ts', text, ts.ScriptTarget.Latest, true);

/** `hidden`: by a class; `inside`: by a type of that list; `open`: neither; `used`: asked for, or made, where only types could tell of whom. */
function gather(node, names) {
  const { hidden, inside, open, used } = names;
  if (node.parent && ts.isObjectLiteralExpression(node.parent)) used.add(textOf(node.name));
  else if (ts.isClassElement(node)) (isHidden(node) ? hidden : open).add(textOf(node.name));
  else if (ts.isTypeElement(node)) (INSIDE.includes(node.parent.name?.text) ? inside : open).add(textOf(node.name));
  else if (ts.isStringLiteralLike(node)) open.add(node.text);
  else if (ts.isPropertyAccessExpression(node) && !isOwn(node.expression)) used.add(node.name.text);
  else if (ts.isBindingElement(node) && !isOwn(node.parent.parent.initializer))
    used.add(textOf(node.propertyName ?? node.name));
  node.forEachChild((child) => gather(child, names));
}

/** The names that type declarations tell of. */
function declared(texts) {
  const names = { hidden: new Set(), inside: new Set(), open: new Set(), used: new Set() };
  for (const text of texts) gather(parse(text), names);
  return names;
}

/**
 * The names in `texts`, which are TypeScript. Of the types inside a name is shortened wherever it stands: as nothing else declares it,
 * each `x.name` that TypeScript lets pass is one of theirs. `known`: names of others.
 */
export function privateNames(texts, known = new Set()) {
  const { hidden, inside, open, used } = declared(texts);
  const own = [...hidden].filter((name) => !used.has(name) || inside.has(name));
  return [...new Set([...own, ...inside])].filter(
    (name) => name && !open.has(name) && !(inside.has(name) && known.has(name)),
  );
}

// In the order in which minified JavaScript has them.
const letters = 'etsirnaolcduhmpgfbwyvkxSjTEICNAMPDORLzFqBUHWVGYK_$XJZQ';

/** A letter for each of the names, and for those of the script tag's own Lit; the same in all files of a build. */
export function shortNames(lit) {
  const textsIn = (folder) =>
    readdirSync(folder, { recursive: true })
      .filter((file) => /^(?!cli|react|ssr).*\.(?:ts|js)$/.test(file))
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
  const own = textsIn('src');
  const { hidden, open } = declared([...PLATFORM, ...LIT].map((file) => readFileSync(`node_modules/${file}`, 'utf8')));
  const names = new Set([...privateNames(own, new Set([...hidden, ...open])), ...lit]);
  const all = [...own, ...textsIn('scripts/cdn/lit')].join('\n');
  const uses = new Map([...names].map((name) => [name, all.split(new RegExp(`\\b${name}\\b`)).length]));
  const sorted = [...names].sort((one, other) => uses.get(other) - uses.get(one));
  return Object.fromEntries(
    sorted.map((name, index) => [
      name,
      letters[index] ?? `${letters[index % letters.length]}${Math.floor(index / letters.length)}`,
    ]),
  );
}
