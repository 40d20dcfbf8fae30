// Builds dist/cdn where it is missing or older than its sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { writeStyleSheets } from './css.mjs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export async function buildScriptTag() {
  const sources = [
    'scripts/cdn/vite.config.ts',
    ...['src', 'scripts'].flatMap((folder) =>
      readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`),
    ),
  ];
  if (changed('dist/cdn/berita.js') >= Math.max(...sources.map(changed))) return;
  console.log('Building dist/cdn …');
  process.env.NODE_ENV = 'production'; // Vitest hands down `test`, and Vite would put Lit's development build in.
  const { build } = await import('vite');
  // The style sheets are made from it.
  if (!existsSync('dist/styles/placeholder-boxes.js')) await build({ logLevel: 'warn' });
  await build({ configFile: 'scripts/cdn/vite.config.ts', logLevel: 'warn' });
  await writeStyleSheets();
}
