// The size table of docs/performance.md. Not part of the drift check: a byte more would fail it; a test allows it 5%.
import { sizes } from '../size.mjs';

const kB = (bytes) => `${(bytes / 1000).toFixed(bytes < 1000 ? 2 : 1)} kB`;

/** Markdown: each entry with everything it imports, minified. */
export async function sizeTable() {
  const rows = (await sizes()).map(({ name, brotli, gzip }) => `| ${name} | ${kB(brotli)} | ${kB(gzip)} |`);
  return ['| entry, with everything it imports | brotli | gzip |', '| --- | --- | --- |', ...rows].join('\n');
}
