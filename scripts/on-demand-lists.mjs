// Writes the modules that hold all of what pages fetch on demand, for servers, which render at once: from the registry
// of layouts and the list of languages, whose lines say where each is.
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

// `jv: { load: async () => (await import('./jv.js')).jv },`
const LINE = /^ {2}(?<name>'[\w-]+'|\w+): .*\(await import\('(?<path>[^']+)'\)\)\.(?<exported>\w+)/gm;

const entriesOf = (file) => [...readFileSync(file, 'utf8').matchAll(LINE)].map(({ groups }) => groups);

function translationsModule() {
  const lines = entriesOf('src/i18n/languages.ts').map(
    ({ path, exported }) => `export { ${exported} } from '${path}';`,
  );
  return `// Every language of languages.ts, written by \`npm run build\`: for servers, and for the package's users.
${lines.join('\n')}
`;
}

function layoutsModule() {
  const entries = entriesOf('src/elements/layouts/registry.ts');
  const imports = entries.map(({ path, exported }) => `import { ${exported} } from '${path}';`);
  const rows = entries.map(({ name, exported }) => (name === exported ? `  ${name},` : `  ${name}: ${exported},`));
  return `// Every layout and preset of registry.ts, written by \`npm run build\`: for servers, which fetch no code.
${imports.join('\n')}
import type { Layout } from './layout.js';
import type { LayoutName } from './registry.js';

export const allLayouts: Readonly<Record<LayoutName, Layout>> = {
${rows.join('\n')}
};
`;
}

/** File name → its text as it should be. */
export const onDemandLists = () => ({
  'src/i18n/translations.ts': translationsModule(),
  'src/elements/layouts/all-layouts.ts': layoutsModule(),
});

/** Brings the files up to date. */
export function writeOnDemandLists() {
  for (const [file, text] of Object.entries(onDemandLists())) {
    if (readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) writeOnDemandLists();
