// npm run bench: installs the peers where they are missing, builds, and measures. --gate, --gate --short, --lighthouse; --built takes dist/ as it is.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: {
  gate: { type: 'boolean' }, short: { type: 'boolean' }, lighthouse: { type: 'boolean' }, built: { type: 'boolean' }, only: { type: 'string' }, runs: { type: 'string' },
} });
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const npm = (...args) => execFileSync('npm', args, { stdio: 'inherit' });

if (!existsSync('bench/node_modules/@lrnwebcomponents/rss-items')) npm('ci', '--prefix', 'bench');
if (!values.built) npm('run', '--silent', 'build');

if (values.gate) {
  const { runGates } = await import('./gates/run.mjs');
  const { exitCode } = await import('./gates/judge.mjs');
  process.exitCode = exitCode(await runGates(values));
} else if (values.lighthouse) {
  await import('./lighthouse/run.mjs').then(({ runLighthouse }) => runLighthouse());
} else {
  await import('./compare.mjs').then(({ compare }) => compare(Number(values.runs ?? 15)));
}
