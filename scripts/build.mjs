// Builds everything that is published: npm modules, types, the script tag's files, the manifest.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { build } from 'vite';
import { writeStyleSheets } from './css.mjs';
import { writeOnDemandLists } from './on-demand-lists.mjs';

const run = (name, ...args) => execFileSync(process.execPath, [`node_modules/${name}`, ...args], { stdio: 'inherit' });

writeOnDemandLists();
rmSync('dist', { recursive: true, force: true });
await build({ logLevel: 'warn' });
await build({ configFile: 'scripts/cdn/vite.config.ts', logLevel: 'warn' });
await import('./partner-scripts.mjs'); // Now, because it adds to the hashes just written.
await writeStyleSheets();
run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--quiet');
await import('./frameworks/index.mjs'); // Now, because it reads the manifest just written.
await import('./worker.mjs');
await import('./gateway.mjs');
