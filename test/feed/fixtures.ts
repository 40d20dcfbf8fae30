// The fixtures of this project: one feed for each dialect, with what it reads as.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/feeds/', import.meta.url));

export const fixtures = readdirSync(folder)
  .filter((name) => /\.(?:xml|json)$/.test(name))
  .map((name) => ({
    name,
    bytes: new Uint8Array(readFileSync(folder + name)),
    expected: JSON.parse(readFileSync(`${folder}expected/${name}.json`, 'utf8')) as unknown,
  }));

/** An RSS feed around what is given. */
export const rss = (channel: string): string => `<rss version="2.0"><channel>${channel}</channel></rss>`;

/** The first article of an RSS feed with one item. */
export const item = (inner: string): string => rss(`<link>https://berita.example/</link><item>${inner}</item>`);
