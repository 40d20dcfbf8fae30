// Storybook's own frame, under the project's name and in its colours.
import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'berita-widgets',
    brandUrl: '../index.html',
    brandTarget: '_self',
    colorPrimary: '#a8121c',
    colorSecondary: '#a8121c',
    appBg: '#f7f5f1',
    appBorderColor: '#e3dfd8',
    appBorderRadius: 8,
    barSelectedColor: '#a8121c',
    fontBase: 'Inter, system-ui, sans-serif',
  }),
});
