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
  on(event: string, listener: () => void): void;
}
/** What Storybook's frame has, and how many errors its stories' interactions have had. */
interface StoryWindow {
  __STORYBOOK_PREVIEW__?: Preview;
  __STORYBOOK_ADDONS_CHANNEL__: Channel;
  failures: number;
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

/** In the page: counts what goes wrong in interactions, as Storybook calls their story finished all the same. */
function countFailures(): void {
  const frame = window as unknown as StoryWindow;
  frame.failures = 0;
  for (const event of ['playFunctionThrewException', 'unhandledErrorsWhilePlaying'])
    frame.__STORYBOOK_ADDONS_CHANNEL__.on(event, () => {
      frame.failures += 1;
    });
}

/**
 * A page on the last story, so that `openStory` opens each: no motion, a fixed date, pictures that do not hang on the
 * machine's screen.
 */
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
  await page.goto(`${server.origin}/iframe.html?id=${storyIds().at(-1)}&viewMode=story`);
  await page.waitForFunction(
    () => (window as unknown as StoryWindow).__STORYBOOK_PREVIEW__?.currentRender?.phase === 'finished',
  );
  await page.evaluate(countFailures);
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
  await page.evaluate((storyId) => {
    const frame = window as unknown as StoryWindow;
    frame.failures = 0;
    frame.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'story' });
  }, id);
  const phase = await page.waitForFunction((wanted) => {
    const { id: current, phase: now } = (window as unknown as StoryWindow).__STORYBOOK_PREVIEW__!.currentRender ?? {
      id: '',
      phase: '',
    };
    return current === wanted && ['finished', 'errored', 'aborted'].includes(now) ? now : '';
  }, id);
  await page.waitForFunction(areListsLaidOut);
  const failures = await page.evaluate(() => (window as unknown as StoryWindow).failures);
  return (await phase.jsonValue()) === 'finished' && failures === 0;
}
