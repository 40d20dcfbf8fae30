// A static page, as Astro and its kin build them: feeds are read once, the HTML is a file. Each widget asks again when
// its refresh is due.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { renderWidget } from 'berita-widgets/ssr';
import { feedReader } from '../example.mjs';

/** Writes the page and the script tag's files into `out`, a file URL of a folder. */
export async function buildSite(feeds, out) {
  const read = feedReader();
  const widget = async (tag, name, options) => {
    const { feed, fetchedAt } = read(`${feeds}/${name}`);
    return renderWidget(tag, { feed: await feed, fetchedAt, feedUrl: `${feeds}/${name}`, ...options });
  };
  const body = (
    await Promise.all([
      widget('berita-artikel', 'artikel.xml', { variant: 'full' }),
      widget('berita-populer', 'populer.xml', { layout: 'grid', images: 'all', preset: 'modern' }),
      widget('berita-update', 'update.xml', { refreshInterval: 300 }),
    ])
  ).join('\n');
  await mkdir(out, { recursive: true });
  await cp(fileURLToPath(new URL('../../dist/cdn/', import.meta.url)), new URL('berita/', out), { recursive: true });
  await writeFile(
    new URL('index.html', out),
    `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Halaman statis</title><script type="module" src="berita/berita.js"></script><style>body { max-width: 50rem; margin: auto; padding: 1rem }</style></head><body>
${body}
</body></html>
`,
  );
}
