// Vite for Storybook: nothing of the library's build.
import { defineConfig } from 'vite';

export default defineConfig({
  server: { fs: { allow: ['..'] } },
  build: { chunkSizeWarningLimit: 4096 },
});
