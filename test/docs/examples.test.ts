// The examples of server rendering, as their commands start them: readable as sent, taken over in place by a real
// browser.
import { spawn, type ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
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
    const errors: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warn'].includes(message.type())) errors.push(message.text());
    });
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('request', (request) => {
      if (request.url().endsWith('.xml')) asked.push(request.url());
    });
    await page.evaluateOnNewDocument(() => {
      // Before any deferred script runs.
      document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive')
          Object.assign(window, {
            rows: [...document.querySelectorAll('berita-populer, berita-update, berita-artikel')].map(
              ({ shadowRoot }) => [...shadowRoot!.querySelectorAll('*')],
            ),
          });
      });
    });
    await page.goto(address, { waitUntil: 'networkidle0' });
    const state = await page.evaluate(async () => {
      const widgets = [
        ...document.querySelectorAll<HTMLElement & { hasUpdated: boolean; updateComplete: Promise<boolean> }>(
          'berita-populer, berita-update, berita-artikel',
        ),
      ];
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
    });
    expect(state).toEqual(Array.from({ length: count }, () => ({ live: true, same: true, pictures: 0 })));
    expect(asked).toEqual([]);
    expect(errors.filter((text) => !/favicon|404/.test(text))).toEqual([]);
    if (name === 'ssr-react') {
      await page.click('button');
      expect(await page.$eval('button', ({ textContent }) => textContent)).toBe('Ditekan 1 kali');
    }
    await page.close();
  });
});
