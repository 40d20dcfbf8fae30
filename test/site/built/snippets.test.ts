// Every snippet that the builder can emit, in a page of a partner's: it shows news, from the very files of its hashes.
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { compile } from 'svelte/compiler';
import { compileScript, parse } from 'vue/compiler-sfc';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { emitters } from '../../../site/builder/emitters/index.js';
import { WIDGETS } from '../../../site/builder/options.js';
import { emit, expectNews, outputContext, rowsOf, settingsOf } from './outputs.js';
import { answerHosts, openPartnerPage, release, site, useSite } from './site.js';

useSite();

async function withPage(snippet: string, use: (page: Page) => Promise<void>): Promise<void> {
  const browserContext = await site.browser.newContext({ viewport: { width: 800, height: 1200 } });
  await answerHosts(browserContext);
  await use(await openPartnerPage(browserContext, snippet));
  await browserContext.close();
}

describe.each([...WIDGETS])('the snippets of %s', (widget) => {
  const rows = rowsOf(widget);

  it.each(['script', 'recommended', 'block'])('show news with every pair of options: %s', async (name) => {
    // Two options choose an article; the pairs have either, and each is there.
    const snippets = rows.map((row) => emit(name, settingsOf(widget, row)));
    await withPage(snippets.join('\n'), (page) => expectNews(page, widget, rows.length));
  });
});

describe('a snippet', () => {
  it('names the hashes of the built files', () => {
    const text = emit('recommended', settingsOf('berita-populer', {}));
    const hash = (file: string) =>
      createHash('sha384')
        .update(readFileSync(`dist/cdn/${file}`))
        .digest('base64');
    for (const file of ['berita.js', 'berita.css'])
      expect(text).toContain(`${file}" integrity="sha384-${hash(file)}" crossorigin="anonymous"`);
    const published = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, string>;
    expect(release.integrity['berita.js']).toBe(published['berita.js']);
  });

  it('asks for the feed once', async () => {
    const browserContext = await site.browser.newContext();
    await answerHosts(browserContext);
    const asked: string[] = [];
    browserContext.on('request', (request) => asked.push(request.url()));
    const page = await openPartnerPage(browserContext, emit('recommended', settingsOf('berita-populer', {})));
    await expectNews(page, 'berita-populer', 1);
    expect(asked.filter((url) => url.endsWith('populer.json'))).toHaveLength(1);
    await browserContext.close();
  });

  it('has its colours, under the policy that the builder writes', async () => {
    const colors = { accent: { light: '#00563f', dark: '#7fd1b2' } };
    const settings = { ...settingsOf('berita-populer', {}), colors };
    const style = /<style>([^]*)<\/style>/.exec(emit('recommended', settings))![1]!;
    const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
    const csp = emitters
      .filter(({ name }) => name === 'csp')[0]!
      .emit(settings, { ...outputContext, styleHash }) as string;
    const policy = `<meta http-equiv="${csp.trim().replace(': ', '" content="')}">`;
    await withPage(policy + emit('recommended', settings), async (page) => {
      await expectNews(page, 'berita-populer', 1);
      const color = page.locator('berita-populer [part~=rank]').first();
      expect(await color.evaluate((node) => getComputedStyle(node).color)).toBe('rgb(0, 86, 63)');
    });
  });
});

/** A module as one script, with the package's own built files. */
async function bundled(contents: string, loader: 'js' | 'jsx'): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, loader, resolveDir: '.' },
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    conditions: ['browser'],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    alias: { 'berita-widgets/react': './dist/react/index.js', 'berita-widgets/define': './dist/define' },
    logLevel: 'error',
  });
  return `<div id="app"></div><script type="module">${outputFiles[0]!.text.replaceAll('</script', '<\\/script')}</script>`;
}

const COMPILERS: Readonly<Record<string, (text: string) => Promise<string>>> = {
  react: (text) =>
    bundled(
      `${text}\nimport { createRoot } from 'react-dom/client';\ncreateRoot(document.getElementById('app')).render(<News />);`,
      'jsx',
    ),
  vue: (text) => {
    const { descriptor } = parse(text);
    const isCustomElement = (tag: string) => tag.startsWith('berita-');
    const templateOptions = { compilerOptions: { isCustomElement } };
    const { content } = compileScript(descriptor, { id: 'news', inlineTemplate: true, templateOptions });
    const component = content.replace('export default', 'const News =');
    return bundled(`${component}\nimport { createApp } from 'vue';\ncreateApp(News).mount('#app');`, 'js');
  },
  svelte: (text) => {
    const component = compile(text, { generate: 'client' }).js.code.replace(
      /export default function \w+/,
      'function News',
    );
    return bundled(
      `${component}\nimport { mount } from 'svelte';\nmount(News, { target: document.getElementById('app') });`,
      'js',
    );
  },
};

describe.each(Object.keys(COMPILERS))('the snippet for %s', (name) => {
  it.each([...WIDGETS])('shows the news of %s, with options of every kind', async (widget) => {
    const settings = settingsOf(widget, { limit: '3', heading: 'Kabar "pagi" & {b}', 'show-views': '', lang: 'en' });
    const html = await COMPILERS[name]!(emit(name, settings));
    await withPage(html, async (page) => {
      await expectNews(page, widget, 1);
      const heading = page.locator(`${widget} [part~=heading]`);
      if (widget !== 'berita-artikel') expect(await heading.textContent()).toContain('Kabar "pagi" & {b}');
      expect(await page.locator(`${widget} [part~=item]`).count()).toBe(3);
    });
  });
});
