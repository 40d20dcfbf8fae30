// npm start: builds the script tag where that is needed, then serves the demo. PORT sets the first of its two ports.
import { startDemo } from '../demo/server.mjs';
import { buildScriptTag } from './script-tag.mjs';

await buildScriptTag();
const { partner, publisher } = await startDemo(Number(process.env.PORT ?? 8000));
console.log(`
  A partner's news page      ${partner}/
  Only the script tag        ${partner}/bare.html
  Every variant and state    ${partner}/gallery.html
  Live news                  ${partner}/live.html

  The feeds they read        ${publisher}/feeds/artikel.xml  populer.xml  update.xml  pilihan.json  wisata.atom

  Ctrl+C ends it.
`);
