// Lint: the import arrows between the layers, and what no file may do with a feed's text.
import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

// Top to bottom, as in docs/architecture.md: a layer imports only layers under it.
const layers = ['elements', 'controllers', 'body', 'styles', 'i18n', 'store', 'feed'];
const leaves = new Set(['styles', 'i18n']);
const arrows = layers.map((layer, index) => {
  const above = ['cdn', 'cli', 'gateway', 'define', 'index', 'ssr', 'react', ...layers.slice(0, index)];
  const forbidden =
    layer === 'body'
      ? [...above, 'styles', 'store', 'events']
      : leaves.has(layer)
        ? [...above, ...layers.filter((other) => other !== layer && other !== 'feed')]
        : above;
  return {
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${forbidden.join('|')})(/|\\.js|$)`,
              message: `src/${layer} imports only layers under it (docs/architecture.md).`,
            },
            { regex: 'unsafe-(html|svg|static)|lit/static-html', message: 'No text from a feed reaches an HTML sink.' },
          ],
        },
      ],
    },
  };
});

const sinks = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'parseFromString',
  'write',
  'writeln',
  'srcdoc',
  'cssText',
].map((property) => ({ property, message: 'An HTML or CSS sink: build nodes from templates instead.' }));
const noDom = ['document', 'window', 'fetch', 'DOMParser', 'Intl', 'navigator', 'location'].map((name) => ({
  name,
  message: 'src/feed is pure: no DOM, no network, no Intl.',
}));

const bans = [
  {
    selector: 'NewExpression[callee.name="Function"], CallExpression[callee.name="eval"]',
    message: 'No code from strings.',
  },
  {
    selector: 'TemplateElement[value.raw=/ style=/]',
    message: 'No inline style: a strict Content-Security-Policy refuses it.',
  },
];

// What old libraries on a page replace by something else: Prototype.js, MooTools, ASP.NET Ajax, hand-written polyfills.
// Loops, `filter(…)[0]`, `indexOf` and `slice` do the same (test/script-tag/built-ins.browser.test.ts).
const replacedBuiltIns = [
  {
    selector: 'CallExpression[callee.property.name=/^(find|findIndex)$/] > ArrowFunctionExpression',
    message: 'Pages replace it: use filter, indexOf or a loop.',
  },
  { selector: 'CallExpression[callee.property.name="replaceAll"]', message: 'Pages replace it: use split and join.' },
  {
    selector: 'CallExpression[callee.property.name="entries"]:not([callee.object.name="Object"])',
    message: 'Pages replace it: use forEach or a loop.',
  },
  {
    selector: 'CallExpression[callee.object.name="Array"][callee.property.name="from"]',
    message: 'Pages replace it: use a loop.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(startsWith|endsWith)$/][arguments.length>1]',
    message: 'Pages replace it by one that takes one argument: use indexOf or slice.',
  },
  {
    selector: 'CallExpression[callee.property.name="remove"][arguments.length=0]',
    message: 'Pages replace it: use parentNode.removeChild.',
  },
];

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'storybook-static/', 'coverage/', 'bench/node_modules/', '**/*.d.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    files: ['src/**/*.ts'],
    plugins: { lit, wc },
    rules: {
      ...lit.configs.recommended.rules,
      ...wc.configs.recommended.rules,
      'wc/guard-super-call': 'off', // The base class always has the lifecycle methods.
      'no-restricted-properties': ['error', ...sinks],
      'no-restricted-syntax': ['error', ...bans],
      'max-lines': ['error', { max: 260, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // Declaration merging adds to an interface by an empty one that extends.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/{feed,store,controllers,elements,body,i18n,cdn}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...bans, ...replacedBuiltIns] },
  },
  ...arrows,
  {
    files: ['src/gateway/**/*.ts'],
    ignores: ['src/gateway/node/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^node:', message: 'The gateway runs in workers, too: what needs Node is in src/gateway/node.' },
            {
              regex: '^(\\.\\./)+(cdn|cli|define|index)(/|\\.js$)|/node/',
              message: 'src/gateway imports only layers under it (docs/architecture.md).',
            },
          ],
        },
      ],
    },
  },
  { files: ['src/feed/**/*.ts'], rules: { 'no-restricted-globals': ['error', ...noDom] } },
  {
    files: ['src/store/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...noDom.filter(({ name }) => ['DOMParser', 'Intl'].includes(name))] },
  },
  {
    files: ['**/*.{js,mjs}', 'demo/**', 'test/**', 'bench/**', 'stories/**'],
    // TypeScript checks the names in .ts files; these run in Node, in a page, or in a service worker.
    languageOptions: { globals: { ...globals.node, ...globals.browser, ...globals.serviceworker } },
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
);
