// npm run docs: the manifest, and every file derived from it. Needs a build in dist/.
import { execFileSync } from 'node:child_process';

execFileSync(process.execPath, ['node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet'], { stdio: 'inherit' });

// Imported now, because it reads the manifest just written.
const { tables } = await import('./docs/tables.mjs');
const { inject } = await import('./docs/inject.mjs');

for (const path of ['README.md']) inject(path, tables);
