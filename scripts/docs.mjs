// npm run docs: fills the generated parts of the documentation; `--sizes` brings the size table up to date too.
import { writeFileSync } from 'node:fs';
import { api } from './docs/api.mjs';
import { inject } from './docs/inject.mjs';
import { llms } from './docs/llms.mjs';
import { sizeTable } from './docs/sizes.mjs';
import { tables } from './docs/tables.mjs';

const kept = Symbol('kept as it is');
const table = process.argv.includes('--sizes') && (await sizeTable());
const sizes = table ? () => table : kept;

inject('docs/api.md', { ...tables, ...api }, kept);
inject('docs/performance.md', { sizes }, kept);
writeFileSync('llms.txt', llms());
