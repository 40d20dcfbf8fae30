// Vitest: the pure layers in Node.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', environment: 'node', include: ['test/{feed,node}/**/*.test.ts'], exclude: ['test/node/package/**'] } },
      // The packed tarball in fresh projects: compilers and bundlers run, and need a build in dist/.
      { test: { name: 'package', environment: 'node', include: ['test/node/package/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
