// Web Test Runner: elements and store in real browsers, against a real HTTP server on loopback.
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { cspTable } from './scripts/csp-table.mjs';
import { launchers } from './scripts/browsers/launchers.mjs';
import { bundleTests } from './test/support/server/bundle.mjs';
import { reactBundle } from './test/react/bundle.mjs';
import { htmlSamples } from './test/support/server/samples.mjs';
import { startFeedServer } from './test/support/server/feed-server.mjs';
import { gatewayServer } from './test/support/server/gateway-server.mjs';
import { embedPages } from './test/embed/pages.mjs';
import { ssrPages } from './test/ssr/pages.mjs';
import { secondTries } from './test/support/server/second-tries.mjs';
import { startEmbedServer } from './test/support/server/embed-server.mjs';
import { startPageServer } from './test/support/server/page-server.mjs';

const engines = (process.env.BROWSERS ?? 'chromium').split(',');
const server = await startFeedServer();
const partners = await startPageServer();
const gateway = await startEmbedServer();
const retried = secondTries();

// The sweeps over looks are Chromium's in CI, as their figures are; `LOOKS=1` runs them in the other engines, too.
const SWEEPS = ['test/styles/**', 'test/script-tag/{options,article-boxes}.browser.test.ts'];
const isOnlyOthers = !engines.includes('chromium') && !process.env.LOOKS;

// What pages load beside their test does not change while tests run: it is asked for once, not once a page.
const KEPT = /^\/(?:src|node_modules|test\/support|__web-dev-server)/;
// One module a file, as the sources are: what is watched is read anew, and coverage is counted by file.
const isByFile = ['--watch', '--coverage'].some((option) => process.argv.includes(option));
const bundled = isByFile ? new Map() : await bundleTests();

export default {
  files: ['test/**/*.browser.test.ts', ...(isOnlyOthers ? SWEEPS.map((glob) => `!${glob}`) : [])],
  nodeResolve: true,
  testRunnerHtml: retried.testRunnerHtml,
  reporters: [defaultReporter(), retried.reporter],
  // The built script as it is published: the runner's own changes to modules would break the chunks' hashes.
  middleware: [
    (context, next) => {
      const { text, isChunk } = bundled.get(context.path) ?? {};
      if (text === undefined) return next();
      context.type = 'js';
      context.body = text;
      if (isChunk) context.set('cache-control', 'max-age=3600');
      return undefined;
    },
    async (context, next) => {
      await next();
      if (!isByFile && KEPT.test(context.path)) context.set('cache-control', 'max-age=3600');
    },
    (context, next) => {
      // A sandboxed frame has an opaque origin: its module scripts are asked for across origins.
      if (context.path.startsWith('/src/')) context.set('access-control-allow-origin', '*');
      return next();
    },
    (context, next) => {
      if (!context.path.startsWith('/dist/cdn/')) return next();
      context.type = 'js';
      context.body = createReadStream(`.${context.path}`);
      return undefined;
    },
  ],
  plugins: [
    // Tests ask here where the second origin is: its port is free to change from run to run.
    {
      name: 'feed-server',
      serve: ({ path }) =>
        path === '/feed-server.json' ? { body: JSON.stringify({ origin: server.origin }), type: 'json' } : undefined,
    },
    {
      name: 'samples',
      serve: ({ path }) => (path === '/samples.json' ? { body: htmlSamples(), type: 'json' } : undefined),
    },
    {
      name: 'react',
      serve: async ({ path }) => (path === '/react.bundle.js' ? { body: await reactBundle(), type: 'js' } : undefined),
    },
    {
      name: 'page-server',
      serve: ({ path }) =>
        path === '/page-server.json'
          ? { body: JSON.stringify({ origin: partners.origin, feeds: server.origin }), type: 'json' }
          : undefined,
    },
    gatewayServer(),
    ssrPages(`${server.origin}/picture`),
    embedPages(gateway),
    retried.plugin,
    cspTable(),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
  ],
  browsers: await launchers(engines),
  concurrentBrowsers: 1,
  concurrency: 1, // Files side by side in one window take the focus from each other.
  browserStartTimeout: 60_000,
  // Several times what a busy machine with two cores takes: only what hangs ever meets them. WebKit takes a quarter of
  // an hour for the sweep, and as long for the hostile feeds where other engines run.
  testsStartTimeout: 120_000,
  testsFinishTimeout: 3_600_000,
  // Eight hundred tests in three engines on CI's shared machine: one that fails there is run once more, and has to fail
  // twice.
  testFramework: { config: { timeout: process.env.LOOKS ? 600_000 : 60_000, retries: process.env.CI ? 1 : 0 } },
  coverageConfig: { include: ['src/**/*.ts'] },
};
