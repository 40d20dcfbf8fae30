// npm start: builds the script tag where that is needed, then serves the demo. PORT sets the first of its two ports.
import { readdirSync, statSync } from 'node:fs';
import { startDemo } from '../demo/server.mjs';

const changed = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const sources = readdirSync('src', { recursive: true }).map((name) => `src/${name}`);

if (changed('dist/cdn/berita.js') < Math.max(...[...sources, 'vite.cdn.config.ts'].map(changed))) {
  console.log('Building dist/cdn …');
  const { build } = await import('vite');
  await build({ configFile: 'vite.cdn.config.ts', logLevel: 'warn' });
}

const { partner, publisher } = await startDemo(Number(process.env.PORT ?? 8000));
console.log(`
  A partner's news page      ${partner}/
  Only the script tag        ${partner}/bare.html
  Every variant and state    ${partner}/gallery.html
  Live news                  ${partner}/live.html

  The feeds they read        ${publisher}/feeds/artikel.xml  populer.xml  update.xml  pilihan.json  wisata.atom

  Ctrl+C ends it.
`);
