// Lint: the import arrows between the layers, and what no file may do with a feed's text.
import js from '@eslint/js';
import { builtinRules } from 'eslint/use-at-your-own-risk';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import globals from 'globals';
import ts from 'typescript-eslint';

// Top to bottom, as in docs/architecture.md: a layer imports only layers under it.
const layers = ['elements', 'controllers', 'body', 'styles', 'i18n', 'store', 'feed'];
const leaves = new Set(['styles', 'i18n']);
const arrows = layers.map((layer, index) => {
  const above = ['cdn', 'cli', 'gateway', 'define', 'index', 'ssr', 'react', ...layers.slice(0, index)];
  const forbidden = [...above];
  if (layer === 'body') forbidden.push('styles', 'store', 'events');
  if (leaves.has(layer)) forbidden.push(...layers.filter((other) => other !== layer && other !== 'feed'));
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

const functionLength = builtinRules.get('max-lines-per-function');
/**
 * ESLint's rule of that name; a `describe`, or a function named for one that several stores share, is a chapter of
 * tests, and as long as they are.
 */
const maxLinesPerFunction = {
  meta: functionLength.meta,
  create(context) {
    const report = (problem) => {
      const name = problem.node.id?.name ?? problem.node.parent?.callee?.name;
      if (!name?.startsWith('describe')) context.report(problem);
    };
    return functionLength.create(Object.create(context, { report: { value: report } }));
  },
};

/** The style guide of CONTRIBUTING.md, as far as it can be counted. */
const readable = {
  plugins: { berita: { rules: { 'max-lines-per-function': maxLinesPerFunction } } },
  rules: {
    'max-len': [
      'error',
      { code: 120, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true, ignoreUrls: true },
    ],
    'berita/max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    complexity: ['error', 10],
    'no-sequences': 'error',
    'no-nested-ternary': 'error',
    'no-cond-assign': ['error', 'always'],
    'no-param-reassign': 'error',
  },
};

export default ts.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'storybook-static/',
      'dist-site/',
      'coverage/',
      'bench/node_modules/',
      '**/*.d.ts',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  readable,
  {
    files: ['src/**/*.ts'],
    plugins: { lit, wc },
    rules: {
      ...lit.configs.recommended.rules,
      ...wc.configs.recommended.rules,
      'wc/guard-super-call': 'off', // The base class always has the lifecycle methods.
      'no-restricted-properties': ['error', ...sinks],
      'no-restricted-syntax': ['error', ...bans],
      'max-lines': ['error', 250],
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
