// When, where and with which versions a bench ran.
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * { date, chromium, node, machine, packages }: the versions of the peers are those of bench/package.json. `browser`:
 * where one is measured.
 */
export async function surroundings(browser) {
  const [{ model }] = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    chromium: await browser?.version(),
    node: process.version,
    machine: `${cpus().length} x ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    packages: { 'berita-widgets': read('package.json').version, ...read('bench/package.json').dependencies },
  };
}
