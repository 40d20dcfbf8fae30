// Importing any export throws nowhere: in Node, in a Node worker, and in bundles for runtimes without a DOM.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { freshProject } from './project.js';

const project = freshProject(['react']);
afterAll(() => project.remove());

interface Target {
  default: string;
}
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, string | Target> };
const modules = Object.entries(exports)
  .filter((entry): entry is [string, Target] => typeof entry[1] === 'object' && entry[1].default.endsWith('.js'))
  .map(([name]) => `berita-widgets${name.slice(1)}`);

/** What needs Node itself: the gateway's listener and stores. */
const nodeOnly = /\/gateway\/(?:node|sqlite|redis)$/;
const anywhere = modules.filter((name) => !nodeOnly.test(name));

const script = `for (const name of ${JSON.stringify(modules)}) await import(name);`;

// What every runtime on the edge has, and nothing of a page.
const edge = {
  console,
  URL,
  URLSearchParams,
  TextDecoder,
  TextEncoder,
  AbortController,
  AbortSignal,
  Event,
  EventTarget,
  fetch,
  setTimeout,
  clearTimeout,
  queueMicrotask,
  structuredClone,
  performance,
  Response,
  Request,
  Headers,
};

describe('imports', () => {
  it('finds the exports', () => expect(modules.length).toBeGreaterThan(8));

  it('work in Node', () => {
    expect(project.run('node', '--input-type=module', '-e', `${script} console.log('ok');`)).toBe('ok\n');
  });

  it('work in a worker thread', () => {
    project.write('worker.js', `${script} (await import('node:worker_threads')).parentPort.postMessage('ok');`);
    project.write(
      'main.js',
      `import { Worker } from 'node:worker_threads'; new Worker('./worker.js').on('message', console.log);`,
    );
    expect(project.run('node', 'main.js')).toBe('ok\n');
  });

  // As wrangler (workerd) and webpack's target `webworker` resolve, and as Deno's bundler does.
  it.each([
    ['workerd', ['workerd', 'worker', 'browser']],
    ['worker', ['worker', 'browser']],
    ['Deno', ['deno', 'node']],
  ])('work in %s, without window, document and HTMLElement', async (_, conditions) => {
    for (const name of anywhere) {
      const { outputFiles } = await build({
        stdin: { contents: `import ${JSON.stringify(name)};`, resolveDir: project.path },
        bundle: true,
        format: 'iife',
        conditions,
        platform: conditions.includes('browser') ? 'browser' : 'neutral',
        define: { 'process.env.NODE_ENV': '"production"' },
        write: false,
        logLevel: 'silent',
        external: ['node:*'],
        ignoreAnnotations: true,
      });
      const context = vm.createContext({ ...edge });
      let failure = '';
      try {
        vm.runInContext(`globalThis.self = globalThis; ${outputFiles[0]!.text}`, context);
      } catch (error) {
        failure = String(error);
      }
      expect(failure, name).toBe('');
    }
  });
});
