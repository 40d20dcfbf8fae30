// npm run bench: installs the peers where they are missing, builds, and measures. --gate, --gate --short, --news,
// --account, --lighthouse; --built takes dist/ as it is.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    gate: { type: 'boolean' },
    short: { type: 'boolean' },
    timed: { type: 'boolean' },
    counted: { type: 'boolean' },
    lighthouse: { type: 'boolean' },
    gateway: { type: 'boolean' },
    fleet: { type: 'boolean' },
    scale: { type: 'boolean' },
    beacon: { type: 'boolean' },
    minutes: { type: 'string' },
    news: { type: 'boolean' },
    account: { type: 'boolean' },
    built: { type: 'boolean' },
    only: { type: 'string' },
    runs: { type: 'string' },
  },
});
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const npm = (...args) => execFileSync('npm', args, { stdio: 'inherit' });

if (!existsSync('bench/node_modules/@lrnwebcomponents/rss-items')) npm('ci', '--prefix', 'bench');
if (!values.built) npm('run', '--silent', 'build');

const { exitCode } = await import('./gates/judge.mjs');
if (values.gateway) {
  const { benchGateway } = await import('./gateway/index.mjs');
  process.exitCode = (await benchGateway()) ? 0 : 1;
} else if (values.fleet) {
  const { benchFleet } = await import('./gateway/fleet.mjs');
  process.exitCode = (await benchFleet(Number(values.minutes ?? 10))) ? 0 : 1;
} else if (values.scale) {
  const { benchScale } = await import('./gateway/scale.mjs');
  process.exitCode = (await benchScale()) ? 0 : 1;
} else if (values.beacon) {
  const { accountBeacon } = await import('./gateway/beacon-account.mjs');
  await accountBeacon(Number(values.runs ?? 7));
} else if (values.gate) {
  const { runGates } = await import('./gates/run.mjs');
  process.exitCode = exitCode(await runGates(values));
} else if (values.news) {
  const { runNews } = await import('./news/run.mjs');
  await runNews(Number(values.runs ?? 11));
} else if (values.account) {
  const { runAccount } = await import('./account/run.mjs');
  await runAccount(Number(values.runs ?? 9));
} else if (values.lighthouse) {
  const { runLighthouse } = await import('./lighthouse/run.mjs');
  process.exitCode = exitCode(await runLighthouse());
} else {
  const { compare } = await import('./compare.mjs');
  await compare(Number(values.runs ?? 15));
}
