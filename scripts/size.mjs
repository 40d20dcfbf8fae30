// npm run size: the bytes of each entry as visitors and bundlers get it; fails when one is over its limit.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'esbuild';

// The one place that limits stand in. A limit is what has been reached, so that nothing grows unnoticed; a target is the design's budget
// (docs/architecture.md says why 14,000: ten segments of 1,460 bytes, and what stands between).
const entries = [
  {
    name: 'Script tag, `dist/cdn/berita.js`',
    file: 'dist/cdn/berita.js',
    unit: 'brotli',
    limit: 19_270,
    target: 14_000,
  },
  { name: 'Script tag, `dist/cdn/berita.iife.js`', file: 'dist/cdn/berita.iife.js', unit: 'brotli' },
  {
    name: 'One element, `dist/cdn/berita-populer.js`',
    file: 'dist/cdn/berita-populer.js',
    unit: 'brotli',
    limit: 18_150,
  },
  {
    name: 'One element, `dist/cdn/berita-update.js`',
    file: 'dist/cdn/berita-update.js',
    unit: 'brotli',
    limit: 18_450,
  },
  {
    name: 'One element, `dist/cdn/berita-artikel.js`',
    file: 'dist/cdn/berita-artikel.js',
    unit: 'brotli',
    limit: 18_180,
  },
  { name: 'Iframes of a partner page, `dist/cdn/embed.js`', file: 'dist/cdn/embed.js', unit: 'brotli', limit: 800 },
  { name: 'Counter, `dist/cdn/count.js`', file: 'dist/cdn/count.js', unit: 'brotli', limit: 700 },
  { name: '`berita-widgets/define/berita-populer`', bundle: 'dist/define/berita-populer.js', unit: 'brotli' },
  { name: '`berita-widgets/define/berita-update`', bundle: 'dist/define/berita-update.js', unit: 'brotli' },
  { name: '`berita-widgets/define/berita-artikel`', bundle: 'dist/define/berita-artikel.js', unit: 'brotli' },
  { name: '`berita-widgets/feed`', bundle: 'dist/feed/index.js', unit: 'gzip', limit: 8_600, target: 5_000 },
];

/** An entry with everything it imports, Lit included, as a bundler would ship it. */
async function bundled(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    legalComments: 'none',
  });
  return outputFiles[0].contents;
}

/** { name, unit, limit, brotli, gzip } of each entry that the build has made. */
export async function sizes() {
  const built = entries.filter(({ file, bundle }) => existsSync(file ?? bundle));
  return Promise.all(
    built.map(async ({ name, file, bundle, unit, limit, target }) => {
      const bytes = file ? readFileSync(file) : await bundled(bundle);
      return {
        name,
        unit,
        limit,
        target,
        brotli: brotliCompressSync(bytes).length,
        gzip: gzipSync(bytes, { level: 9 }).length,
      };
    }),
  );
}

const figure = (number) => number.toLocaleString('en-US');

/** Prints the table; true when every entry is within its limit. */
async function report() {
  const rows = await sizes();
  for (const { name, unit, limit, target, ...bytes } of rows) {
    const over = limit && bytes[unit] > limit;
    console.log(
      `${over ? 'OVER' : 'ok  '} ${figure(bytes.brotli).padStart(7)} brotli ${figure(bytes.gzip).padStart(7)} gzip  ${name.replaceAll('`', '')}${limit ? `, limit ${figure(limit)} ${unit}` : ''}${target ? `, target ${figure(target)}: ${figure(bytes[unit] - target)} too many` : ''}`,
    );
  }
  const chunks = readdirSync('dist/cdn').filter((file) => /\.[\w-]{8}\.js$/.test(file));
  for (const file of chunks)
    console.log(
      `     ${figure(brotliCompressSync(readFileSync(`dist/cdn/${file}`)).length).padStart(7)} brotli, on demand: ${file}`,
    );
  return rows.length > 0 && rows.every(({ unit, limit, ...bytes }) => !limit || bytes[unit] <= limit);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await report())) process.exit(1);
