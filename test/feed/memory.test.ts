// Memory: ten articles of a feed of 27 MB keep nothing of its text alive, whether reading stopped after them or not.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';

// In a process of its own, as the heap has to be collected at will: reads the feed, and prints the bytes kept
// afterwards.
const program = `
import { parseFeed } from './feed.js';
const collect = () => { for (let i = 0; i < 4; i += 1) globalThis.gc(); return process.memoryUsage().heapUsed; };
const item = (index) => '<item><title>Judul berita yang cukup panjang ' + index + '</title><description>&lt;p>' + 'kata '.repeat(260) + '&lt;/p></description></item>';
const make = () => '<rss><channel><title>Judul umpan yang panjang</title>' + Array.from({ length: 20000 }, (_, index) => item(index)).join('') + '</channel></rss>';
parseFeed(make(), { limit: 10 });
const before = collect();
let text = make();
if (text.length < 26e6) throw new Error('too short');
const bytes = () => new TextEncoder().encode(text);
const some = ({ articles }) => articles.filter((_, index) => index % 2000 === 0);
const kept = [parseFeed(text, { limit: 10 }).articles, parseFeed(bytes(), { limit: 10 }).articles, some(parseFeed(text)), some(parseFeed(bytes()))];
const held = collect() - before;
text = undefined;
console.log(JSON.stringify({ held, kept: collect() - before, articles: kept.map(({ length }) => length) }));
`;

test('what is returned keeps at most 5 MB after a feed of 27 MB', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feed-memory-'));
  try {
    await build({
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: folder,
        emptyOutDir: false,
        lib: {
          entry: fileURLToPath(new URL('../../src/feed/index.ts', import.meta.url)),
          formats: ['es'],
          fileName: () => 'feed.js',
        },
      },
    });
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(join(folder, 'main.js'), program);
    const { held, kept, articles } = JSON.parse(
      execFileSync(process.execPath, ['--expose-gc', join(folder, 'main.js')], { encoding: 'utf8' }),
    ) as { held: number; kept: number; articles: number[] };
    expect(articles).toEqual([10, 10, 10, 10]);
    // The measure sees the text while it is there.
    expect(held).toBeGreaterThan(20e6);
    expect(kept).toBeLessThan(5e6);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
