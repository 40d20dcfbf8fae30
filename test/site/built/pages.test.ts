// The pages of the built site, in both languages and themes: whole links, nothing that axe finds, nothing that moves.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { examples } from '../../../site/examples/examples.js';
import { violationsOf } from './axe.js';
import { site, useSite } from './site.js';

useSite();

const ROOT = 'dist-site';
const PAGES = [
  '/',
  '/en/',
  '/pembuat.html',
  '/en/builder.html',
  '/contoh.html',
  '/en/examples.html',
  '/docs/partner.html',
  '/en/docs/api.html',
];
const EXAMPLES = examples.map(({ name }) => `/examples/${name}.html`);

const htmlFiles = readdirSync(ROOT, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.html') && !file.startsWith('storybook/'));
const htmlOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** Addresses that a page names, as it writes them. */
const addressesIn = (html: string) =>
  [...html.matchAll(/\s(?:href|src)="(?<address>[^"]*)"/g)].map(({ groups }) =>
    groups!.address!.replaceAll('&amp;', '&'),
  );

/** The file that a path on a page leads to, from the site's root. */
function targetOf(path: string, file: string): string {
  if (path === '') return file;
  return path.startsWith('/') ? path.slice(1) : join(dirname(file), path);
}

/** What is wrong with an address on a page; undefined where it leads somewhere. */
function mistakeIn(address: string, file: string): string | undefined {
  if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(address)) return undefined;
  const [path, fragment] = address.split('#') as [string, string | undefined];
  const target = targetOf(path.split('?')[0]!, file);
  const found = target === '' || target.endsWith('/') ? `${target}index.html` : target;
  if (!existsSync(join(ROOT, found))) return `${file}: ${address}`;
  if (!fragment || !found.endsWith('.html')) return undefined;
  return htmlOf(found).includes(`id="${decodeURIComponent(fragment)}"`)
    ? undefined
    : `${file}: ${address}, no such fragment`;
}

/** Opens a page, and waits for the news or the form that it begins with. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.origin + path);
  if (/builder|pembuat/.test(path)) await page.locator('berita-builder .output').waitFor();
  const widget = page.locator('berita-populer, berita-update, berita-artikel').first();
  if ((await widget.count()) === 0) return;
  await widget.scrollIntoViewIfNeeded();
  await widget.locator('[part~=title]').first().waitFor({ state: 'attached' });
}

describe('the links of the site', () => {
  it('are whole', () => {
    const mistakes = htmlFiles.flatMap((file) => addressesIn(htmlOf(file)).map((address) => mistakeIn(address, file)));
    expect([...new Set(mistakes.filter((mistake) => mistake !== undefined))]).toEqual([]);
    expect(htmlFiles.length).toBeGreaterThan(40);
  });

  it('lead to Storybook, the tokens and every example', () => {
    for (const file of ['storybook/index.html', ...EXAMPLES.map((path) => path.slice(1))])
      expect(existsSync(join(ROOT, file)), file).toBe(true);
  });
});

describe.each(['light', 'dark'] as const)('the pages in %s', (colorScheme) => {
  it('have no violation that axe finds', async () => {
    const context = await site.browser.newContext({
      viewport: { width: 1280, height: 900 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of [...PAGES, ...(colorScheme === 'light' ? EXAMPLES : [])]) {
      await open(page, path);
      found.push(...(await violationsOf(page)).map((violation) => `${path} ${violation}`));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

describe.each([375, 1280])('the pages at %i px', (width) => {
  it('show their news without moving, and fit', async () => {
    const context = await site.browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of [...PAGES, ...EXAMPLES]) {
      await open(page, path);
      const { shift, room } = await page.evaluate(
        () =>
          new Promise<{ shift: number; room: number }>((resolve) => {
            let shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            const room = document.documentElement.scrollWidth - innerWidth;
            requestAnimationFrame(() => setTimeout(() => resolve({ shift, room })));
          }),
      );
      // The bar of VitePress' own theme finds its width beside a sidebar only when its script runs.
      const allowed = path.includes('/docs/') ? 0.05 : 0.02;
      if (shift > allowed) wrong.push(`${path} moves: ${shift}`);
      if (room > 0) wrong.push(`${path} is ${room} px too wide`);
    }
    await context.close();
    expect(wrong).toEqual([]);
  });
});
