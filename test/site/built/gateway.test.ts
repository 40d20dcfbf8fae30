// The outputs that need a gateway, against one that runs, with a publisher whose feeds send no CORS header; and the
// way there, from the home page to a page of one's own.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WIDGETS, type Widget } from '../../../site/builder/options.js';
import type { Settings } from '../../../site/builder/settings.js';
import type { GatewayConfig } from '../../../src/gateway/index.js';
import { SILENT_LOG } from '../../../src/gateway/log.js';
import { createNodeGateway, listen, type RunningGateway } from '../../../src/gateway/node/index.js';
import { emit, expectNews, FEEDS, rowsOf, settingsOf } from './outputs.js';
import { answerHosts, site, useSite } from './site.js';

useSite();

/** Pages of a partner's on this computer, by path: a browser lets no other page ask a gateway on loopback. */
const pages = new Map<string, string>();
let publisher: Server;
let origin: string;
let gateway: RunningGateway;

const open = (config: GatewayConfig) => listen(createNodeGateway(config), SILENT_LOG);
const nameOf = (widget: Widget) => FEEDS[widget].replace('.json', '');

async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenOnLoopback(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  publisher = createServer(({ url = '' }, response) => {
    const page = pages.get(url);
    if (page !== undefined) response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
    else if (url.startsWith('/images/'))
      response.setHeader('content-type', 'image/svg+xml').end(readFileSync(`demo${url}`));
    else response.setHeader('content-type', 'application/feed+json').end(readFileSync(`stories/feeds${url}`));
  });
  origin = `http://127.0.0.1:${await listenOnLoopback(publisher)}`;
  const feeds = Object.fromEntries(
    WIDGETS.map((widget) => [nameOf(widget), { url: `${origin}/${FEEDS[widget]}`, allow: ['127.0.0.0/8'] }]),
  );
  const port = await freePort();
  gateway = await open({ listen: { port }, metrics: false, feeds });
});
afterAll(async () => {
  publisher.closeAllConnections();
  publisher.close();
  await gateway.close();
});

/** A partner's page on this computer. */
async function withPage(html: string, use: (page: Page) => Promise<void>): Promise<void> {
  pages.set('/halaman', `<!doctype html><html lang="id"><meta charset="utf-8"><title>Mitra</title><body>${html}`);
  const context = await site.browser.newContext({ viewport: { width: 800, height: 1200 } });
  await answerHosts(context);
  const page = await context.newPage();
  await page.goto(`${origin}/halaman`);
  await use(page);
  await context.close();
}

/** The frame's news, and its height as embed.js sets it. */
async function expectFramedNews(page: Page): Promise<void> {
  const frame = page.locator('iframe');
  await frame.scrollIntoViewIfNeeded();
  await frame.contentFrame().locator('[part~=title]').first().waitFor();
}

describe.each([...WIDGETS])('the outputs of %s for a gateway', (widget) => {
  const settings = (row = {}): Settings => ({
    ...settingsOf(widget, row),
    gateway: gateway.url,
    feedName: nameOf(widget),
  });

  it('are answered with news, with every pair of options', async () => {
    const wrong: string[] = [];
    for (const row of rowsOf(widget)) {
      const address = emit('oembed', settings(row)).trim();
      const framed = /src="(?<src>[^"]+)"/.exec(emit('iframe', settings(row)))!.groups!.src!;
      expect(framed.replaceAll('&amp;', '&')).toBe(address);
      const answer = await fetch(address);
      const html = await answer.text();
      if (answer.status !== 200 || !/part="[^"]*title/.test(html))
        wrong.push(`${answer.status} ${address} ${html.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
  });

  it('show news in a page: the frame, and what a CMS makes of the link', async () => {
    const snippet = emit('iframe', settings({ heading: 'Kabar "pagi"' }));
    await withPage(snippet, async (page) => {
      await expectFramedNews(page);
      // Its sandbox is a stranger's; what it shows tells its height through embed.js.
      await expect.poll(async () => (await page.locator('iframe').boundingBox())!.height).not.toBe(420);
    });
    const link = emit('oembed', settings()).trim();
    const { html } = (await (await fetch(`${gateway.url}/v1/oembed?url=${encodeURIComponent(link)}`)).json()) as {
      html: string;
    };
    await withPage(html, expectFramedNews);
  });

  it('show news through the gateway in the snippet, too', async () => {
    const through = { ...settings({ limit: '3' }), feedUrl: `${origin}/${FEEDS[widget]}`, isThroughGateway: true };
    await withPage(emit('recommended', through), (page) => expectNews(page, widget, 1));
  });
});

describe("the way from the home page to a page of one's own", () => {
  it('goes through a gateway, by what stands on the screen alone', async () => {
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    await answerHosts(context);
    const page = await context.newPage();
    const text = (name: string) => page.getByRole('textbox', { name });
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const copied = () => page.evaluate(() => navigator.clipboard.readText());

    await page.goto(`${site.origin}/en/`);
    await page.getByRole('link', { name: 'Build your widget' }).click();
    await text('Address of the feed').fill(`${origin}/update.json`);
    await text('Address of the feed').press('Enter');
    await page.getByText('Other sites may not read this feed').waitFor();
    await button('Show me how').click();

    // Another program may have the usual port.
    const port = await freePort();
    await text('Address of the gateway').fill(`http://127.0.0.1:${port}`);
    await text('Address of the gateway').press('Enter');
    await page.getByRole('checkbox', { name: 'Read the feed through the gateway' }).check();
    await page.getByText('No gateway answers at').waitFor();

    await page.getByRole('button', { name: 'Copy: export default' }).click();
    await page.getByText('Code copied.').waitFor();
    const config = (await import(`data:text/javascript,${encodeURIComponent(await copied())}`)) as {
      default: GatewayConfig;
    };
    const own = await open({ ...config.default, metrics: false });
    await button('Check feed').click();
    await page.locator('.findings li.ok').first().waitFor();

    await button('Copy code').click();
    await page.getByText('Code copied.').waitFor();
    const code = await copied();
    await context.close();
    expect(code).toContain(`feed-url="http://127.0.0.1:${port}/v1/feeds/update"`);
    await withPage(code, (partner) => expectNews(partner, 'berita-populer', 1));
    await own.close();
  });
});
