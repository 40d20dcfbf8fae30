// Importing any export throws nowhere: in Node, in a Node worker, and in bundles for runtimes without a DOM.
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { bundleForEdge, EDGE_GLOBALS, EDGE_RUNTIMES } from './edge.js';
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

  it.each(EDGE_RUNTIMES)('work in %s, without window, document and HTMLElement', async (_, conditions) => {
    for (const name of anywhere) {
      const stdin = { contents: `import ${JSON.stringify(name)};`, resolveDir: project.path };
      const code = await bundleForEdge(stdin, conditions, { ignoreAnnotations: true });
      const context = vm.createContext({ ...EDGE_GLOBALS });
      let failure = '';
      try {
        vm.runInContext(`globalThis.self = globalThis; ${code}`, context);
      } catch (error) {
        failure = String(error);
      }
      expect(failure, name).toBe('');
    }
  });
});
