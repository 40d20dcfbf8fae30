// A Chromium for tests that read the browser's own counters, with a plain HTTP server for the built files.
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

/** Many times what a busy machine takes: only what hangs ever meets it. */
const PATIENCE_MS = 120_000;

const root = fileURLToPath(new URL('../../', import.meta.url));
const types = new Map([
  ['.js', 'text/javascript'],
  ['.css', 'text/css'],
  ['.html', 'text/html; charset=utf-8'],
]);

/** Chromium as the other tests find it. */
export async function launch(): Promise<Browser> {
  const { chromiumArgs, findChromium } = (await import(`${root}scripts/browsers/browser.mjs`)) as {
    chromiumArgs: string[];
    findChromium(): Promise<string>;
  };
  return puppeteer.launch({
    executablePath: await findChromium(),
    headless: 'shell' as unknown as true,
    args: [...chromiumArgs, '--js-flags=--expose-gc'],
    timeout: PATIENCE_MS,
    protocolTimeout: PATIENCE_MS,
  });
}

/** A page that waits as long as a busy machine may need. */
export async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  return page;
}

/** Serves the repository's files, and `pages` by path as HTML. */
export async function serve(pages: Record<string, string>): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://loopback');
    const page = pages[pathname];
    if (page !== undefined) return response.writeHead(200, { 'content-type': types.get('.html') }).end(page);
    const file = `${root}${pathname.slice(1)}`;
    if (pathname.includes('..') || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types.get(extname(file)) ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
