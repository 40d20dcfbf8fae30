// npm run docs: fills the generated parts of the documentation; `--sizes` brings the size table up to date too.
import { writeFileSync } from 'node:fs';
import { api } from './docs/api.mjs';
import { inject } from './docs/inject.mjs';
import { llms } from './docs/llms.mjs';
import { sizeTable } from './docs/sizes.mjs';
import { tables } from './docs/tables.mjs';

const kept = Symbol('kept as it is');
const makers = { ...tables, sizes: kept };
if (process.argv.includes('--sizes')) {
  const table = await sizeTable();
  makers.sizes = () => table;
}

inject('README.md', makers, kept);
inject('docs/api.md', api, kept);
writeFileSync('llms.txt', llms());
