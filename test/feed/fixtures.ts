// The fixtures of this project: one feed for each dialect, with what it reads as.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/feeds/', import.meta.url));

/** What a feed reads as; nothing for a new one, so that the test prints what it reads as now. */
function expectedOf(name: string): unknown {
  const path = `${folder}expected/${name}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}

export const fixtures = readdirSync(folder)
  .filter((name) => /\.(?:xml|json)$/.test(name))
  .map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(folder + name)),
    expected: expectedOf(name),
  }));

/** An RSS feed around what is given. */
export const rss = (channel: string): string => `<rss version="2.0"><channel>${channel}</channel></rss>`;

/** The first article of an RSS feed with one item. */
export const item = (inner: string): string => rss(`<link>https://berita.example/</link><item>${inner}</item>`);
