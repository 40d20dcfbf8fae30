// npm run screenshots -- FOLDER [PAGE …]: the demo's pages on phone and desktop, light and dark; FILE.png: the README's
// picture.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startDemo } from '../demo/server.mjs';
import { chromiumArgs, findChromium } from './browsers/browser.mjs';
import { buildGateway } from './build-gateway.mjs';
import { buildScriptTag } from './script-tag.mjs';

const [target = 'screenshots', ...pages] = process.argv.slice(2);

/** Waits until no widget is loading and every lazy picture is there. */
async function settle(page) {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('berita-populer, berita-update, berita-artikel')].every(
      (widget) =>
        widget.shadowRoot &&
        (!widget.matches(':state(loading)') || widget.getAttribute('feed-url')?.includes('delay=')),
    ),
  );
  await page.evaluate(async () => {
    const images = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => [
      ...(shadowRoot?.querySelectorAll('img') ?? []),
    ]);
    await Promise.all(
      images.map((image) => {
        image.loading = 'eager';
        return image.decode().catch(() => {});
      }),
    );
    await document.fonts.ready;
  });
}

/** `path` as seen by a visitor with a window of `width` pixels and a system in that `scheme`. */
async function shoot(browser, address, { path, width, scheme, ...options }) {
  const page = await browser.newPage();
  const isMobile = width < 600;
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  // A high window first: it brings every lazy widget near.
  await page.setViewport({ width, height: 12_000, isMobile });
  await page.goto(address, { waitUntil: 'load' });
  await settle(page);
  await page.setViewport({ width, height: 900, isMobile });
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path, fullPage: true, ...options });
  console.log(path);
  await page.close();
}

await buildScriptTag();
buildGateway();
const demo = await startDemo(0);
const browser = await puppeteer.launch({ executablePath: await findChromium(), headless: 'shell', args: chromiumArgs });
try {
  if (target.endsWith('.png')) {
    await shoot(browser, `${demo.partner}/`, {
      path: target,
      width: 1200,
      scheme: 'light',
      fullPage: false,
      clip: { x: 0, y: 0, width: 1200, height: 1240 },
    });
  } else {
    for (const page of pages.length ? pages : ['index.html', 'bare.html', 'gallery.html']) {
      for (const width of [375, 1280]) {
        for (const scheme of ['light', 'dark']) {
          await shoot(browser, new URL(page, `${demo.partner}/`).href, {
            path: join(target, `${page.replaceAll('/', '-').replace(/(?:-index)?\.html$/, '')}-${width}-${scheme}.png`),
            width,
            scheme,
          });
        }
      }
    }
  }
} finally {
  await browser.close();
  demo.close();
}
