// The built site in Chromium: dist-site on loopback, and the strangers' hosts that its snippets name.
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { chromiumArgs, findChromium } from '../../../scripts/browsers/browser.mjs';
import { readRelease } from '../../../site/release.mjs';
import { serveSite } from '../../../site/serve.mjs';

export const release = readRelease();

/** The site and a browser, for the tests of one file. */
export const site: { origin: string; browser: Browser } = { origin: '', browser: undefined as never };

/** Starts both before the tests of a file, and ends them after. */
export function useSite(): void {
  let stop: () => void;
  beforeAll(async () => {
    const { origin, close } = await serveSite();
    stop = close;
    site.origin = origin;
    site.browser = await chromium.launch({ executablePath: await findChromium(), args: chromiumArgs });
  });
  afterAll(async () => {
    await site.browser.close();
    stop();
  });
}

const CORS = { 'access-control-allow-origin': '*' };

/** The hosts that a snippet names: jsDelivr with the built files, a publisher with the sample feeds. */
export async function answerHosts(context: BrowserContext): Promise<void> {
  // The version in full, as the builder writes it, or its beginning, as the documents do.
  const folder = /^https:\/\/cdn\.jsdelivr\.net\/npm\/berita-widgets@(?<version>[\d.]+)\/dist\/cdn\/(?<file>[\w.-]+)$/;
  await context.route(folder, (route) => {
    const { version, file } = folder.exec(route.request().url())!.groups!;
    if (!release.version.startsWith(version!)) return route.fulfill({ status: 404 });
    const contentType = file!.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ body: readFileSync(`dist/cdn/${file}`), contentType, headers: CORS });
  });
  await context.route('https://news.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const isPicture = pathname.startsWith('/images/');
    const body = readFileSync(isPicture ? `demo${pathname}` : `stories/feeds${pathname}`);
    const contentType = isPicture ? 'image/svg+xml' : 'application/feed+json';
    return route.fulfill({ body, contentType, headers: CORS });
  });
}

/** A page of a partner's with the snippet in its body. */
export async function openPartnerPage(context: BrowserContext, snippet: string): Promise<Page> {
  const html = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Mitra</title><body>${snippet}</body></html>`;
  await context.route('https://partner.example/', (route) => route.fulfill({ body: html, contentType: 'text/html' }));
  const page = await context.newPage();
  await page.goto('https://partner.example/');
  return page;
}
