// Puts an implementation's pages and bundled script on the site.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const slug = (name) => name.replaceAll(/\W+/g, '-');

/** A page's script, bundled and minified; `define`: what the bench puts in place of names in it. */
export async function bundle(entry, define = {}) {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"', ...define },
  });
  return outputFiles[0].text;
}

const html = (head, body) =>
  `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Bench</title><link rel="icon" href="data:,">${head}<main>${body}</main></html>`;

/**
 * Adds an implementation's page with so many widgets to the site; returns its address. Its script is
 * bundled from `entry`, or is `code`, or what the site has at `script`.
 */
export async function addPage(
  { name, entry, define, script, code, assets = {}, head = () => '', body },
  widgets,
  { site, publisher },
) {
  const base = `/${slug(name)}`;
  for (const [path, file] of Object.entries(assets))
    site.add(base + path, await readFile(here(`../node_modules/${file}`)));
  const bundled = entry ? await bundle(entry, define) : code;
  if (bundled) site.add(`${base}/script.js`, bundled);
  const source = bundled ? `${base}/script.js` : script;
  const tag = source ? `<script type="module" src="${source}"></script>` : '';
  site.add(
    `${base}/${widgets}`,
    html(head({ base, publisher: publisher.origin }) + tag, body({ widgets, publisher: publisher.origin })),
  );
  return `${site.origin}${base}/${widgets}`;
}
