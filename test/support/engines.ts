// The three engines as a reader uses them: open a page, go on, go back. Each where it is installed.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import { expect } from 'vitest';
import { eventually } from './eventually.js';

/** A window of a browser. */
export interface BrowserWindow {
  open(url: string): Promise<void>;
  back(): Promise<void>;
  /** Runs a script in the page; its value comes as JSON does. */
  run(script: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Many times what a busy machine takes: only what hangs ever meets it. */
const PATIENCE_MS = 120_000;
const FIREFOX = [process.env['FIREFOX_PATH'], '/usr/bin/firefox-esr', '/usr/bin/firefox'];
const HUMAN = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const scripts = <T>(name: string) => import(new URL(`../../scripts/${name}`, import.meta.url).href) as Promise<T>;

async function openByPuppeteer(options: object, userAgent?: string): Promise<BrowserWindow> {
  const browser = await puppeteer.launch({ timeout: PATIENCE_MS, protocolTimeout: PATIENCE_MS, ...options });
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  if (userAgent !== undefined) await page.setUserAgent({ userAgent });
  return {
    open: async (url) => void (await page.goto(url)),
    async back() {
      // `goBack` waits for a load, which a page from Firefox's back/forward cache never has.
      const before: unknown = await page.evaluate('location.href');
      const here = () => page.evaluate('location.href').catch(() => before);
      await page.evaluate('void history.back()').catch(() => undefined);
      await eventually(async () => expect(await here()).not.toBe(before));
    },
    run: (script) => page.evaluate(script),
    close: () => browser.close(),
  };
}

async function openChromium(): Promise<BrowserWindow> {
  const { chromiumArgs, findChromium } = await scripts<{
    chromiumArgs: string[];
    findChromium(): Promise<string>;
  }>('browsers/browser.mjs');
  const executablePath = await findChromium();
  // A headless browser calls itself one, and is taken for a bot.
  return openByPuppeteer({ executablePath, headless: 'shell', args: chromiumArgs }, HUMAN);
}

async function openFirefox(): Promise<BrowserWindow> {
  const executablePath = FIREFOX.find((path) => path !== undefined && existsSync(path));
  if (executablePath === undefined) throw new Error('Firefox is not installed');
  return openByPuppeteer({ browser: 'firefox', executablePath, headless: true });
}

interface WebKitModule {
  startWebKitDriver(): Promise<number>;
  webkitCapabilities(): { 'webkitgtk:browserOptions': object };
}

/** By the WebDriver protocol itself. */
async function openWebKit(): Promise<BrowserWindow> {
  const { startWebKitDriver, webkitCapabilities } = await scripts<WebKitModule>('browsers/webkit.mjs');
  const { 'webkitgtk:browserOptions': browserOptions } = webkitCapabilities();
  const driver = `http://127.0.0.1:${await startWebKitDriver()}`;
  const send = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const alwaysMatch = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions };
  const { sessionId } = (await send('POST', '/session', { capabilities: { alwaysMatch } })) as { sessionId: string };
  const session = `/session/${sessionId}`;
  return {
    open: async (url) => void (await send('POST', `${session}/url`, { url })),
    back: async () => void (await send('POST', `${session}/back`, {})),
    run: (script) => send('POST', `${session}/execute/sync`, { script: `return (${script});`, args: [] }),
    close: async () => void (await send('DELETE', session)),
  };
}

/** How to open each engine; rejects where it is not installed. */
export const ENGINES: Readonly<Record<string, () => Promise<BrowserWindow>>> = {
  Chromium: openChromium,
  Firefox: openFirefox,
  WebKit: openWebKit,
};
