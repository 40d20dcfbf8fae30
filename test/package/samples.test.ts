// The samples of the documentation compile in a fresh project, strictly, against the packed types; those in Node run.
import { afterAll, describe, expect, it } from 'vitest';
import { inLanguage } from '../support/samples.js';
import { freshProject } from './project.js';

const project = freshProject([
  '@types/react',
  '@types/node',
  '@types/trusted-types',
  'ajv',
  'csstype',
  'react',
  'svelte',
  'vue',
]);
afterAll(() => project.remove());

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'NodeNext',
  moduleResolution: 'NodeNext',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  resolveJsonModule: true,
  jsx: 'react-jsx',
  types: ['node'],
};

// Vue's and Svelte's compilers are made for projects with a bundler.
const bundler = { module: 'ESNext', moduleResolution: 'bundler' };

/**
 * Writes the samples in some languages as files of a folder with a tsconfig; gives its path. A sample without import
 * stands in a module all the same.
 */
function written(folder: string, endings: Readonly<Record<string, string>>, resolution: object = {}): string {
  for (const [language, ending] of Object.entries(endings)) {
    expect(inLanguage(language).length, language).toBeGreaterThan(0);
    for (const { place, text } of inLanguage(language)) {
      const module = ending.startsWith('ts') ? `${text}\nexport {};\n` : text;
      project.write(`${folder}/${place.replace(/[/:.]/g, '-')}.${ending}`, module);
    }
  }
  project.write(
    `${folder}/globals.d.ts`,
    "import 'berita-widgets';\ndeclare global { const gtag: (...words: unknown[]) => void; const plausible: (...words: unknown[]) => void; const _paq: { push(words: unknown[]): void } }\n",
  );
  return project.write(
    `${folder}/tsconfig.json`,
    JSON.stringify({ compilerOptions: { ...compilerOptions, ...resolution }, include: ['*'] }),
  );
}

describe('samples', () => {
  it('JavaScript and TypeScript: compile', () => {
    expect(project.run('tsc', '-p', written('samples', { js: 'ts', ts: 'ts', tsx: 'tsx' }))).toBe('');
  });

  it('Vue: compile', () => {
    expect(project.run('vue-tsc', '-p', written('samples-vue', { vue: 'vue' }, bundler))).toBe('');
  });

  it('Svelte: compile', () => {
    const config = written('samples-svelte', { svelte: 'svelte' }, bundler);
    expect(
      project.run(
        'svelte-check',
        '--workspace',
        `${project.path}/samples-svelte`,
        '--output',
        'machine',
        '--tsconfig',
        config,
      ),
    ).toContain('0 ERRORS');
  });

  it("the schema's sample runs, and finds a wrong feed", () => {
    const sample = inLanguage('js').find(({ text }) => text.includes('berita.schema.json'))!;
    project.write(
      'schema.js',
      sample.text.replace('console.error(validate.errors)', 'console.log(validate.errors.length)'),
    );
    project.write(
      'populer.json',
      '{ "version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{ "id": "1", "_berita": { "rank": 0 } }] }',
    );
    expect(project.run('node', '--no-warnings', 'schema.js')).toBe('1\n');
  });

  it('the command runs from the tarball', () => {
    project.write('feed.xml', '<rss version="2.0"><channel><title>x</title></channel></rss>');
    expect(
      project.run('node', 'node_modules/berita-widgets/dist/cli.js', 'check', 'feed.xml', '--lang', 'id'),
    ).toContain('Feed tidak berisi berita.');
  });
});
