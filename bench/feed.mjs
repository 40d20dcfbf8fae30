// npm run bench:feed: this reader and its peers in one Chromium, one run; the tables go into docs/performance.md.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../scripts/browsers/browser.mjs';

const COUNTS = [20, 200, 2000, 20000];
const HOSTILE_SIZE = 500_000;
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
if (!existsSync(here('node_modules'))) execFileSync('npm', ['ci', '--prefix', here('.')], { stdio: 'inherit' });

const result = await build({
  configFile: false,
  logLevel: 'error',
  root: here('.'),
  build: { write: false, target: 'es2022', lib: { entry: here('feed-page.js'), formats: ['iife'], name: 'bench' } },
});
const { code } = [result].flat()[0].output[0];

const browser = await puppeteer.launch({
  executablePath: await findChromium(),
  headless: 'shell',
  args: [...chromiumArgs, '--js-flags=--expose-gc'],
  protocolTimeout: 600_000,
});
const freshPage = async () => {
  const page = await browser.newPage();
  await page.evaluate(code);
  return page;
};

const first = await freshPage();
const names = await first.evaluate(() => globalThis.names);
const hostileNames = await first.evaluate(() => globalThis.hostileNames);
await first.close();

const cell = (time) => (time < 10 ? time.toFixed(1) : Math.round(time).toString());
const rows = new Map(names.map((name) => [name, []]));
for (const count of COUNTS) {
  for (const name of names) {
    const page = await freshPage(); // Each reader starts cold.
    rows
      .get(name)
      .push(await page.evaluate((name, count) => globalThis.measure(name, count, count > 2000 ? 2 : 6), name, count));
    await page.close();
  }
}
const table = [
  `| CPU ms, cold / best | ${COUNTS.map((count) => `${count} items`).join(' | ')} |`,
  `|---|${COUNTS.map(() => '--:|').join('')}`,
  ...[...rows].map(
    ([name, times]) => `| ${name} | ${times.map(([cold, warm]) => `${cell(cold)} / ${cell(warm)}`).join(' | ')} |`,
  ),
];
const ratios = COUNTS.map((_, index) =>
  (rows.get(names[0])[index][1] / rows.get('DOMParser and walk')[index][1]).toFixed(2),
);
table.push(`| **all, to DOMParser and walk** | ${ratios.join(' | ')} |`);

const page = await freshPage();
const hostileTable = [`| hostile input | ${HOSTILE_SIZE / 1000} kB, ms | twice that | ratio |`, '|---|--:|--:|--:|'];
for (const name of hostileNames) {
  const [once, twice] = await page.evaluate(
    (name, size) => globalThis.measureHostile(name, size, 6),
    name,
    HOSTILE_SIZE,
  );
  hostileTable.push(
    `| ${name} | ${once.toFixed(1)} | ${twice.toFixed(1)} | ${(twice / Math.max(once, 0.1)).toFixed(2)} |`,
  );
}
const version = await browser.version();
await browser.close();

const text = [
  `${version}, one run; milliseconds vary from machine to machine, ratios little.`,
  '',
  ...table,
  '',
  ...hostileTable,
].join('\n');
console.log(text);
const file = here('../docs/performance.md');
const [start, end] = ['<!-- bench:feed:start -->', '<!-- bench:feed:end -->'];
const document = existsSync(file)
  ? readFileSync(file, 'utf8')
  : `# Performance\n\n## Reading feeds\n\n\`npm run bench:feed\` (after \`npm install --prefix bench\`) prints this.\n\n${start}\n${end}\n`;
writeFileSync(
  file,
  document.slice(0, document.indexOf(start) + start.length) + `\n${text}\n` + document.slice(document.indexOf(end)),
);
