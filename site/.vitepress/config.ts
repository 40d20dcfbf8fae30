// VitePress: the documents of the repository, the builder and the examples as one site, in Indonesian and English.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type DefaultTheme, type HeadConfig } from 'vitepress';
import { addressesBySource, linkPages } from '../markdown-links.js';
import { readRelease } from '../release.mjs';
import {
  allPages,
  builder,
  chapters,
  decisionPages,
  decisionsFolder,
  examples,
  home,
  markdownPath,
  overview,
  pageAddress,
  pathIn,
  type Language,
  type Page,
} from '../routes.js';
import { hydrateWhenSeen } from './hydrate-when-seen.js';
import { keepLanguage } from './keep-language.js';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const decisions = decisionPages(readdirSync(`${root}/docs/decisions`).filter((file) => /^\d{4}-.*\.md$/.test(file)));
const pages = allPages(decisions.map(({ source }) => source.en!.replace('docs/decisions/', '')));
const addresses = addressesBySource(pages);
const base = process.env.SITE_BASE ?? '/';
const release = readRelease();

/** The pages that show widgets, and what they load for it. Who comes from another page gets it by the page itself. */
const homePages = Object.values(home.path).map(markdownPath);
const widgetHead: HeadConfig[] = [
  ['link', { rel: 'stylesheet', href: `${base}cdn/berita.css` }],
  ['script', { type: 'module', src: `${base}cdn/berita.js` }],
];

const linkTo = (page: Page, language: Language): string => pageAddress(pathIn(page, language));
const link = (page: Page, language: Language) => ({ text: page.title[language]!, link: linkTo(page, language) });

function sidebar(language: Language): DefaultTheme.SidebarItem[] {
  return chapters.map(({ title, pages: inChapter }) => ({
    text: title[language],
    items: inChapter.map((page) => link(page, language)),
  }));
}

/** Beside the decisions, and only there: a partner's editor has no use for their list, and every entry has its cost. */
const decisionsSidebar = (): DefaultTheme.SidebarItem[] => [
  ...sidebar('en'),
  { text: 'Decisions', items: decisions.map((page) => link(page, 'en')) },
];

function navigation(language: Language): DefaultTheme.NavItem[] {
  const documents = { id: 'Dokumen', en: 'Documents' }[language];
  return [
    link(builder, language),
    link(examples, language),
    { text: documents, link: linkTo(overview, language), activeMatch: '/docs/' },
    { text: 'Storybook', link: `${base}storybook/index.html`, target: '_self', noIcon: true },
  ];
}

const rewrites: Record<string, string> = {};
for (const { source, path } of pages) {
  for (const language of ['id', 'en'] as const) {
    const [file, page] = [source[language], path[language]];
    if (file !== undefined && page !== undefined) rewrites[file] = markdownPath(page);
  }
}

const searchWords = {
  button: { buttonText: 'Cari', buttonAriaLabel: 'Cari di situs ini' },
  modal: {
    displayDetails: 'Tampilkan isi',
    resetButtonTitle: 'Kosongkan',
    backButtonTitle: 'Tutup pencarian',
    noResultsText: 'Tidak ada hasil untuk',
    footer: { selectText: 'pilih', navigateText: 'pindah', closeText: 'tutup' },
  },
};

export default defineConfig({
  srcDir: '..',
  srcExclude: [
    '.*',
    'coverage',
    'demo',
    'dist',
    'dist-site',
    'scripts',
    'src',
    'stories',
    'storybook-static',
    'test',
  ].map((folder) => `${folder}/**`),
  rewrites,
  outDir: '../dist-site',
  cacheDir: '../.cache/vitepress',
  base,
  title: 'berita-widgets',
  description: 'Widget berita untuk situs siapa pun: satu tag script, dari feed mana pun.',
  // VitePress turns transitions off while it sets the theme, which lays out the whole page a second time.
  appearance: { disableTransition: false },
  lastUpdated: false,
  // Storybook and the examples are put beside the pages after VitePress has built; test/site walks every link.
  ignoreDeadLinks: true,
  head: [
    ['link', { rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg` }],
    ['meta', { name: 'color-scheme', content: 'light dark' }],
  ],
  transformHead: ({ assets, page }) => [
    ...(homePages.includes(page) ? widgetHead : []),
    ...assets
      .filter((file) => file.endsWith('.woff2'))
      .map((href): HeadConfig => ['link', { rel: 'preload', href, as: 'font', type: 'font/woff2', crossorigin: '' }]),
  ],
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: (parser) => linkPages(parser as never, root, addresses),
  },
  themeConfig: {
    siteTitle: 'berita-widgets',
    search: { provider: 'local', options: { locales: { root: { translations: searchWords } } } },
    outline: { level: [2, 3] },
    release,
    pages: pages.map(({ path }) => path),
  } as DefaultTheme.Config,
  locales: {
    root: {
      label: 'Bahasa Indonesia',
      lang: 'id',
      themeConfig: {
        nav: navigation('id'),
        sidebar: { '/docs/': sidebar('id') },
        outline: { level: [2, 3], label: 'Di halaman ini' },
        docFooter: { prev: 'Sebelumnya', next: 'Berikutnya' },
        darkModeSwitchLabel: 'Tampilan',
        lightModeSwitchTitle: 'Pakai tampilan terang',
        darkModeSwitchTitle: 'Pakai tampilan gelap',
        sidebarMenuLabel: 'Menu',
        returnToTopLabel: 'Kembali ke atas',
        langMenuLabel: 'Ganti bahasa',
        skipToContentLabel: 'Langsung ke isi',
        notFound: {
          title: 'Halaman tidak ditemukan',
          quote: 'Alamat ini tidak ada di situs ini.',
          linkLabel: 'ke beranda',
          linkText: 'Ke beranda',
        },
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      description: "News widgets for anyone's site: one script tag, from any feed.",
      themeConfig: {
        nav: navigation('en'),
        sidebar: { '/en/docs/': sidebar('en'), [decisionsFolder]: decisionsSidebar() },
        langMenuLabel: 'Change language',
        darkModeSwitchLabel: 'Appearance',
      },
    },
  },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('berita-') } } },
  vite: {
    configFile: false,
    publicDir: false,
    resolve: {
      // The counterpart of a page in the other language has a name of its own there, or there is none.
      alias: [{ find: /^.*\/composables\/langs(?:\.js)?$/, replacement: `${root}/site/.vitepress/theme/languages.ts` }],
    },
    plugins: [keepLanguage(), hydrateWhenSeen(`${root}/site/.vitepress/theme/when-seen.ts`)],
    build: { target: 'es2022', chunkSizeWarningLimit: 2000 },
  },
});
