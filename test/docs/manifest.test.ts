// The manifest: everything public is in it and described, and says what templates and style sheets do.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesUnder, source } from '../support/sources.js';

interface Item {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Declaration extends Item {
  tagName?: string;
  examples?: string[];
  superclass?: { name: string };
  attributes: Item[];
  members: (Item & { kind: string; parameters?: Item[] })[];
  events: Item[];
  slots: Item[];
  cssParts: Item[];
  cssStates: Item[];
  cssProperties: Item[];
}

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
  modules: { declarations: Declaration[] }[];
};
const declarations = manifest.modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({ tagName }) => tagName);
const kinds = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssStates', 'cssProperties'] as const;
const names = (kind: (typeof kinds)[number]) =>
  new Set(elements.flatMap((element) => element[kind].map(({ name }) => name)));

/** Everything that a pattern's first group finds in files. */
function found(folders: string[], pattern: RegExp): Set<string> {
  return new Set(
    folders
      .flatMap((folder) => filesUnder(folder, '.ts'))
      .flatMap((path) => [...source(path).matchAll(pattern)].flatMap((match) => match[1]!.split(' '))),
  );
}

describe('manifest', () => {
  it('has the three elements', () => {
    expect(elements.map(({ tagName }) => tagName).sort()).toEqual([
      'berita-artikel',
      'berita-populer',
      'berita-update',
    ]);
  });

  it('describes every public member, and nothing private', () => {
    const bare = declarations.flatMap((declaration) =>
      kinds.flatMap((kind) =>
        (declaration[kind] ?? [])
          .filter(({ description }) => !description)
          .map(({ name }) => `${declaration.name} ${kind} ${name}`),
      ),
    );
    expect(bare).toEqual([]);
    expect(
      elements.flatMap(({ members }) =>
        members.filter(({ name }) =>
          /^[_#]|^(feedController|displayedArticles|neededArticles|feedOverride|feedLoaded|feedFailed|adoptStyles)$/.test(
            name,
          ),
        ),
      ),
    ).toEqual([]);
  });

  it('shows each element in an example', () => {
    expect(
      elements.filter(({ tagName, examples }) => !examples?.some((example) => example.includes(`<${tagName}`))),
    ).toEqual([]);
  });

  it('knows the type of every attribute to its values', () => {
    const loose = elements.flatMap(({ attributes }) =>
      attributes
        .filter(({ type }) => !/^(number|boolean|string( \| undefined)?|'[^|]*'( \| '[^|]*')+)$/.test(type?.text ?? ''))
        .map(({ name, type }) => `${name}: ${type?.text}`),
    );
    expect(loose).toEqual([]);
    // A value that the type lacks would be the table's.
    expect(
      elements.flatMap(({ attributes }) =>
        attributes
          .filter(
            ({ type, default: value }) =>
              value?.startsWith("'") && value !== "''" && type!.text !== 'string' && !type!.text.includes(value),
          )
          .map(({ name }) => name),
      ),
    ).toEqual([]);
    expect(
      elements.flatMap(({ attributes }) =>
        attributes
          .filter(
            ({ name, type }) =>
              ['layout', 'images', 'variant', 'theme', 'dates'].includes(name) && !type!.text.includes(' | '),
          )
          .map(({ name }) => name),
      ),
    ).toEqual([]);
  });

  it('has the parts of the templates, and no others', () => {
    // A heading's part is an expression: its two values are in the type of `headingTemplate`.
    expect(new Set([...found(['src/elements'], /part="([a-z ]+)"/g), 'heading', 'title'])).toEqual(names('cssParts'));
  });

  it('has the slots of the templates, and no others', () => {
    expect(new Set([...found(['src/elements'], /<slot name="([a-z]+)"/g), ''])).toEqual(names('slots'));
  });

  it('has the events that are dispatched, and no others', () => {
    expect(found(['src'], /super\('(berita-[a-z]+)'/g)).toEqual(names('events'));
  });

  it('has the tokens of the style sheets, and no others', () => {
    expect(found(['src/styles', 'src/elements'], /var\((--berita-[a-z-]+)/g)).toEqual(names('cssProperties'));
  });

  it('gives the tokens the defaults of the style sheets', () => {
    const css = [...filesUnder('src/styles', '.ts'), ...filesUnder('src/elements', '.styles.ts')]
      .map(source)
      .join('\n');
    for (const { name, default: value } of elements[0]!.cssProperties)
      if (value)
        expect(css, name).toContain(
          `var(${name}, ${value.replace('var(--berita-font)', 'var(--berita-font, inherit)')})`,
        );
  });
});
