// npm run site: the documents, the builder, the examples and Storybook as one static site in dist-site/.
// `--built` takes dist/ and storybook-static/ as they are.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'vitepress';
import { writeExamples } from './examples/write.mjs';
import { writeDesignTokens } from './design-tokens.mjs';

const OUT = 'dist-site';
const isBuilt = process.argv.includes('--built');
const run = (command, ...args) =>
  execFileSync(process.execPath, [`node_modules/${command}`, ...args], { stdio: 'inherit' });

if (!isBuilt || !existsSync('dist/cdn/integrity.json')) await import('../scripts/build.mjs');
if (!isBuilt || !existsSync('storybook-static/index.html'))
  run('storybook/dist/bin/dispatcher.js', 'build', '--quiet', '--output-dir', 'storybook-static');

rmSync(OUT, { recursive: true, force: true });
await build('site');
cpSync('storybook-static', `${OUT}/storybook`, { recursive: true });
cpSync('site/static', OUT, { recursive: true });
cpSync('stories/feeds', `${OUT}/feeds`, { recursive: true });
cpSync('demo/images', `${OUT}/images`, { recursive: true });
mkdirSync(`${OUT}/cdn`, { recursive: true });
for (const file of readdirSync('dist/cdn').filter((name) => /\.(?:js|css)$/.test(name)))
  cpSync(`dist/cdn/${file}`, `${OUT}/cdn/${file}`);
writeExamples(`${OUT}/examples`);
writeDesignTokens(`${OUT}/berita.tokens.json`);
// GitHub Pages would hide the files that begin with an underscore.
writeFileSync(`${OUT}/.nojekyll`, '');
console.log(`The site is in ${OUT}/; node site/serve.mjs shows it.`);
