// The script tag's files as built: no sink in them, hashes that hold, and a build that ends where its own Lit lacks something.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fault } from '../../scripts/cdn/check.mjs';
import { ownLit } from '../../scripts/cdn/lit.mjs';
import { integrityOf } from '../../scripts/cdn/on-demand.mjs';
import { privateNames, shortNames } from '../../scripts/cdn/private-names.mjs';
import { BeritaArtikel, BeritaPopuler, BeritaUpdate } from '../../src/index.js';
import { buildScriptTag } from '../../scripts/script-tag.mjs';

beforeAll(buildScriptTag, 60_000);

const files = () =>
  readdirSync('dist/cdn')
    .filter((file) => file.endsWith('.js'))
    .map((file) => [file, readFileSync(`dist/cdn/${file}`, 'utf8')] as const);

describe('dist/cdn', () => {
  it('has no way to make markup, style or code of a string', () => {
    const sinks =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|setHTML(?:Unsafe)?|parseHTMLUnsafe|createContextualFragment|parseFromString|DOMParser|srcdoc|execCommand|eval|trustedTypes|createPolicy)\b|document\.write|new Function\b|\bFunction\(|setTimeout\("|["']javascript:|createElement\(["'](?:style|script|iframe)/;
    expect(files().length).toBeGreaterThan(2);
    for (const [file, code] of files()) expect(sinks.exec(code)?.[0], file).toBeUndefined();
  });

  it('takes no name of its own from the window', () => {
    for (const [file, code] of files())
      expect(
        /lit(?:Html|Element)?(?:Versions|PolyfillSupport|HydrateSupport|PropertyMetadata)|reactiveElement|ShadyCSS|ShadyDOM/.exec(
          code,
        )?.[0],
        file,
      ).toBeUndefined();
  });

  it('holds one copy of Lit in each file that a page takes, none in what it loads on demand', () => {
    const main = ['berita-artikel.js', 'berita-populer.js', 'berita-update.js', 'berita.iife.js', 'berita.js'];
    expect(
      files()
        .filter(([, code]) => code.includes('createTreeWalker.call'))
        .map(([file]) => file),
    ).toEqual(main);
    for (const [file, code] of files()) expect(code.split('createTreeWalker.call').length, file).toBeLessThanOrEqual(2);
  });

  // Where two modules export the same name, the builds tell them apart each in its own way: rename one.
  it('asks V8 in the first line of what every page needs to compile all of it at once', () => {
    const hinted = files()
      .filter(([, code]) => code.startsWith('//# allFunctionsCalledOnLoad\n'))
      .map(([file]) => file);
    expect(hinted).toEqual([
      'berita-artikel.js',
      'berita-populer.js',
      'berita-update.js',
      'berita.iife.js',
      'berita.js',
    ]);
  });

  it('has one set of files on demand for all', () => {
    const names = files().map(([file]) => file.replace(/\.[\w-]{8}\.js$/, ''));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
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

describe("the script tag's own Lit", () => {
  const { transform } = ownLit();
  const context = {
    error(message: string): never {
      throw new Error(message);
    },
  };
  const client = '/x/node_modules/@lit-labs/ssr-client/lib/hydrate-lit-html.js';

  it('has what hydration knows of Lit by private names', () => {
    const { code } = transform.call(context, readFileSync(`.${client.slice(2)}`, 'utf8'), client)!;
    expect(code).not.toMatch(/_\$A/);
    expect(code).toContain('.committed=');
  });

  it('has all that src/ asks of Lit', () => {
    const lacking =
      /\b(?:changedProperties|firstUpdated|shouldUpdate|removeController|createProperty|getPropertyOptions|addInitializer|shadowRootOptions|hasChanged|toAttribute|noAccessor)\b|\b(?:willUpdate|updated)\([a-z_]\w*[:)]|requestUpdate\((?!\))|setConnected/;
    for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
      /^(?:elements|controllers|body)\/.*\.ts$/.test(name),
    ))
      expect(lacking.exec(readFileSync(`src/${file}`, 'utf8'))?.[0], file).toBeUndefined();
    for (const { properties } of [BeritaPopuler, BeritaUpdate, BeritaArtikel])
      for (const [name, row] of Object.entries(properties)) {
        expect(['attribute', 'converter', 'initial', 'reflect', 'useDefault'], name).toEqual(
          expect.arrayContaining(Object.keys(row)),
        );
        expect([Boolean(row.reflect), Boolean(row.attribute)], name).toEqual([
          Boolean(row.useDefault),
          Boolean((row.converter as { fromAttribute?: unknown })?.fromAttribute),
        ]);
      }
  });

  it('ends the build where hydration knows more, and where a module of Lit comes in', () => {
    expect(() => transform.call(context, 'part._$AQ()', client)).toThrow('_$AQ');
    expect(() => transform.call(context, '', '/x/node_modules/lit-html/directives/repeat.js')).toThrow("Lit's own");
  });
});

describe('names that the build shortens', () => {
  it('are those that only an object itself knows', () => {
    const source = `
      interface Told { told: string }
      export class Widget {
        feed = 1; private hidden = 2; protected kept = 3;
        /** @internal */ inner = 4;
        constructor(private given: string) {}
        private told = ''; private quoted = 0; private keyed = 0; private asked = 0; private taken = 0; private own = 0;
        run(other: Widget, event: Told) { const { own } = this; const { taken } = event as never; return [this.hidden, own, taken, other.asked, 'quoted', { keyed: 1 }]; }
      }`;
    expect(privateNames([source])).toEqual(['hidden', 'kept', 'inner', 'own']);
  });

  it('are those of types whose objects stay inside, wherever they stand', () => {
    const source = `
      interface Hold { seen: number; request: string; quoted: number; known: number }
      interface Told { request: string }
      const hold = { seen: 1, request: '', quoted: 2, known: 3 };
      export const times = ({ seen }: Hold, other: Hold) => [seen, other.seen, 'quoted', hold];`;
    expect(privateNames([source], new Set(['known']))).toEqual(['seen']);
  });

  it('are never those that the documentation or a type names', () => {
    const short = shortNames(['committed']);
    const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8')) as {
      modules: {
        declarations?: {
          members?: { name: string; privacy?: string }[];
          attributes?: { name: string }[];
          events?: { name: string }[];
        }[];
      }[];
    };
    const told = manifest.modules.flatMap(({ declarations = [] }) =>
      declarations.flatMap(({ members = [], attributes = [], events = [] }) =>
        [...members.filter(({ privacy }) => !privacy || privacy === 'public'), ...attributes, ...events].map(
          ({ name }) => name,
        ),
      ),
    );
    expect(told.length).toBeGreaterThan(30);
    expect(told.filter((name) => name in short)).toEqual([]);
    expect(new Set(Object.values(short)).size).toBe(Object.keys(short).length);
    // Lit's, the platform's, what another copy of the script asks for; the feed's; what is kept for the next visit or sent to other tabs.
    for (const name of [
      'requestUpdate',
      'updateComplete',
      'renderRoot',
      'shadowRoot',
      'neededArticles',
      'articles',
      'ids',
      'previous',
      'bytes',
      'hash',
      'time',
      'maxAge',
      'contentType',
      'status',
      'retryAfter',
    ])
      expect(short).not.toHaveProperty(name);
  });
});

describe('templates', () => {
  it('may have what the reader reads', () => {
    expect(
      [
        '<p class="a \0" @click=\0 hidden=\0>\0 teks</p>',
        '\0',
        '<img src=\0 alt=\0>',
        '<p part=\0 data-item><i></i></p>',
      ].map(fault),
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
    '<p ?hidden=\0></p>',
    '<p .title=\0></p>',
    '<p .title="a \0"></p>',
    '<\0></\0>',
    "<p class='a'></p>",
    '<br/>',
    '<a title="a&amp;b"></a>',
  ])('may not have %j', (template) => {
    expect(fault(template)).toBeTypeOf('string');
  });
});
