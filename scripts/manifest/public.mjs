// Analyzer plugin: merges the attributes of the built classes, drops what is not public, points to the shipped files.

const shipped = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
const isPublic = ({ privacy, static: isStatic }) => !privacy && !isStatic;

/**
 * Names of the members that a JSDoc tag calls internal: public to the controllers only. The analyzer leaves them in.
 */
function internalMembers(ts, node) {
  if (!ts.isClassDeclaration(node)) return [];
  return node.members
    .filter((member) => ts.getJSDocTags(member).some((tag) => tag.tagName.text === 'internal'))
    .map((member) => member.name.getText());
}

/** The HTML of a class's `@example` tags; the analyzer drops them. */
const examples = (ts, node) =>
  ts
    .getJSDocTags(node)
    .filter((tag) => tag.tagName.text === 'example')
    .map((tag) => ts.getTextOfJSDocComment(tag.comment).replace(/^```html\n|\n?```$/g, ''));

/** Gives a class's fields the attributes and defaults that its table has at run time. */
function mergeAttributes(declaration, properties) {
  declaration.attributes = [];
  for (const field of declaration.members) {
    const declared = properties.get(field.name);
    if (!declared) continue;
    if (declared.default !== undefined) field.default = declared.default;
    if (!declared.attribute) continue;
    field.attribute = declared.attribute;
    if (declared.reflects) field.reflects = true;
    const { description, type, inheritedFrom } = field;
    declaration.attributes.push({
      name: declared.attribute,
      fieldName: field.name,
      description,
      type,
      default: declared.default,
      inheritedFrom,
    });
  }
}

// `'list' | PopulerLayout`
const NAMED_CHOICES = /^'[\w-]*' \| [A-Z]\w+$/;

/** Spells out a field's type that names the values of a registry. `tables`: of all elements. */
function spellOutChoices(field, tables, declaration) {
  if (!NAMED_CHOICES.test(field.type?.text)) return;
  // A class that the elements share has no table of its own.
  const table = tables.get(declaration.name) ?? [...tables.values()][0];
  const { choices } = table.get(field.name);
  field.type = { text: choices.map((choice) => `'${choice}'`).join(' | ') };
}

/** Where importing a module registers a tag. */
const definition = ({ name, tagName }, path) => ({
  kind: 'javascript-module',
  path: `dist/define/${tagName}.js`,
  declarations: [],
  exports: [{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: path } }],
});

/** Gives fields the types that they are declared with: the analyzer gives one that a class narrows its superclass's. */
function nameTypes(declaration, types, tables) {
  for (const member of declaration.members ?? []) {
    const type = types.get(`${declaration.name}.${member.name}`);
    if (type) member.type = { text: type };
    spellOutChoices(member, tables, declaration);
  }
}

/** Gives a class the superclass that it has to outsiders, whose imports the analyzer does not follow. */
function nameSuperclass(declaration) {
  const name = declaration.superclass?.name;
  if (name === 'Event') declaration.superclass = { name, package: 'global:' };
  if (name === 'EarlyElement')
    Object.assign(declaration, { superclass: { name: 'LitElement', package: 'lit' }, customElement: true });
}

/** Reduces a declaration to what is public, and completes that. `internal`, `types`: what the analyze phase found. */
function completeDeclaration(declaration, { internal, types, tables }) {
  nameTypes(declaration, types, tables);
  declaration.members = declaration.members?.filter((member) => isPublic(member) && !internal.has(member.name));
  // The analyzer also guesses events from calls of dispatchEvent, and takes a field for the name.
  declaration.events = declaration.events?.filter(({ description }) => description);
  nameSuperclass(declaration);
  if (tables.has(declaration.name)) mergeAttributes(declaration, tables.get(declaration.name));
  const inherited = Object.values(declaration)
    .flat()
    .map((part) => part?.inheritedFrom);
  for (const item of [declaration, declaration.superclass, ...inherited]) {
    if (item?.module) item.module = shipped(item.module);
  }
}

/** Names the shipped files in place of the sources. */
function pointToShipped(module) {
  module.path = shipped(module.path);
  for (const { declaration } of module.exports ?? [])
    if (declaration?.module) declaration.module = shipped(declaration.module);
}

/** `tables`: what `declaredProperties` found. The analyzer waits for no promise, so it is handed over. */
export function publicManifest(tables) {
  const internal = new Set();
  const types = new Map(); // `Class.field` → type.
  return {
    name: 'public-manifest',
    analyzePhase({ ts, node, moduleDoc }) {
      for (const name of internalMembers(ts, node)) internal.add(name);
      for (const field of ts.isClassDeclaration(node) ? node.members.filter(ts.isPropertyDeclaration) : [])
        types.set(`${node.name.text}.${field.name.getText()}`, field.type?.getText());
      const found = ts.isClassDeclaration(node) ? examples(ts, node) : [];
      if (found.length) moduleDoc.declarations.find(({ name }) => name === node.name.text).examples = found;
    },
    packageLinkPhase({ customElementsManifest: manifest }) {
      for (const { declarations } of manifest.modules) {
        for (const declaration of declarations) completeDeclaration(declaration, { internal, types, tables });
      }
      manifest.modules.forEach(pointToShipped);
      const elements = manifest.modules.flatMap(({ path, declarations }) =>
        declarations.filter(({ tagName }) => tagName).map((element) => definition(element, path)),
      );
      manifest.modules = [...manifest.modules, ...elements].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
  };
}
