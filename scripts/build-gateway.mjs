// Builds dist/gateway where it is missing or older than its sources, and the scripts that a gateway hands out.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const run = (script) => execFileSync(process.execPath, [script], { stdio: 'inherit' });

export function buildGateway() {
  const sources = readdirSync('src', { recursive: true }).map((name) => `src/${name}`);
  const newest = Math.max(...['scripts/gateway.mjs', ...sources].map(changed));
  if (changed('dist/cdn/count.js') < newest) run('scripts/partner-scripts.mjs');
  if (changed('dist/gateway/node/index.js') >= newest) return;
  console.log('Building dist/gateway …');
  run('scripts/gateway.mjs');
}
