// The packed types: fresh projects in TypeScript, React, Vue and Svelte compile strictly, and wrong uses do not.
import { afterAll, describe, expect, it } from 'vitest';
import { copyInto, freshProject } from './project.js';

const project = freshProject(['@types/react', '@types/trusted-types', 'csstype', 'react', 'svelte', 'vue']);
afterAll(() => project.remove());

const options = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  strict: true,
  noEmit: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  resolveJsonModule: true,
  jsx: 'react-jsx',
  types: [] as string[],
};
const node = { ...options, module: 'NodeNext', moduleResolution: 'NodeNext' };
const bundler = { ...options, module: 'ESNext', moduleResolution: 'bundler' };

/** Copies a consumer and gives the path of its tsconfig. */
function consumer(name: string, compilerOptions: object, include: string): string {
  copyInto(project, 'test/package/consumers');
  return project.write(`${name}/tsconfig.json`, JSON.stringify({ compilerOptions, include: [include] }));
}

describe('packed types', () => {
  // The first checks the package's own declarations too, and those of its dependencies.
  it.each([
    ['NodeNext', node],
    ['bundler', { ...bundler, skipLibCheck: true }],
  ])('compile in a strict TypeScript project, %s resolution', (_, settings) => {
    expect(project.run('tsc', '-p', consumer('ts', settings, 'main.ts'))).toBe('');
  });

  it('compile in a strict React project', () => {
    expect(project.run('tsc', '-p', consumer('react', { ...bundler, skipLibCheck: true }, 'main.tsx'))).toBe('');
  });

  it('compile in a strict Vue project', () => {
    expect(project.run('vue-tsc', '-p', consumer('vue', { ...bundler, skipLibCheck: true }, 'Main.vue'))).toBe('');
  });

  it('compile in a strict Svelte project, where wrong uses are errors', () => {
    consumer('svelte', { ...bundler, skipLibCheck: true }, '*.svelte');
    const check = () =>
      project.run(
        'svelte-check',
        '--workspace',
        `${project.path}/svelte`,
        '--output',
        'machine',
        '--tsconfig',
        `${project.path}/svelte/tsconfig.json`,
      );
    let output = '';
    try {
      check();
    } catch (error) {
      output = (error as Error).message;
    }
    expect(output).not.toContain('Main.svelte" ');
    expect(output).toMatch(/ERROR "Wrong.svelte" 7:/);
    expect(output).toMatch(/ERROR "Wrong.svelte" 8:/);
  });
});
