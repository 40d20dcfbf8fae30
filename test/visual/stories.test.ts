// Every story in the built Storybook, light and dark: looks as its reference, and has no axe violation.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStory, openStorybook, storyIds } from './browser.js';
import { difference } from './compare.js';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const engineFile = path('./references/chromium.txt');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let page: Page;
let close: (() => Promise<void>) | undefined;
let comparable = true;

async function violations(): Promise<string[]> {
  return page.evaluate(async () => {
    type Axe = {
      run(
        context: string,
        options: object,
      ): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary: string }[] }[] }>;
    };
    const found = await (window as unknown as { axe: Axe }).axe.run('.stage', {
      rules: { region: { enabled: false } },
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
    );
  });
}

beforeAll(async () => {
  const opened = await openStorybook();
  ({ page, close } = opened);
  const { version } = opened;
  if (process.env.UPDATE) writeFileSync(engineFile, `${version}\n`);
  const recorded = existsSync(engineFile) ? readFileSync(engineFile, 'utf8').trim() : '';
  comparable = version === recorded;
  if (!comparable)
    console.warn(
      `Chromium ${version} is here, the references are of ${recorded || 'none'}: pictures are not compared, only axe runs.`,
    );
  await page.evaluate(axe);
});
afterAll(() => close?.());

test.each(storyIds())('%s', async (id) => {
  expect(await openStory(page, id)).toBe(true);
  const problems: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
      (document.activeElement as HTMLElement | null)?.blur();
    }, theme);
    await page.mouse.move(1439, 899);
    if (comparable) {
      const picture = await page.locator('.stage').screenshot({ animations: 'disabled', caret: 'hide' });
      const differs = difference(picture, path(`./references/${theme}/${id}.png`));
      if (differs) problems.push(differs);
    }
    problems.push(...(await violations()).map((violation) => `${theme}: ${violation}`));
  }
  expect(problems).toEqual([]);
});
