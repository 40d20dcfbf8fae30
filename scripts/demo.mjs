// npm start: builds the script tag and the gateway where that is needed, then serves the demo. PORT sets the first of
// its three ports, STORE where the gateway keeps what it has.
import { startDemo } from '../demo/server.mjs';
import { buildGateway } from './build-gateway.mjs';
import { buildScriptTag } from './script-tag.mjs';

await buildScriptTag();
buildGateway();
const { partner, publisher, gateway } = await startDemo(Number(process.env.PORT ?? 8000));
console.log(`
  A partner's news page      ${partner}/
  Only the script tag        ${partner}/bare.html
  Every variant and state    ${partner}/gallery.html
  Live news                  ${partner}/live.html

  Feeds without CORS         ${partner}/gateway/
  The gateway's feeds        ${partner}/gateway/feeds.html

  The feeds they read        ${publisher}/feeds/artikel.xml  populer.xml  update.xml  pilihan.json  wisata.atom
  The same without CORS      ${publisher}/umpan/update.xml
  The gateway                ${gateway}/v1/feeds/update  wisata  semua  populer

  Ctrl+C ends it.
`);
