// Runtimes on the edge: how their bundlers resolve the package, and what they have.
import type vm from 'node:vm';
import { build, type BuildOptions } from 'esbuild';

/** By name, with the conditions of exports: as wrangler (workerd), webpack's target `webworker` and Deno resolve. */
export const EDGE_RUNTIMES: readonly (readonly [name: string, conditions: string[]])[] = [
  ['workerd', ['workerd', 'worker', 'browser']],
  ['worker', ['worker', 'browser']],
  ['Deno', ['deno', 'node']],
];

/** What every such runtime has, and nothing of a page or of Node. */
export const EDGE_GLOBALS: vm.Context = {
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

/** `contents`, a module that lies in `resolveDir`, as one script for a runtime with these conditions. */
export async function bundleForEdge(
  stdin: { contents: string; resolveDir: string },
  conditions: string[],
  options: BuildOptions = {},
): Promise<string> {
  const { outputFiles } = await build({
    stdin,
    bundle: true,
    format: 'iife',
    conditions,
    platform: conditions.includes('browser') ? 'browser' : 'neutral',
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'silent',
    external: ['node:*'],
    ...options,
  });
  return outputFiles![0]!.text;
}
