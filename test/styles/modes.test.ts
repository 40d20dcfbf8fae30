// What visitors set for themselves: contrast of every colour pair, forced colours, print, text twice as large.
import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFeedServer } from '../support/server/feed-server.mjs';
import { launch, openPage, serve } from '../support/browser.js';

const styles = (path: string) => readFileSync(new URL(`../../src/styles/${path}`, import.meta.url), 'utf8');

type Pair = readonly [light: string, dark: string];
/** The colours that a style sheet gives as `light-dark(#…, #…)`, by token. */
function pairsOf(css: string): Map<string, Pair> {
  return new Map(
    [
      ...css.matchAll(
        /--(?:berita-color-|_)(text|muted|accent|focus|surface)(?::\s*|,\s*)(?:var\([\w-]+,\s*)?light-dark\((#\w+), (#\w+)\)/g,
      ),
    ].map(([, name, light, dark]) => [name!, [light!, dark!]]),
  );
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.slice(1).match(/../g)!;
  const [red, green, blue] = digits
    .map((digit) => parseInt(digit, 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** WCAG 2.2 contrast of two colours. */
function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast', () => {
  const own = pairsOf(styles('frame.ts'));
  // Chromium's and WebKit's canvas, and a common dark page.
  const grounds: readonly Pair[] = [
    ['#ffffff', '#121212'],
    ['#ffffff', '#1e1e1e'],
    ['#fafafa', '#242424'],
  ];

  it('finds the colours', () =>
    expect([...own.keys()].sort()).toEqual(expect.arrayContaining(['accent', 'focus', 'muted', 'text'])));

  for (const file of [
    'frame.ts',
    ...readdirSync(new URL('../../src/styles/presets/', import.meta.url)).map((name) => `presets/${name}`),
  ]) {
    const pairs = new Map([...own, ...pairsOf(styles(file))]);
    const surface = pairs.get('surface');
    for (const [name, least] of [
      ['text', 4.5],
      ['muted', 4.5],
      ['accent', 4.5],
      ['focus', 3],
    ] as const) {
      it(`of ${name} in ${file} is at least ${least} in both schemes`, () => {
        for (const ground of surface ? [surface] : grounds) {
          for (const scheme of [0, 1] as const)
            expect(
              contrast(pairs.get(name)![scheme], ground[scheme]),
              `${pairs.get(name)![scheme]} on ${ground[scheme]}`,
            ).toBeGreaterThanOrEqual(least);
        }
      });
    }
  }
});

describe('a visitor who', () => {
  let browser: Browser;
  let page: Page;
  let session: CDPSession;
  const closers: (() => void)[] = [];
  const inWidgets = <T>(read: (root: ShadowRoot) => T) =>
    page.evaluate(
      `[...document.querySelectorAll('berita-populer, berita-update, berita-artikel')].map(({ shadowRoot }) => (${read})(shadowRoot))`,
    ) as Promise<T[]>;

  beforeAll(async () => {
    const feeds = await startFeedServer();
    const site = await serve({
      '/': `<!doctype html><html lang="id"><meta name="viewport" content="width=device-width"><style>body { margin: 8px }</style><script type="module" src="/dist/cdn/berita.js"></script>
      <berita-populer feed-url="${feeds.origin}/demo/populer.xml" show-views></berita-populer><berita-update feed-url="${feeds.origin}/demo/update.xml" more-url="/"></berita-update><berita-artikel feed-url="${feeds.origin}/demo/artikel.xml"></berita-artikel>`,
    });
    browser = await launch();
    page = await openPage(browser);
    await page.setViewport({ width: 320, height: 3000 });
    session = await page.createCDPSession();
    closers.push(
      () => site.server.close(),
      () => feeds.close(),
    );
    await page.goto(site.origin);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('berita-populer, berita-update, berita-artikel')].every(({ shadowRoot }) =>
        shadowRoot?.querySelector('[part~=title]'),
      ),
    );
  });
  afterAll(async () => {
    await browser?.close();
    closers.forEach((close) => close());
  });

  it('reads with text twice as large loses nothing to the side and sees the lines grow', async () => {
    const size = () => inWidgets((root) => parseFloat(getComputedStyle(root.querySelector('[part~=title]')!).fontSize));
    const before = await size();
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    expect(await size()).toEqual(before.map((pixels) => pixels * 2));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Rows grow with their text: none reaches into the next.
    expect(
      await inWidgets((root) =>
        [...root.querySelectorAll('.row')].every((row) => row.scrollHeight <= row.clientHeight + 1),
      ),
    ).toEqual([true, true, true]);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 16 } });
  });

  it('has forced colours sees text, rules and links in the colours chosen', async () => {
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const colours = await inWidgets((root) =>
      [...root.querySelectorAll('[part~=title], [part~=time], [part~=rank]')].map(
        (element) => getComputedStyle(element).color,
      ),
    );
    const [link, text] = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      return ['LinkText', 'CanvasText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
    });
    expect([...new Set(colours.flat())].filter((colour) => ![link, text].includes(colour))).toEqual([]);
    await session.send('Emulation.setEmulatedMedia', { features: [] });
  });

  it('prints has the headlines, and no buttons', async () => {
    await session.send('Emulation.setEmulatedMedia', { media: 'print' });
    expect(
      await inWidgets((root) =>
        [...root.querySelectorAll('[part~=title]')].every((title) => title.getClientRects().length > 0),
      ),
    ).toEqual([true, true, true]);
    expect(
      await inWidgets((root) =>
        [...root.querySelectorAll('button')].some((button) => button.getClientRects().length > 0),
      ),
    ).toEqual([false, false, false]);
    await session.send('Emulation.setEmulatedMedia', { media: '' });
  });
});
