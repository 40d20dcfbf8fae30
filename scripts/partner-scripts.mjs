// Builds dist/cdn/embed.js, count.js and the frame's own script: whole scripts without a global, for module and classic
// tags alike.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const INTEGRITY = 'dist/cdn/integrity.json';

const integrityOf = (file) => `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;

await build({
  entryPoints: { embed: 'src/cdn/embed.ts', count: 'src/cdn/count.ts', frame: 'src/cdn/frame.ts' },
  outdir: 'dist/cdn',
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2022',
  logLevel: 'warning',
});

const integrity = JSON.parse(readFileSync(INTEGRITY, 'utf8'));
for (const file of ['embed.js', 'count.js', 'frame.js']) integrity[file] = integrityOf(`dist/cdn/${file}`);
writeFileSync(INTEGRITY, `${JSON.stringify(integrity, null, 2)}\n`);
