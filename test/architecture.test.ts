// The layers of src/: arrows point down, no circle, every file says its purpose and stays short.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesUnder } from './support/sources.js';

// Top to bottom, as in docs/architecture.md. Leaves are one rank: none imports another.
const ranks: readonly (readonly string[])[] = [
  ['cdn', 'cli', 'define', 'index'],
  ['gateway'],
  ['react', 'ssr', 'embed', 'count'],
  ['elements'],
  ['controllers'],
  ['body'],
  ['styles', 'i18n', 'events'],
  ['store'],
  ['feed'],
];
const leaves = new Set(['styles', 'i18n', 'events']);

const files = filesUnder('src', '.ts');
const layerOf = (path: string) => path.split('/')[1]!.replace(/\.ts$/, '');
const rankOf = (path: string) => ranks.findIndex((layers) => layers.includes(layerOf(path)));

/** Files of src/ that a file imports, types and re-exports included. */
function imports(path: string): string[] {
  return ts
    .preProcessFile(readFileSync(path, 'utf8'))
    .importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => join(dirname(path), fileName.replace(/\.js$/, '.ts')));
}

const graph = new Map(files.map((path) => [path, imports(path)]));

/** A path of imports that comes back to its start; undefined where there is none. */
function circle(): string[] | undefined {
  const done = new Set<string>();
  const walk = (path: string, trail: string[]): string[] | undefined => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return undefined;
    done.add(path);
    for (const next of graph.get(path) ?? []) {
      const found = walk(next, [...trail, path]);
      if (found) return found;
    }
    return undefined;
  };
  for (const path of files) {
    const found = walk(path, []);
    if (found) return found;
  }
  return undefined;
}

describe('architecture', () => {
  it('finds the sources and knows their layers', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((path) => rankOf(path) < 0)).toEqual([]);
  });

  it('has only arrows that point down', () => {
    const wrong = files.flatMap((from) =>
      graph
        .get(from)!
        .filter(
          (to) =>
            layerOf(to) !== layerOf(from) &&
            (rankOf(to) < rankOf(from) ||
              (rankOf(to) === rankOf(from) && leaves.has(layerOf(from))) ||
              (leaves.has(layerOf(from)) && layerOf(to) !== 'feed')),
        )
        .map((to) => `${from} imports ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('imports no file that is not there', () => {
    expect(
      files.flatMap((from) =>
        graph
          .get(from)!
          .filter((to) => !graph.has(to))
          .map((to) => `${from} imports ${to}`),
      ),
    ).toEqual([]);
  });

  it('asks for nothing of Node outside the command and gateway/node', () => {
    const nodeOnly = /^src\/(?:cli\.ts|cli\/|gateway\/node\/)/;
    const wrong = files.filter(
      (path) => !nodeOnly.test(path) && /(?:from|import|require)\s*\(?['"]node:/.test(readFileSync(path, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('has no circular import', () => {
    expect(circle()).toBeUndefined();
  });

  it('depends on nothing but what package.json declares', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    // What the gateway and the command need is bundled into them.
    const installed = files.filter((path) => !['gateway', 'cli'].includes(layerOf(path)));
    const used = new Set(
      installed.flatMap((path) =>
        ts
          .preProcessFile(readFileSync(path, 'utf8'))
          .importedFiles.map(({ fileName }) => fileName)
          .filter((name) => !/^(\.|node:)/.test(name))
          .map((name) =>
            name
              .split('/')
              .slice(0, name.startsWith('@') ? 2 : 1)
              .join('/'),
          ),
      ),
    );
    expect([...used].filter((name) => !(name in dependencies) && name !== 'react')).toEqual([]);
  });

  it.each(files)('%s says its purpose in its first line, in 250 lines at most', (path) => {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    // The one element under all others: its lifecycle, first frame and events are read together.
    const limit = path.endsWith('/base/berita-element.ts') ? 285 : 250;
    expect(lines[0]).toMatch(/^\/\/ \S/);
    expect(lines.length).toBeLessThanOrEqual(limit);
  });
});
