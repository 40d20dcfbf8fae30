// berita-widgets/ssr from the tarball: the same HTML in Node, in a worker thread, and bundled for runtimes on the edge.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleForEdge, EDGE_GLOBALS, EDGE_RUNTIMES } from './edge.js';
import { freshProject } from './project.js';

const project = freshProject();
afterAll(() => project.remove());

const source = `
import { parseFeed } from 'berita-widgets/feed';
import { renderWidget, renderWidgetStream } from 'berita-widgets/ssr';
export const page = async (xml) => {
  const feed = parseFeed(xml);
  const widgets = [['berita-populer', { layout: 'carousel' }], ['berita-update', { layout: 'ticker', lang: 'ar' }], ['berita-artikel', { variant: 'full', preset: 'koran' }]];
  let html = widgets.map(([tag, options]) => renderWidget(tag, { feed, fetchedAt: 1, ...options })).join('');
  const reader = renderWidgetStream('berita-update', { feed: Promise.resolve(feed), fetchedAt: 1 }).getReader();
  for (let chunk; !(chunk = await reader.read()).done;) html += chunk.value;
  return html;
};`;
project.write('page.js', source);
const xml = readFileSync('demo/feeds/artikel.xml', 'utf8');
project.write('feed.xml', xml);
const expected = project.run(
  'node',
  '--input-type=module',
  '-e',
  'import { readFileSync } from "node:fs"; import { page } from "./page.js"; process.stdout.write(await page(readFileSync("feed.xml", "utf8")));',
);

describe('berita-widgets/ssr', () => {
  it('renders in plain Node', () => {
    expect(expected.match(/<template shadowrootmode="open">/g)).toHaveLength(4);
    expect(expected).toContain('Musim Baratan Tiba');
  });

  it.each(EDGE_RUNTIMES)('renders the same in %s', async (_, conditions) => {
    const stdin = { contents: source, resolveDir: project.path };
    const code = await bundleForEdge(stdin, conditions, { globalName: 'site', external: ['node:*', 'buffer'] });
    const context = vm.createContext({ ...EDGE_GLOBALS, ReadableStream, atob, btoa, xml });
    vm.runInContext('globalThis.self = globalThis', context);
    const before = new Set(Object.keys(context));
    vm.runInContext(`${code}\nglobalThis.site = site`, context);
    expect(await (vm.runInContext('site.page(xml)', context) as Promise<string>)).toBe(expected);
    expect(
      Object.keys(context).filter(
        (name) => !before.has(name) && !/^(site|CustomEvent|customElements|lit\w*|reactiveElementVersions)$/.test(name),
      ),
    ).toEqual([]);
  });
});
