// Tree shaking: who imports one element gets no other, with every bundler.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build as esbuild } from 'esbuild';
import { build as vite } from 'vite';
import { webpack } from 'webpack';
import { afterAll, describe, expect, it } from 'vitest';
import { freshProject } from './project.js';

const project = freshProject();
afterAll(() => project.remove());

const cases = {
  registered: 'import "berita-widgets/define/berita-populer";',
  class: 'import { BeritaPopuler } from "berita-widgets"; console.log(BeritaPopuler);',
  nothing: 'import "berita-widgets";',
  parser: 'import { parseFeed } from "berita-widgets/feed"; console.log(parseFeed);',
};
type Case = keyof typeof cases;

const bundlers: Record<string, (entry: string, out: string) => Promise<unknown>> = {
  esbuild: (entry, outdir) =>
    esbuild({ entryPoints: [entry], outdir, bundle: true, format: 'esm', minify: true, logLevel: 'silent' }),
  vite: (entry, outDir) =>
    vite({
      root: project.path,
      configFile: false,
      logLevel: 'silent',
      build: { outDir, lib: { entry, formats: ['es'], fileName: 'out' } },
    }),
  webpack: (entry, path) =>
    new Promise((resolve, reject) => {
      webpack({ mode: 'production', context: project.path, entry, output: { path } }, (error, stats) =>
        error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve(stats),
      );
    }),
};

/** The text of all files that a bundler makes of a case. */
async function bundled(bundler: string, name: Case): Promise<string> {
  const out = join(project.path, `out-${bundler}-${name}`);
  await bundlers[bundler]!(project.write(`${bundler}-${name}.js`, cases[name]), out);
  return readdirSync(out)
    .map((file) => readFileSync(join(out, file), 'utf8'))
    .join('\n');
}

// Attributes and a message that only one module has in it, and that no minifier renames.
const marks = {
  populer: 'showViews',
  update: 'newItems',
  artikel: 'articleUrl',
  lit: 'litHtmlVersions',
  registry: 'is already defined by something else',
};
const found = (code: string) =>
  Object.entries(marks)
    .filter(([, mark]) => code.includes(mark))
    .map(([name]) => name);

describe.each(Object.keys(bundlers))('%s', (bundler) => {
  it.each([
    ['registered', ['populer', 'lit', 'registry']],
    ['class', ['populer', 'lit']],
    ['parser', []],
  ] as [Case, string[]][])('%s: brings only %j', async (name, wanted) => {
    const code = await bundled(bundler, name);
    expect(code.length).toBeGreaterThan(1000);
    expect(found(code)).toEqual(wanted);
  });

  it('brings nothing of ours for an import that uses nothing', async () => {
    const code = await bundled(bundler, 'nothing');
    expect(found(code).filter((name) => name !== 'lit')).toEqual([]);
  });
});
