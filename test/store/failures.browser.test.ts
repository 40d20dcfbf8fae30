// Whatever the publisher's server does, the last good list stays, or a precise error shows, and news comes back by
// itself.
import { expect } from 'chai';
import { limits } from '../../src/store/limits.js';
import { origin, rss, scripted, until, type Step } from '../support/server/client.js';
import { hold, restore, setHidden, setOnLine, pass, settled } from './support.js';

const portal =
  '<!doctype html><html><head><title>Wi-Fi</title></head><body><form action="/login"><button>OK</button></form></body></html>';
const cases: [string, Step, object][] = [
  ['a refused connection', { reset: true }, { code: 'network' }],
  ['no CORS header', { body: rss(['x']), cors: false }, { code: 'network' }],
  [
    'half an answer',
    { body: rss(['x', 'y', 'z']), cut: 300, headers: { 'content-length': '600' } },
    { code: 'network' },
  ],
  ['404', { status: 404 }, { code: 'http', status: 404 }],
  ['429', { status: 429, headers: { 'retry-after': '120' } }, { code: 'http', status: 429 }],
  ['500', { status: 500, body: 'PHP Fatal error' }, { code: 'http', status: 500 }],
  ['a captive portal', { body: portal, headers: { 'content-type': 'text/html' } }, { code: 'parse' }],
  ['a picture', { base64: 'iVBORw0KGgo=', headers: { 'content-type': 'image/png' } }, { code: 'parse' }],
  ['an empty answer', { body: '' }, { code: 'empty' }],
  ['204', { status: 204 }, { code: 'empty' }],
];

describe('store: failures', () => {
  afterEach(restore);

  for (const [name, step, expected] of cases) {
    it(`${name}: an error, once, in words`, async () => {
      const feed = await scripted(step);
      const one = await settled(feed.url);
      await pass(20);
      expect(one.handle.snapshot.error).to.include({ name: 'FeedError', ...expected });
      expect(one.handle.snapshot.error!.message)
        .to.contain(`${feed.url}: `)
        .and.have.length.above(feed.url.length + 8);
      expect(one.handle.snapshot).to.include({ stale: false, loading: false });
      expect(new Set(one.snapshots.map(({ error }) => error).filter(Boolean)).size).to.equal(1);
    });

    it(`${name}: the last good list stays, as stale`, async () => {
      const feed = await scripted({ body: rss(['a', 'b']) });
      const one = await settled(feed.url);
      const { feed: good, fetchedAt } = one.handle.snapshot;
      await feed.next(step); // Until further notice: browsers try a broken connection twice.
      await one.handle.refresh();
      expect(one.handle.snapshot).to.include({ feed: good, stale: true, loading: false });
      expect(one.handle.snapshot.fetchedAt).to.be.at.least(fetchedAt!);
      expect(one.handle.snapshot.error).to.include(expected);
      await feed.next({ body: rss(['b', 'c']) });
      await one.handle.refresh();
      expect(one.titles()).to.equal('b,c');
      expect(one.handle.snapshot).to.include({ stale: false, error: undefined });
    });
  }

  it('a wrong content type is no failure', async () => {
    const feed = await scripted({ body: rss(['a']), headers: { 'content-type': 'text/html' } });
    expect((await settled(feed.url)).titles()).to.equal('a');
  });

  it('a redirect loop', async () => {
    const feed = await scripted();
    await feed.next({ status: 301, headers: { location: feed.url, 'cache-control': 'no-store' } });
    const { handle } = await settled(feed.url);
    expect(handle.snapshot.error).to.include({ code: 'network' });
  });

  it('an address that answers nowhere', async () => {
    for (const url of ['http://127.0.0.1:1/feed', `${origin}x/`, 'nonsense:']) {
      const { handle } = await settled(url);
      expect(handle.snapshot.error, url).to.include({ code: 'network' });
    }
  });

  it('a page whose fetch is missing or throws', async () => {
    const { fetch } = globalThis;
    for (const broken of [
      undefined,
      () => {
        throw new Error('host');
      },
      () => Promise.reject(new Error('host')),
    ]) {
      const feed = await scripted({ body: rss(['a']) });
      globalThis.fetch = broken as unknown as typeof fetch;
      const { handle } = await settled(feed.url).finally(() => {
        globalThis.fetch = fetch;
      });
      expect(handle.snapshot.error).to.include({ code: 'network' });
      handle.close();
    }
  });

  it('comes back by itself, without a refresh interval too', async () => {
    limits.minIntervalS = 0.05;
    const feed = await scripted({ status: 500 }, { body: '' }, { body: rss(['a']) });
    const one = hold(feed.url);
    await until(() => one.titles() === 'a');
    expect(one.handle.snapshot).to.include({ stale: false, error: undefined });
    await pass(300);
    expect(await feed.seen(), 'and then rests').to.have.length(3);
  });

  it('comes back when the browser is online again, and not before', async () => {
    limits.minIntervalS = 0.05;
    setOnLine(false);
    const feed = await scripted({ reset: true });
    const one = await settled(feed.url);
    expect(one.handle.snapshot.error).to.include({ code: 'network' });
    const { length } = await feed.seen();
    await pass(300);
    expect(await feed.seen()).to.have.length(length);
    await feed.next({ body: rss(['a']) });
    limits.minIntervalS = 15;
    setOnLine(true);
    await until(() => one.titles() === 'a');
  });

  it('waits longer after each failure, up to a ceiling', async () => {
    limits.minIntervalS = 0.1;
    /** Milliseconds between the first requests, as the server saw them: each is the wait and what the machine adds. */
    const gaps = async (ceiling: number, count: number) => {
      limits.maxRetryDelayS = ceiling;
      const feed = await scripted({ status: 500 });
      const one = hold(feed.url);
      const seen = await until(async () => {
        const all = await feed.seen();
        return all.length > count ? all : undefined;
      });
      one.handle.close();
      return seen.slice(1, count + 1).map(({ at }, index) => at - seen[index]!.at);
    };
    const early = 10; // Clocks that round.
    (await gaps(900, 4)).forEach((gap, index) => expect(gap).to.be.at.least(100 * 2 ** index - early));
    // Twice as long each time would be 25.5 seconds for all, and at the ceiling it is 0.8.
    expect((await gaps(0.1, 8)).reduce((sum, gap) => sum + gap)).to.be.within(800 - 8 * early, 20_000);
  });

  it('honours Retry-After in seconds and as a date', async () => {
    limits.minIntervalS = 0.05;
    for (const after of ['60', new Date(Date.now() + 60_000).toUTCString()]) {
      const feed = await scripted({ status: 429, headers: { 'retry-after': after } }, { body: rss(['a']) });
      const one = await settled(feed.url, { refresh: 15 });
      await pass(400);
      setHidden(true);
      setHidden(false);
      setOnLine(true);
      await pass(100);
      expect(await feed.seen()).to.have.length(1);
      one.handle.close();
    }
    for (const after of ['nonsense', '-5', new Date(0).toUTCString()]) {
      const feed = await scripted({ status: 503, headers: { 'retry-after': after } }, { body: rss(['a']) });
      const one = hold(feed.url);
      await until(() => one.titles() === 'a');
    }
  });
});
