// Vitest: the pure layers in Node, and every story as a test in Chromium, with its interactions and axe.
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/browsers/browser.mjs';

const executablePath = await findChromium();

/** What takes minutes, as real servers, clocks and engines are waited for. */
const SERVERS = [
  'test/count/{demo,engines}.test.ts',
  'test/gateway/popularity/{fleet,store-failures}.test.ts',
  'test/gateway/redis-cluster.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [...SERVERS, 'test/**/*.browser.test.ts', 'test/{package,visual}/**', 'test/site/built/**'],
          // The sources are pure: ninety files need not load them, and start a process, ninety times.
          isolate: false,
          // Many times what a busy machine takes: only what hangs ever meets them.
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
      // Fleets and stores that stop, fill up and die, in real time: npm run test:servers.
      {
        test: {
          name: 'servers',
          environment: 'node',
          include: SERVERS,
          testTimeout: 240_000,
          hookTimeout: 300_000,
        },
      },
      // The packed tarball in fresh projects: compilers and bundlers run, and need a build in dist/.
      {
        test: {
          name: 'package',
          environment: 'node',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/pack.ts',
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      // Needs storybook-static: npm run test:visual.
      ...(process.env.VISUAL
        ? [
            {
              test: {
                name: 'visual',
                environment: 'node' as const,
                include: ['test/visual/*.test.ts'],
                testTimeout: 120_000,
                hookTimeout: 120_000,
              },
            },
          ]
        : []),
      // Needs dist-site: npm run test:site.
      ...(process.env.SITE
        ? [
            {
              test: {
                name: 'site',
                environment: 'node' as const,
                include: ['test/site/built/*.test.ts'],
                testTimeout: 180_000,
                hookTimeout: 120_000,
              },
            },
          ]
        : []),
      {
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        // Found late, they would reload the page in the middle of a test.
        optimizeDeps: { include: ['lit', 'lit/directive.js', 'lit/directive-helpers.js'] },
        test: {
          name: 'storybook',
          testTimeout: 120_000,
          hookTimeout: 120_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath, args: chromiumArgs } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
