// The site's theme: VitePress' own, in the project's type and colours, with home page, builder and examples.
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import BuilderPage from './BuilderPage.vue';
import ExamplesPage from './ExamplesPage.vue';
import HomePage from './HomePage.vue';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component('BuilderPage', BuilderPage);
    app.component('ExamplesPage', ExamplesPage);
    app.component('HomePage', HomePage);
  },
} satisfies Theme;
