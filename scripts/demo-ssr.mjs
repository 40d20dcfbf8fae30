// npm run demo:ssr, demo:react, demo:static: one example of server rendering, with the publisher whose feeds it reads.
// PORT sets its port.
import { existsSync } from 'node:fs';
import { startDemo } from '../demo/server.mjs';
import { buildGateway } from './build-gateway.mjs';

const [name = 'ssr-node'] = process.argv.slice(2);
if (!existsSync('dist/ssr/index.js') || !existsSync('dist/cdn/berita.js')) await import('./build.mjs');
buildGateway();

const { start } = await import(`../demo/${name}/server.mjs`);
const { publisher } = await startDemo(0);
const { url } = await start({ feeds: `${publisher}/feeds`, port: Number(process.env.PORT ?? 8010) });
console.log(`\n  ${name}   ${url}\n\n  Ctrl+C ends it.\n`);
