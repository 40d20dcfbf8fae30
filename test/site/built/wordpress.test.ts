// The builder's shortcode in WordPress's own functions, with the plugin of docs/wordpress.md: it shows news.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WIDGETS } from '../../../site/builder/options.js';
import { runWordPress, wordpressFolder } from '../../embed/wordpress.mjs';
import { emit, expectNews, rowsOf, settingsOf } from './outputs.js';
import { answerHosts, openPartnerPage, site, useSite } from './site.js';

const folder = wordpressFolder();

describe.skipIf(folder === undefined)('the shortcode in WordPress', () => {
  useSite();
  const temporary = mkdtempSync(join(tmpdir(), 'berita-plugin-'));
  const plugin = join(temporary, 'berita-widgets.php');
  const [, source] = /```php\n(<\?php[^]*?)```/.exec(readFileSync('docs/wordpress.md', 'utf8'))!;
  writeFileSync(plugin, source!);
  afterAll(() => rmSync(temporary, { recursive: true }));

  it('shows news with every pair of options, of all widgets on one page', async () => {
    const counts = new Map(WIDGETS.map((widget) => [widget, rowsOf(widget).length]));
    const shortcodes = WIDGETS.flatMap((widget) =>
      rowsOf(widget).map((row) => emit('shortcode', settingsOf(widget, row))),
    );
    const { posts, head } = await runWordPress(folder!, { plugin, shortcodes });
    expect(posts.filter((post) => !post.startsWith('<berita-'))).toEqual([]);
    const context = await site.browser.newContext({ viewport: { width: 800, height: 1200 } });
    await answerHosts(context);
    const page = await openPartnerPage(context, head + posts.join('\n'));
    for (const widget of WIDGETS) await expectNews(page, widget, counts.get(widget)!);
    await context.close();
  });
});
