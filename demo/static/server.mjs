// Builds the static page and serves its folder, as any file server would.
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listen, types } from '../example.mjs';
import { buildSite } from './build.mjs';

/** `feeds`: address of the publisher's feeds. */
export async function start({ feeds, port }) {
  const out = pathToFileURL(`${await mkdtemp(join(tmpdir(), 'berita-static-'))}/`);
  await buildSite(feeds, out);
  return listen(port, async (path, response) => {
    if (path !== '/') return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': types['.html'] }).end(await readFile(new URL('index.html', out)));
  });
}
