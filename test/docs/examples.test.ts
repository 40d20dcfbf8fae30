// The examples of server rendering, as their commands start them: readable as sent, taken over in place by a real
// browser.
import { spawn, type ChildProcess } from 'node:child_process';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launch, openPage } from '../support/browser.js';

const examples = { 'ssr-node': 3, 'ssr-react': 2, static: 3 };
const running: ChildProcess[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  running.forEach((child) => child.kill());
  await browser?.close();
});

/** Starts an example; gives its address. */
function start(name: string): Promise<string> {
  const child = spawn(process.execPath, ['scripts/demo-ssr.mjs', name], { env: { ...process.env, PORT: '0' } });
  running.push(child);
  let said = '';
  return new Promise((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said += String(bytes);
      const address = /http:\/\/localhost:\d+\//.exec(said)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => reject(new Error(said)));
  });
}

/** What goes wrong in a page, and which feeds it asks for, from now on. */
function listenTo(page: Page): { errors: readonly string[]; feeds: readonly string[] } {
  const errors: string[] = [];
  const feeds: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (request.url().endsWith('.xml')) feeds.push(request.url());
  });
  return { errors, feeds };
}

/** In the page: keeps the nodes of each widget as the server wrote them, before any deferred script runs. */
function keepServerNodes(): void {
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    const widgets = [...document.querySelectorAll('berita-populer, berita-update, berita-artikel')];
    const rows = widgets.map(({ shadowRoot }) => [...shadowRoot!.querySelectorAll('*')]);
    Object.assign(window, { rows });
  });
}

/** In the page: whether each widget lives, and has the very nodes that the server wrote. */
async function compareWithServerNodes(): Promise<{ live: boolean; same: boolean; pictures: number }[]> {
  type Widget = HTMLElement & { hasUpdated: boolean; updateComplete: Promise<boolean> };
  const widgets = [...document.querySelectorAll<Widget>('berita-populer, berita-update, berita-artikel')];
  await Promise.all(widgets.map((widget) => widget.updateComplete));
  const { rows } = window as unknown as { rows: Element[][] };
  return widgets.map((widget, index) => {
    const now = [...widget.shadowRoot!.querySelectorAll('*')];
    return {
      live: widget.hasUpdated,
      same: now.length === rows[index]!.length && now.every((element, at) => element === rows[index]![at]),
      pictures: widget.shadowRoot!.querySelectorAll('.picture[hidden]').length,
    };
  });
}

describe.each(Object.entries(examples))('%s', (name, count) => {
  let address: string;
  beforeAll(async () => {
    address = await start(name);
  });

  test('sends pages that can be read as they are', async () => {
    const html = await (await fetch(address)).text();
    expect(html.match(/<template shadowrootmode="open">/g)).toHaveLength(count);
    expect(html.match(/<script type="application\/feed\+json"/g)).toHaveLength(count);
    expect(html).toContain('Resep Pindang Serani, Kuncinya di Belimbing Wuluh');
    expect(html).not.toContain('class="skeleton"');
  });

  test('is taken over in place', async () => {
    const page = await openPage(browser);
    const { errors, feeds } = listenTo(page);
    await page.evaluateOnNewDocument(keepServerNodes);
    await page.goto(address, { waitUntil: 'networkidle0' });
    const state = await page.evaluate(compareWithServerNodes);
    expect(state).toEqual(Array.from({ length: count }, () => ({ live: true, same: true, pictures: 0 })));
    expect(feeds).toEqual([]);
    expect(errors.filter((text) => !/favicon|404/.test(text))).toEqual([]);
    if (name === 'ssr-react') {
      await page.click('button');
      expect(await page.$eval('button', ({ textContent }) => textContent)).toBe('Ditekan 1 kali');
    }
    await page.close();
  });
});
