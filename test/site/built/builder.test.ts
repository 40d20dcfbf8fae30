// The builder in a browser: what is copied is what is shown, by keyboard alone, at every width.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { answerHosts, site, useSite } from './site.js';

useSite();

interface Visit {
  readonly path?: string;
  readonly width?: number;
}

/** A visit to the builder, with the hosts that its snippets name. */
async function visit({ path = '/en/builder.html', width = 1280 }: Visit, use: (page: Page) => Promise<void>) {
  const context = await site.browser.newContext({
    viewport: { width, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await answerHosts(context);
  const page = await context.newPage();
  await page.goto(site.origin + path);
  await page.locator('berita-builder .output').waitFor();
  await use(page);
  await context.close();
}

const snippetOf = (page: Page) => page.locator('.output pre code').textContent();

/** Presses Tab until an element of the builder has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      (wanted) => document.querySelector('berita-builder')?.shadowRoot?.activeElement?.matches(wanted) === true,
      selector,
    );
    if (isThere) return;
  }
  throw new Error(`Tab never came to ${selector}`);
}

describe('the builder', () => {
  it('is used by keyboard alone, from the feed to the copied snippet', async () => {
    await visit({}, async (page) => {
      await tabTo(page, '#feed');
      await page.keyboard.type('https://news.example/populer.json');
      await tabTo(page, 'input[name=widget]');
      await page.keyboard.press('ArrowDown');
      await tabTo(page, '.copy');
      await page.keyboard.press('Enter');
      await page.locator('.message', { hasText: 'Code copied.' }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await snippetOf(page));
      expect(copied).toContain('<berita-update feed-url="https://news.example/populer.json">');
    });
  });

  it('runs the copied snippet in four frames, and weighs what they load', async () => {
    await visit({ path: '/en/builder.html#widget=berita-populer&layout=grid&limit=3' }, async (page) => {
      for (const frame of await page.locator('iframe').all()) {
        await frame.scrollIntoViewIfNeeded();
        await frame.contentFrame().locator('[part~=title]').first().waitFor();
      }
      expect(await snippetOf(page)).toContain('limit="3" layout="grid"'.split(' ')[0]!);
      await page.locator('.weight', { hasText: /It weighs \d+(\.\d)? kB in [3-9] requests/ }).waitFor();
    });
  });

  it('keeps its settings in the address: back, forward, a link', async () => {
    await visit({}, async (page) => {
      await page.locator('#option-layout').selectOption('carousel');
      await page.locator('#option-preset').selectOption('koran');
      expect(await snippetOf(page)).toContain('preset="koran"');
      await page.goBack();
      await page.locator('.output pre code', { hasText: 'layout="carousel"' }).waitFor();
      expect(await snippetOf(page)).not.toContain('koran');
      await page.goForward();
      await page.locator('.output pre code', { hasText: 'koran' }).waitFor();
      const snippet = await snippetOf(page);
      await page.reload();
      await page.locator('berita-builder .output').waitFor();
      expect(await snippetOf(page)).toBe(snippet);
    });
  });

  it('stores nothing, and sends nothing but requests for the feed and files', async () => {
    await visit({}, async (page) => {
      const methods = new Set<string>();
      page.on('request', (request) => methods.add(`${request.method()} ${new URL(request.url()).origin}`));
      await page.locator('#option-layout').selectOption('grid');
      await page.locator('.output pre code', { hasText: 'grid' }).waitFor();
      const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('vitepress-')));
      expect(kept).toEqual([]);
      expect([...methods].filter((entry) => entry !== `GET ${site.origin}`)).toEqual([]);
    });
  });

  it('says what is wrong with a feed, who has to change what, and the way through a gateway', async () => {
    // A real server: the answers of `route` are readable for everyone.
    const server = createServer((_, response) => response.end('<rss/>'));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
    await visit({}, async (page) => {
      await page.locator('#feed').fill(feed);
      await page.locator('#feed').press('Enter');
      await page.locator('.findings', { hasText: 'Other sites may not read this feed' }).waitFor();
      expect(await page.locator('.closed').textContent()).toContain('Access-Control-Allow-Origin: *');
      // The gateway's part has opened by itself, with the very configuration for this feed.
      const steps = await page.locator('.gateway[open] .steps').textContent();
      expect(steps).toContain(`berita: { url: "${feed}", allow: ["127.0.0.0/8","::1/128"] },`);
      expect(steps).toContain('npx berita-widgets serve');
    });
    server.close();
    server.closeAllConnections();
  });

  it('finds a feed good that can be shown', async () => {
    await visit({ path: '/pembuat.html' }, async (page) => {
      await page.locator('#feed').fill('https://news.example/populer.json');
      await page.locator('#feed').press('Enter');
      await page.locator('.findings li.ok').first().waitFor();
      await page.locator('#feed').fill('news.example');
      await page.locator('#feed').press('Enter');
      await page.locator('.field-error', { hasText: 'alamat lengkap' }).waitFor();
    });
  });

  it.each([320, 375, 960, 1280])('fits %i px', async (width) => {
    await visit({ path: '/pembuat.html', width }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  });
});
