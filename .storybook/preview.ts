// Every story: the elements themselves, pinned fonts, the toolbar's theme and preset, accessibility violations as
// errors.
import './preview.css';
import type { Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { argTypesOf, type Component } from '../stories/controls.js';
import { answersReady } from '../stories/feeds.js';
import '../src/define.js';

document.documentElement.lang = 'id';

const preview: Preview = {
  parameters: {
    layout: 'fullscreen',
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: { extractArgTypes: (component: Component) => argTypesOf(component) },
    options: {
      storySort: {
        order: [
          'Introduction',
          'Embed it',
          'Looks',
          'Widths',
          'berita-populer',
          'berita-update',
          'berita-artikel',
          'Tokens',
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: 'Colour scheme of the page',
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    preset: {
      description: 'Preset of the widgets',
      toolbar: { title: 'Preset', icon: 'paintbrush', items: ['none', 'koran', 'modern', 'polos'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light', preset: 'none' },
  beforeEach: async () => {
    await answersReady;
  },
  decorators: [
    (story, { globals, parameters }) => {
      document.documentElement.dataset.theme = String(globals.theme);
      return html`<div class="stage" lang="id" style="max-width: ${parameters.width ?? 320}px">${story()}</div>`;
    },
  ],
};
export default preview;
