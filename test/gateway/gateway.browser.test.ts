// A page of another origin reads feeds through a gateway as it is built: answers, errors and 304s in real browsers.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaErrorEvent, BeritaUpdate } from '../../src/index.js';
import { engine } from '../support/engine.js';
import { until } from '../support/server/client.js';
import { mount, once, texts } from '../support/mount.js';

interface GatewayServer {
  readonly origin: string;
  /** The feed where it comes from: no page may read it. */
  readonly upstream: string;
  readonly metrics: string;
}

let questions = 0;
/** Each time by another address: the test runner's server keeps its answers. */
async function ask(): Promise<GatewayServer> {
  questions += 1;
  return (await fetch(`/gateway-server.json?${questions}`)).json() as Promise<GatewayServer>;
}
const { origin, upstream } = await ask();

/** Answers to /v1/feeds with a status that the gateway has given so far. */
async function answered(status: number): Promise<number> {
  const { metrics } = await ask();
  return Number(new RegExp(`route="/v1/feeds",status="${status}"} (\\d+)`).exec(metrics)?.[1] ?? 0);
}

describe('a gateway of another origin', () => {
  it('lets a page read a feed that the page can not read where it comes from', async () => {
    expect(origin).not.to.equal(location.origin);
    const failure = await fetch(upstream).catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
    const response = await fetch(`${origin}/v1/feeds/baik`);
    expect(response.status).to.equal(200);
    expect(((await response.json()) as { items: unknown[] }).items).to.have.length(30);
  });

  it('tells the page how old the feed is, and why', async () => {
    const { headers } = await fetch(`${origin}/v1/feeds/baik`);
    expect(headers.get('age')).to.match(/^\d+$/);
    expect(headers.get('cache-status')).to.match(/^berita; /);
    expect(headers.get('etag')).to.match(/^"[\w-]{22}(-br|-gz)?"$/);
  });

  it('answers 304 to a page that sends the tag itself', async () => {
    const { headers } = await fetch(`${origin}/v1/feeds/baik`);
    const conditional = { 'if-none-match': headers.get('etag')! };
    const response = await fetch(`${origin}/v1/feeds/baik`, { headers: conditional, cache: 'no-store' });
    expect(response.status).to.equal(304);
    expect(response.headers.get('etag')).to.equal(headers.get('etag'));
  });

  it('leads to the one form of a query', async () => {
    const response = await fetch(`${origin}/v1/feeds/baik?limit=7&x=1`);
    expect([response.status, response.url]).to.eql([200, `${origin}/v1/feeds/baik?limit=10`]);
  });

  for (const [path, status, code] of [
    ['nope', 404, 'unknown-feed'],
    ['baik?limit=ten', 400, 'bad-request'],
    ['halaman', 502, 'parse'],
    ['mati', 502, 'http'],
  ] as const) {
    it(`says ${status} for /v1/feeds/${path} in a way that the page can read`, async () => {
      const response = await fetch(`${origin}/v1/feeds/${path}`);
      expect(response.status).to.equal(status);
      expect(response.headers.get('content-type')).to.equal('application/problem+json');
      expect(await response.json()).to.include({ status, code });
    });
  }

  it('hands out the script tag as a module', async () => {
    const { version } = (await (await fetch('/package.json')).json()) as { version: string };
    const loaded = document.createElement('script');
    loaded.type = 'module';
    loaded.src = `${origin}/cdn/${version}/berita.js`;
    const outcome = new Promise((resolve) => {
      loaded.onload = () => resolve('loaded');
      loaded.onerror = () => resolve('refused');
    });
    document.head.append(loaded);
    expect(await outcome).to.equal('loaded');
    loaded.remove();
  });
});

describe('a widget that reads the gateway', () => {
  it('shows the feed, and asks whether it has changed without a preflight', async () => {
    const before = { unchanged: await answered(304), preflights: await answered(204) };
    const element = await mount<BeritaUpdate>(
      html`<berita-update limit="5" loading="eager" feed-url="${origin}/v1/feeds/baik"></berita-update>`,
    );
    await until(() => texts(element, 'title').length === 5);
    const titles = texts(element, 'title');
    expect(titles[0]).to.equal('Berita 1');
    await element.refresh();
    // WebKit keeps nothing between two requests of a session that is driven.
    if (engine !== 'WebKit') expect(await answered(304)).to.be.above(before.unchanged);
    expect(await answered(204)).to.equal(before.preflights);
    expect(texts(element, 'title')).to.eql(titles);
  });

  it('shows its children where the gateway has no feed, and says what the gateway said', async () => {
    const failed = once('berita-error');
    const element = await mount<BeritaUpdate>(
      html`<berita-update loading="eager" feed-url="${origin}/v1/feeds/mati"><p>Berita terbaru</p></berita-update>`,
    );
    const { error } = (await failed) as BeritaErrorEvent;
    expect(error).to.include({ name: 'FeedError', code: 'http', status: 502 });
    await element.updateComplete;
    expect(element.querySelector('p')!.offsetHeight).to.be.above(0);
  });
});
