// The script tag's files as built: no sink in them, hashes that hold, and a build that ends where its patches of Lit no longer fit.
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../scripts/cdn/check.mjs';
import { integrityOf } from '../../scripts/cdn/chunks.mjs';
import { leanLit } from '../../scripts/cdn/lit.mjs';
import { buildScriptTag } from '../../scripts/script-tag.mjs';

beforeAll(buildScriptTag, 60_000);

const files = () => readdirSync('dist/cdn').filter((file) => file.endsWith('.js')).map((file) => [file, readFileSync(`dist/cdn/${file}`, 'utf8')] as const);

describe('dist/cdn', () => {
  it('has no way to make markup, style or code of a string', () => {
    const sinks = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML(?:Unsafe)?|parseHTMLUnsafe|createContextualFragment|parseFromString|DOMParser|srcdoc|execCommand|eval|trustedTypes|createPolicy)\b|document\.write|new Function\b|\bFunction\(|setTimeout\("|["']javascript:|createElement\(["'](?:style|script|iframe)/;
    expect(files().length).toBeGreaterThan(2);
    for (const [file, code] of files()) expect(sinks.exec(code)?.[0], file).toBeUndefined();
  });

  it('takes no name of its own from the window', () => {
    for (const [file, code] of files()) expect(/lit(?:Html|Element)?(?:Versions|PolyfillSupport|HydrateSupport|PropertyMetadata)|reactiveElement|ShadyCSS|ShadyDOM/.exec(code)?.[0], file).toBeUndefined();
  });

  it('holds one copy of Lit in all', () => {
    expect(files().filter(([, code]) => code.includes('lit-nothing')).map(([file]) => file)).toEqual(['berita.iife.js', 'berita.js']);
  });

  it('lists the hash of each file, and carries those of the chunks', () => {
    const hashes = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
    expect(hashes).toEqual(Object.fromEntries(files().map(([file, code]) => [file, integrityOf(code)])));
    const main = readFileSync('dist/cdn/berita.js', 'utf8');
    const chunks = files().filter(([file]) => !file.startsWith('berita.'));
    expect(chunks.length).toBeGreaterThan(0);
    for (const [file, code] of chunks) if (main.includes(file)) expect(main).toContain(integrityOf(code, 'sha256'));
  });
});

describe('the patches of Lit', () => {
  const { transform } = leanLit();
  const lit = readFileSync('node_modules/lit-html/lit-html.js', 'utf8');

  it('fit the version in use', () => {
    expect(transform(lit, '/x/node_modules/lit-html/lit-html.js')!.code).not.toMatch(/innerHTML|createPolicy/);
    // JSON can't make an array that has `raw`: a feed's value never passes for a template.
    expect(transform(lit, '/x/node_modules/lit-html/lit-html.js')!.code).toContain('if(!u(t)||!t.raw)throw');
  });

  it('end the build where a place is missing or there twice', () => {
    expect(() => transform(lit.replace('l.createTextNode(t)', 'l.newText(t)'), '/x/node_modules/lit-html/lit-html.js')).toThrow('is not there exactly once');
    expect(() => transform(`${lit};l.createTextNode(t)`, '/x/node_modules/lit-html/lit-html.js')).toThrow('is not there exactly once');
  });
});

describe('templates', () => {
  it('may have what the reader reads', () => {
    expect(['<p class="a \0" @click=\0 ?hidden=\0>\0 teks</p>', '\0', '<img src=\0 alt=\0>', '<p part=\0 data-item><i></i></p>'].map(fault)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it.each(['<p>a&nbsp;b</p>', '<p><!-- x --></p>', '<style></style>', '<p \0></p>', '<p>', '<p></div>', '<svg></svg>', '<p style="color:red"></p>', '<\0></\0>', "<p class='a'></p>", '<br/>', '<a title="a&amp;b"></a>'])('may not have %j', (template) => {
    expect(fault(template)).toBeTypeOf('string');
  });
});
