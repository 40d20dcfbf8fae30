// Writes into dist/ what is derived from the manifest: React components, types for frameworks, data for editors.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { editors } from './editors.mjs';
import { react } from './react.mjs';
import { svelte } from './svelte.mjs';
import { vue } from './vue.mjs';

for (const [name, text] of Object.entries({ ...react(), ...vue(), ...svelte(), ...editors() })) {
  const path = join('dist', name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
