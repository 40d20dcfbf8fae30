// The built Storybook in Chromium: opens it, and goes from story to story.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/browsers/browser.mjs';
import { serve } from './static-server.js';

const built = fileURLToPath(new URL('../../storybook-static', import.meta.url));

interface Preview {
  currentRender?: { id: string; phase: string };
}
interface Channel {
  emit(event: string, data: object): void;
}

/** Ids of all stories. */
export function storyIds(): string[] {
  const { entries } = JSON.parse(readFileSync(`${built}/index.json`, 'utf8')) as {
    entries: Record<string, { id: string; type: string }>;
  };
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}

/** A page on the first story: no motion, a fixed date, pictures that do not hang on the machine's screen. */
export async function openStorybook(): Promise<{ page: Page; version: string; close(): Promise<void> }> {
  const server = await serve(built);
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: [...chromiumArgs, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  });
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    timezoneId: 'Asia/Jakarta',
  });
  await page.clock.setFixedTime(new Date('2026-01-12T05:00:00+07:00'));
  await page.goto(`${server.origin}/iframe.html?id=${storyIds()[0]}&viewMode=story`);
  await page.waitForFunction(
    () =>
      (window as unknown as { __STORYBOOK_PREVIEW__?: Preview }).__STORYBOOK_PREVIEW__?.currentRender?.phase ===
      'finished',
  );
  return {
    page,
    version: browser.version().split('.')[0]!,
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}

/** In the page: whether no list waits for an idle moment to be laid out. */
const areListsLaidOut = (): boolean => {
  for (const widget of document.querySelectorAll('berita-populer, berita-update'))
    if (widget.matches(':state(berita-lazy)') && widget.shadowRoot!.querySelector('[part="item"]')) return false;
  return true;
};

/** Shows a story; resolves when its interactions are done, and says whether they passed. */
export async function openStory(page: Page, id: string): Promise<boolean> {
  await page.evaluate(
    (storyId) =>
      (window as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel }).__STORYBOOK_ADDONS_CHANNEL__.emit(
        'setCurrentStory',
        { storyId, viewMode: 'story' },
      ),
    id,
  );
  const phase = await page.waitForFunction((wanted) => {
    const { id: current, phase: now } = (window as unknown as { __STORYBOOK_PREVIEW__: Preview }).__STORYBOOK_PREVIEW__
      .currentRender ?? { id: '', phase: '' };
    return current === wanted && ['finished', 'errored', 'aborted'].includes(now) ? now : '';
  }, id);
  await page.waitForFunction(areListsLaidOut);
  return (await phase.jsonValue()) === 'finished';
}
