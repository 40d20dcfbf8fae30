// The script tag's files as built: no sink in them but Lit's own, which is never called, hashes that hold, and
// templates that can be read.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { templateError } from '../../scripts/cdn/check-templates.mjs';
import { integrityOf } from '../../scripts/cdn/hashed-chunks.mjs';
import { buildScriptTag } from '../../scripts/script-tag.mjs';

beforeAll(buildScriptTag);

const files = () =>
  readdirSync('dist/cdn')
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, readFileSync(`dist/cdn/${file}`, 'utf8')] as const);

describe('dist/cdn', () => {
  /**
   * The code without what Lit has for others: its HTML sink, and style elements where style sheets can't be adopted.
   */
  const withoutLit = (code: string) =>
    code
      .replace(/static createElement\(\w,\w\)\{[^}]*\.innerHTML=[^}]*\}/, '')
      .replace(/\w+\.createElement\(`style`\)/, '');

  it('has no way to make markup, style or code of a string, but that of Lit, which is put out of use', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML(?:Unsafe)?|parseHTMLUnsafe|createContextualFragment|parseFromString|DOMParser|srcdoc|execCommand|eval)\b|document\.write|new Function\b|\bFunction\(|setTimeout\(["'`]|["'`]javascript:|createElement\(["'`](?:style|script|iframe)/;
    expect(files().length).toBeGreaterThan(2);
    for (const [file, code] of files()) expect(sinks.exec(withoutLit(code))?.[0], file).toBeUndefined();
  });

  it('leaves no name on the window, and asks for no Trusted Types policy', () => {
    const names =
      /(?:globalThis|window|self)\.(?:lit|reactive|trusted)|globalThis\)?\.trustedTypes|\blitPropertyMetadata\.|(?:=|,)globalThis\b/;
    const kept = 'const{Map,Set,WeakMap,Promise}=globalThis;';
    for (const [file, code] of files()) expect(names.exec(code.replace(kept, ''))?.[0], file).toBeUndefined();
  });

  it('holds one copy of Lit in the script, none in what it loads on demand', () => {
    const main = ['berita.iife.js', 'berita.js'];
    const holders = files().filter(([, code]) => code.includes('invalid template strings array'));
    expect(holders.map(([file]) => file)).toEqual(main);
    for (const [file, code] of holders) expect(code.split('invalid template strings array').length, file).toBe(2);
  });

  it('asks V8 in the first line of what every page needs to compile all of it at once', () => {
    const hinted = files().filter(([, code]) => code.startsWith('//# allFunctionsCalledOnLoad\n'));
    expect(hinted.map(([file]) => file)).toEqual(['berita.iife.js', 'berita.js']);
  });

  it('lists the hash of each file, and carries those of the chunks', () => {
    const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
    expect(hashes).toEqual(Object.fromEntries(files().map(([file, code]) => [file, integrityOf(code)])));
    const chunks = files().filter(([file]) => /\.[\w-]{8}\.js$/.test(file));
    expect(chunks.length).toBeGreaterThan(0);
    for (const [file, code] of chunks) {
      const hash = createHash('sha256').update(code).digest('base64');
      expect(file).toContain(`.${hash.slice(0, 8).replace(/\W/g, '-')}.`);
      expect(
        files().some(([, text]) => text.includes(`"${hash}"`)),
        file,
      ).toBe(true);
    }
  });
});

describe('templates', () => {
  it('may have what the reader reads', () => {
    expect(
      [
        '<p class="a \0" @click=\0 hidden=\0>\0 teks</p>',
        '\0',
        '<img src=\0 alt=\0>',
        '<p part=\0 data-item ?hidden=\0 .title=\0><i></i></p>',
      ].map(templateError),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each([
    '<p>a&nbsp;b</p>',
    '<p><!-- x --></p>',
    '<style></style>',
    '<p \0></p>',
    '<p>',
    '<p></div>',
    '<svg></svg>',
    '<p style="color:red"></p>',
    '<\0></\0>',
    "<p class='a'></p>",
    '<br/>',
    '<a title="a&amp;b"></a>',
  ])('may not have %j', (template) => {
    expect(templateError(template)).toBeTypeOf('string');
  });
});
