// npm run docs: fills the generated parts of the documentation; `--sizes` brings the size table up to date too.
import { inject } from './docs/inject.mjs';
import { sizeTable } from './docs/sizes.mjs';
import { tables } from './docs/tables.mjs';

const kept = Symbol('kept as it is');
const makers = { ...tables, sizes: kept };
if (process.argv.includes('--sizes')) {
  const table = await sizeTable();
  makers.sizes = () => table;
}

for (const path of ['README.md']) inject(path, makers, kept);
