// The tarball: every export leads to a file, nothing strays in, licences of what is bundled are there.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../support/sources.js';
import { freshProject } from './project.js';

const project = freshProject();
afterAll(() => project.remove());

const root = join(project.path, 'node_modules/berita-widgets');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  exports: object;
  bin?: Record<string, string>;
  customElements: string;
  'web-types': string;
  types: string;
  unpkg: string;
  jsdelivr: string;
  dependencies: object;
};

/** Every path in a tree of export conditions. */
const targets = (node: unknown): string[] =>
  typeof node === 'string' ? [node] : Object.values(node as object).flatMap(targets);

/** Members that the sources call internal: those of the widgets' own controllers. */
const internalMembers = filesUnder('src/elements', '.ts').flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(/@internal[^]*?\*\/\s+(?:override |abstract |get )*(?<name>\w+)/g)].map(
    ({ groups }) => ({ types: path.replace(/^src(.*)ts$/, 'dist$1d.ts'), name: groups!.name! }),
  ),
);

describe('tarball', () => {
  it('has every file that package.json names', () => {
    const named = [
      ...targets(manifest.exports),
      ...Object.values(manifest.bin ?? {}),
      manifest.customElements,
      manifest['web-types'],
      manifest.types,
      manifest.unpkg,
      manifest.jsdelivr,
    ];
    expect(named.filter((path) => !existsSync(join(root, path.replace('*', 'koran'))))).toEqual([]);
  });

  it('holds nothing but what users need', () => {
    const wanted =
      /^(package\.json|README(\.id)?\.md|CHANGELOG\.md|LICENSE|llms\.txt|custom-elements\.json|berita\.css|schema\/.*\.json|dist\/.*(\.js|\.d\.ts|\.js\.map|\.css|\.json|LICENSES\.md|\.LEGAL\.txt))$/;
    expect(project.files.filter((path) => !wanted.test(path))).toEqual([]);
    expect(project.files.filter((path) => /test|stories|demo|\.tsbuildinfo|\/\./.test(path))).toEqual([]);
  });

  it('imports only files that are in it', () => {
    const lost = filesUnder(join(root, 'dist'), '.js')
      .concat(filesUnder(join(root, 'dist'), '.d.ts'))
      .filter((path) => !/\/(cdn|worker)\//.test(path))
      .flatMap((path) =>
        [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g)]
          .map((match) => join(dirname(path), match[1]!))
          .filter((target) => !existsSync(target) && !existsSync(target.replace(/\.js$/, '.d.ts'))),
      );
    expect(lost).toEqual([]);
  });

  it('declares no member that is internal', () => {
    expect(internalMembers.map(({ name }) => name)).toContain('neededArticles');
    const declared = internalMembers.filter(({ types, name }) =>
      new RegExp(`^ {4}(?:abstract |get )*${name}\\b`, 'm').test(read(types)),
    );
    expect(declared).toEqual([]);
  });

  it('carries the licences of the packages inside the script tag, and of Lit, which it follows', () => {
    const notices = read('dist/cdn/LICENSES.md');
    for (const name of ['lit', '@lit-labs/ssr-client']) expect(notices).toMatch(new RegExp(`^## ${name} `, 'm'));
    expect(notices).toContain('BSD 3-Clause');
  });

  it('runs nothing at install', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    expect(Object.keys(scripts).filter((name) => /^(pre|post)?install$|^prepare$/.test(name))).toEqual([]);
  });

  it('is small', () => {
    // Bytes unpacked: a quarter source maps, a fifth the gateway. What ends up in it by mistake is usually far larger.
    expect(project.files.reduce((sum, path) => sum + statSync(join(root, path)).size, 0)).toBeLessThan(3_200_000);
  });
});
