// npm run screenshots -- FOLDER [PAGE …]: the demo's pages on phone and desktop, light and dark; PAGE is a path or an address.
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startDemo } from '../demo/server.mjs';
import { chromiumArgs, findChromium } from './browser.mjs';

const [folder = 'screenshots', ...pages] = process.argv.slice(2);
const widths = [375, 1280];
const schemes = ['light', 'dark'];

/** Waits until no widget is loading, then brings every lazy picture in. */
async function settle(page) {
  await page.waitForFunction(() => [...document.querySelectorAll('berita-populer, berita-update, berita-artikel')]
    .every((widget) => !widget.matches(':state(loading)') || widget.getAttribute('feed-url')?.includes('delay=')));
  await page.evaluate(async () => {
    const images = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [...shadowRoot?.querySelectorAll('img') ?? []]);
    await Promise.all(images.map((image) => { image.loading = 'eager'; return image.decode().catch(() => {}); }));
    await document.fonts.ready;
  });
}

mkdirSync(folder, { recursive: true });
const demo = await startDemo(0);
const browser = await puppeteer.launch({ executablePath: await findChromium(), headless: 'shell', args: chromiumArgs });
try {
  for (const path of pages.length ? pages : ['index.html', 'bare.html', 'gallery.html']) {
    for (const width of widths) {
      for (const scheme of schemes) {
        const page = await browser.newPage();
        // The scheme is the visitor's system's; a high window brings every lazy widget near it.
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.setViewport({ width, height: 12_000, isMobile: width < 600 });
        await page.goto(new URL(path, `${demo.partner}/`).href, { waitUntil: 'load' });
        await settle(page);
        const file = join(folder, `${basename(path, '.html')}-${width}-${scheme}.png`);
        await page.setViewport({ width, height: 900, isMobile: width < 600 });
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
        await page.close();
      }
    }
  }
} finally {
  await browser.close();
  demo.close();
}
