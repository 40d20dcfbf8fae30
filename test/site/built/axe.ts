// axe in a page of the built site.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds against a page, a line each: the rule and the first element. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
    };
    const { violations } = await axe.run({ iframes: false, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => String(target)).join(' | ')}`);
  });
}
