// Writes the style sheets that pages link: berita.css, and each preset, from the modules that the widgets themselves
// use.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const load = (file) => import(pathToFileURL(`dist/styles/${file}`).href);

/** Needs the npm build in dist/. */
export async function writeStyleSheets() {
  const { boxStyles } = await load('placeholder-boxes.js');
  for (const folder of ['dist', 'dist/cdn']) {
    mkdirSync(`${folder}/presets`, { recursive: true });
    writeFileSync(
      `${folder}/berita.css`,
      `/* Reserves the boxes of berita-widgets before the script runs. */${boxStyles.cssText}`,
    );
    for (const file of readdirSync('dist/styles/presets').filter((name) => name.endsWith('.js'))) {
      const name = file.replace('.js', '');
      const {
        [name]: { styles },
      } = await load(`presets/${file}`);
      writeFileSync(
        `${folder}/presets/${name}.css`,
        `/* berita-widgets, preset ${name}: tokens for every widget of the page. Set one of them on an element to change it there. */${styles.cssText}`,
      );
    }
  }
}
