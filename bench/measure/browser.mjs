// The Chromium of the benches, and a fresh page in a context of its own.
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../../scripts/browsers/browser.mjs';

// Chromium draws its own address bar as a page, anew for each context; its work would run beside what is measured.
const quiet = '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup';

// Puppeteer hears who began each request, for which V8 parses the whole script a second time to find the line: no
// visitor pays that.
const engine = '--js-flags=--expose-gc --no-enable-lazy-source-positions';

/** Chromium as the tests find it, able to collect garbage when asked. */
export async function launch() {
  return puppeteer.launch({
    executablePath: await findChromium(),
    headless: 'shell',
    args: [...chromiumArgs, quiet, engine],
    protocolTimeout: 600_000,
  });
}

/** Runs `use(page, session)` in a fresh browser context: no cache, no storage, no code kept from another run. */
export async function withPage(browser, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    return await use(page, await page.createCDPSession());
  } finally {
    await context.close();
  }
}
