// The documentation says what is so: samples use what exists, links lead somewhere, commands are there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { guides, inLanguage, samples } from '../support/samples.js';

interface Item {
  name: string;
  type?: { text: string };
}
interface Element {
  tagName?: string;
  attributes: Item[];
  slots: Item[];
  cssParts: Item[];
  cssStates: Item[];
  cssProperties: Item[];
}

const elements = (
  JSON.parse(readFileSync('custom-elements.json', 'utf8')) as { modules: { declarations: Element[] }[] }
).modules
  .flatMap(({ declarations }) => declarations)
  .filter(({ tagName }) => tagName);
const elementOf = (tag: string) => elements.find(({ tagName }) => tagName === tag);
const names = (items: Item[]) => items.map(({ name }) => name);
const { scripts, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

/** Is this what an attribute of the type holds in HTML? */
function isValueOf(type: string, value: string): boolean {
  if (type.startsWith("'")) return type.includes(`'${value}'`);
  if (type === 'number') return /^\d+$/.test(value);
  return type !== 'boolean' || value === '';
}

/** What is wrong with one tag of HTML. */
function complaints(tag: string, attributes: string): string[] {
  const element = elementOf(tag);
  if (!element) return [`<${tag}> is no element`];
  return [...attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].flatMap(([, name, value = '']) => {
    if (['class', 'id', 'lang', 'style', 'hidden'].includes(name!)) return [];
    const attribute = element.attributes.find((item) => item.name === name);
    if (!attribute) return [`<${tag}> has no ${name}`];
    return isValueOf(attribute.type!.text, value) ? [] : [`<${tag} ${name}="${value}">`];
  });
}

const htmlComplaints = (html: string) =>
  [...html.matchAll(/<(berita-[\w-]+)([^>]*)>/g)].flatMap(([, tag, attributes]) => complaints(tag!, attributes!));

const placed = (...languages: string[]) =>
  inLanguage(...languages).map((sample) => [sample.place, sample.text] as const);

// Their samples are tested in test/gateway/docs.test.ts.
const SERVICE = ['ini', 'dockerfile', 'nginx'];

describe('documentation', () => {
  it('has samples only in languages that are tested', () => {
    expect(samples.length).toBeGreaterThan(40);
    // The compiled ones are in test/package/samples.test.ts.
    expect(
      samples
        .filter(
          ({ language }) =>
            ![
              'html',
              'css',
              'json',
              'xml',
              'sh',
              'http',
              'php',
              'js',
              'ts',
              'tsx',
              'vue',
              'svelte',
              ...SERVICE,
            ].includes(language),
        )
        .map(({ place }) => place),
    ).toEqual([]);
  });

  it.each(placed('html', 'php', 'vue', 'svelte'))('%s uses tags, attributes and values that exist', (_, text) => {
    // Values that a framework or PHP fills in are checked by their compilers.
    const plain = text.replace(/\s(?:[:@][\w-]+|on[\w-]+|\w[\w-]*)=(?:"[^"]*"|\{[^}]*\})/g, (all) =>
      /=\{|^\s[:@]|%[sd]/.test(all) ? '' : all,
    );
    expect(htmlComplaints(plain)).toEqual([]);
  });

  it.each(placed('html'))('%s uses slots that exist, and the script that is built', (_, text) => {
    expect(
      [...text.matchAll(/slot="(\w+)"/g)]
        .map((match) => match[1])
        .filter((slot) => !elements.every((element) => names(element.slots).includes(slot!))),
    ).toEqual([]);
    for (const [, wanted, path] of text.matchAll(/npm\/berita-widgets@([\d.]+)\/([\w./-]+)/g)) {
      expect(version.startsWith(wanted!)).toBe(true);
      expect(existsSync(path!), path).toBe(true);
    }
  });

  it.each(placed('css'))('%s is CSS, with tokens, parts and states that exist', (_, text) => {
    expect(transformSync(text, { loader: 'css', logLevel: 'silent' }).warnings).toEqual([]);
    const used = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
    const all = (key: 'cssParts' | 'cssStates' | 'cssProperties') => elements.flatMap((element) => names(element[key]));
    expect(used(/(--berita-[\w-]+)/g).filter((name) => !all('cssProperties').includes(name))).toEqual([]);
    expect(used(/:state\((\w+)\)/g).filter((name) => !all('cssStates').includes(name))).toEqual([]);
    expect(
      [...text.matchAll(/(berita-\w+)::part\((\w+)\)/g)]
        .filter(([, tag, part]) => !names(elementOf(tag!)!.cssParts).includes(part!))
        .map(([use]) => use),
    ).toEqual([]);
  });

  const schema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('schema/berita.schema.json', 'utf8')) as object,
  );
  it.each(placed('json'))('%s is JSON, and a feed in it is valid', (_, text) => {
    const data = JSON.parse(text) as { version?: string; 'html.customData'?: string[]; 'css.customData'?: string[] };
    if (data.version) expect(schema(data) ? [] : schema.errors).toEqual([]);
    for (const path of [...(data['html.customData'] ?? []), ...(data['css.customData'] ?? [])])
      expect(existsSync(path.replace('./node_modules/berita-widgets/', '')), path).toBe(true);
  });

  it.each(placed('xml'))('%s is a feed whose every field is read', (_, text) => {
    const [article] = parseFeed(text).articles;
    expect(article).toMatchObject({
      id: '2026-0105',
      url: 'https://news.example/2026/0105',
      published: '2026-01-05T09:47:00.000Z',
      section: 'Transportasi',
      authors: ['Laras Anindita'],
      summary: 'Empat perjalanan baru, sampai pukul 00.30.',
    });
    expect(article!.image).toEqual({
      url: 'https://news.example/2026/0105.jpg',
      width: 1200,
      height: 800,
      caption: 'Kereta bandara di Stasiun Manggarai',
      credit: 'Dok. Berita',
    });
  });

  it.each(placed('http'))('%s is a list of headers', (_, text) => {
    const headers = new Headers(
      text
        .trim()
        .split('\n')
        .map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]),
    );
    expect([...headers].length).toBe(text.trim().split('\n').length);
  });

  it.each(placed('php'))('%s is PHP', (_, text) => {
    let php = true;
    try {
      execFileSync('php', ['-v'], { stdio: 'ignore' });
    } catch {
      php = false;
    }
    if (php) execFileSync('php', ['-l'], { input: text });
    else console.log('No php here: only the brackets of the sample are checked.');
    const code = text.replace(/'[^']*'/g, '');
    for (const [open, close] of ['()', '{}']) expect(code.split(open!).length, open).toBe(code.split(close!).length);
  });

  it.each([
    ...placed('sh'),
    ...guides.map(
      (path) =>
        [
          path,
          [...readFileSync(path, 'utf8').matchAll(/`(np[mx] [^`]+)`/g)].map((match) => match[1]).join('\n'),
        ] as const,
    ),
  ])('%s names commands that exist', (_, text) => {
    for (const [, script] of text.matchAll(/npm run ([\w:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [, options] of text.matchAll(/berita-widgets check ([^\n]*)/g)) {
      for (const [option] of options!.matchAll(/--[\w-]+/g))
        expect(['--lang', '--json', '--origin', '--no-images', '--strict']).toContain(option);
    }
  });

  it.each(guides)('%s has links that lead somewhere', (path) => {
    const broken = [...readFileSync(path, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)]
      .map((match) => match[1]!)
      .filter((target) => !/^https?:/.test(target))
      .filter((target) => {
        const [file, anchor] = target.split('#') as [string, string?];
        const found = file ? join(dirname(path), file) : path;
        if (!existsSync(found)) return true;
        return (
          anchor &&
          !readFileSync(found, 'utf8')
            .match(/^#+ .*$/gm)
            ?.some(
              (heading) =>
                heading
                  .replace(/^#+ /, '')
                  .toLowerCase()
                  .replace(/[^\w\- ]/g, '')
                  .replaceAll(' ', '-') === anchor,
            )
        );
      });
    expect(broken).toEqual([]);
  });

  it('keeps the README short enough to be read to its end', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(91);
  });

  it('names in Indonesian only attributes that exist', () => {
    const written = [...readFileSync('README.id.md', 'utf8').matchAll(/`([a-z-]+)(?:="([^"`]*)")?`/g)].filter(
      ([, name]) => name !== 'npm',
    );
    const all = elements.flatMap(({ attributes }) => attributes);
    expect(written.length).toBeGreaterThan(20);
    expect(
      written
        .filter(
          ([, name, value]) =>
            !all.some(
              (item) =>
                item.name === name &&
                (!item.type!.text.startsWith("'") || value === undefined || item.type!.text.includes(`'${value}'`)),
            ),
        )
        .map(([text]) => text),
    ).toEqual([]);
  });

  it('gives sizes within 5% of what is built', async () => {
    // A variable keeps TypeScript from looking for types of a script.
    const script = '../../scripts/size.mjs';
    const { sizes } = (await import(script)) as { sizes(): Promise<{ name: string; brotli: number }[]> };
    const page = readFileSync('docs/performance.md', 'utf8');
    for (const { name, brotli } of await sizes()) {
      const written =
        Number(
          page
            .split('\n')
            .find((line) => line.startsWith(`| ${name} |`))
            ?.split('|')[2]
            ?.replace(' kB', ''),
        ) * 1000;
      expect(Math.abs(written - brotli) / brotli, `${name}: ${brotli} bytes; npm run docs -- --sizes`).toBeLessThan(
        0.05,
      );
    }
  });
});
