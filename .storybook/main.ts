// Storybook: where its stories, their feeds and their pictures are.
import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  staticDirs: [
    '../stories/public',
    { from: '../stories/feeds', to: '/feeds' },
    { from: '../demo/images', to: '/images' },
  ],
  core: {
    disableTelemetry: true,
    // The project's own vite.config.ts builds the library.
    builder: { name: '@storybook/builder-vite', options: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
};
export default config;
