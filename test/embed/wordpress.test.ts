// One link, pasted into a post: WordPress's own functions make a frame of it, and leave nothing else through.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { ALLOW, sendRss, startUpstream, testGateway, type Upstream } from '../gateway/support.js';
import { inLanguage } from '../support/samples.js';
import { runWordPress, wordpressFolder } from './wordpress.mjs';

const folder = wordpressFolder();

describe.skipIf(folder === undefined)("WordPress's own functions", function describeWordPress() {
  let upstream: Upstream;
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    upstream = await startUpstream(sendRss(['Satu', 'Dua', 'Tiga']));
    server = createServer((request, response) => void listener(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const feeds = { update: { url: upstream.url, allow: ALLOW, title: 'Terbaru "hari" <ini>' } };
    const { gateway } = testGateway({ publicUrl: origin, feeds });
    const listener = getRequestListener((request) => gateway.fetch(request));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await upstream.close();
  });

  it.each(['/v1/embed/update', '/v1/embed/update?limit=2'])(
    'find how to embed %s, and make the widget of it',
    async (path) => {
      const url = origin + path;
      const { discovered, html, classic } = await runWordPress(folder!, { url });
      const query = path.includes('limit') ? '?limit=2' : '';
      expect(discovered).toBe(`${origin}/v1/oembed?url=${encodeURIComponent(url)}`);
      const [, secret] = /data-secret="(\w{10})"/.exec(html)!;
      expect(html).toContain(`src="${origin}/v1/embed/update${query}#?secret=${secret}"`);
      expect(html).toMatch(/^<blockquote class="wp-embedded-content" data-secret="\w{10}"><a href="[^"]+">/);
      expect(html).toContain('sandbox="allow-scripts"');
      expect(html).toMatch(/<iframe [^>]*width="480" height="720"/);
      expect(html).toContain('title="Terbaru &quot;hari&quot; &lt;ini&gt; – ');
      // What the reader gets: the line with the address is gone, a quotation and a frame are there.
      expect(classic).not.toContain(`\n${url}\n`);
      expect(classic.match(/<iframe /g)).toHaveLength(1);
      expect(classic.match(/<blockquote /g)).toHaveLength(1);
    },
  );

  it("take the frame as it is where a site's owner trusts the gateway", async () => {
    const { trusted } = await runWordPress(folder!, { url: `${origin}/v1/embed/update`, provider: origin });
    expect(trusted).toContain(`<iframe title=`);
    expect(trusted).toContain(`src="${origin}/v1/embed/update"`);
  });

  // It looks for discovery in a page's HTML alone, not in the `Link` header of a feed.
  it.each(['/v1/embed/tidak-ada', '/v1/feeds/update'])('leave %s as it was pasted', async (path) => {
    const { html, classic } = await runWordPress(folder!, { url: origin + path });
    expect(html).toBe(false);
    expect(classic).toContain(origin + path);
    expect(classic).not.toContain('<iframe');
  });

  it("take scripts, elements and frames from an author's text, and leave the link", async () => {
    const guides = inLanguage('html').filter(({ place }) => place.startsWith('docs/partner'));
    const [, link] = /^ {4}(https:\/\/\S+\/v1\/embed\/\S+)$/m.exec(readFileSync('docs/partner.md', 'utf8'))!;
    const html = [...guides.map(({ text }) => text), link!, `<p><a href="${link}">Populer</a></p>`];
    const { kses } = await runWordPress(folder!, { html });
    for (const left of kses) expect(left).not.toMatch(/<(?:script|iframe|amp-|berita-)/);
    expect(kses.at(-2)).toBe(link);
    expect(kses.at(-1)).toBe(html.at(-1));
  });
});
