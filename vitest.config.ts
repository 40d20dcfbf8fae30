// Vitest: the pure layers in Node.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'node', environment: 'node', include: ['test/{feed,node}/**/*.test.ts'] } },
    ],
  },
});
