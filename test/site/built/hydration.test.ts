// What VitePress hydrates works in the page as the reader goes on, and no style is computed twice for it.
import type { BrowserContext, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { site, useSite } from './site.js';

useSite();

let context: BrowserContext;
let errors: string[] = [];
afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

async function open(path: string, width: number): Promise<Page> {
  errors = [];
  context = await site.browser.newContext({ viewport: { width, height: 800 }, hasTouch: width < 960 });
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.addInitScript(() => {
    const changes: string[] = [];
    Object.assign(window, { languageChanges: changes });
    const observer = new MutationObserver((records) => {
      for (const { attributeName } of records) changes.push(attributeName!);
    });
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
  });
  await page.goto(site.origin + path);
  await page.waitForFunction(() => '__vue_app__' in document.querySelector('#app')!);
  return page;
}

describe('a document on a phone', () => {
  it('keeps the language that it has: setting it anew computes all styles again', async () => {
    const page = await open('/docs/partner.html', 375);
    const changes = await page.evaluate(() => (window as never as { languageChanges: string[] }).languageChanges);
    expect(changes).toEqual([]);
  });

  it('opens the list of documents at the first tap, and follows it', async () => {
    const page = await open('/docs/partner.html', 375);
    await page.getByRole('button', { name: 'Menu' }).tap();
    const list = page.locator('.VPSidebar.open');
    await list.getByRole('link', { name: 'Untuk penerbit' }).tap();
    await page.waitForURL('**/docs/publisher.html');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await expect.poll(() => list.locator('.is-active > .item').last().innerText()).toBe('Untuk penerbit');
  });

  it('has the list of documents, too, when the reader comes from a page without one', async () => {
    const page = await open('/', 375);
    await page.locator('.VPNavBarHamburger').tap();
    await page.locator('.VPNavScreen').getByRole('link', { name: 'Dokumen' }).tap();
    await page.waitForURL('**/docs/');
    await page.getByRole('button', { name: 'Menu' }).tap();
    await page.locator('.VPSidebar.open').getByRole('link', { name: 'Untuk situs mitra' }).waitFor();
  });
});

describe('a document on a wide screen', () => {
  it('has the outline of the page that is shown, forth and back', async () => {
    const page = await open('/docs/partner.html', 1440);
    const outline = page.locator('.VPDocAsideOutline .outline-link');
    const first = await outline.first().innerText();
    await page.locator('.VPSidebar').getByRole('link', { name: 'Untuk penerbit' }).click();
    await page.waitForURL('**/docs/publisher.html');
    await expect.poll(() => outline.first().innerText()).not.toBe(first);
    await page.goBack();
    await expect.poll(() => outline.first().innerText()).toBe(first);
  });

  it('leads to the other language', async () => {
    const page = await open('/docs/partner.html', 1440);
    await page.locator('.VPNavBarTranslations button').hover();
    await page.locator('.VPNavBarTranslations').getByRole('link', { name: 'English' }).click();
    await page.waitForURL('**/en/docs/partner.html');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  });
});
