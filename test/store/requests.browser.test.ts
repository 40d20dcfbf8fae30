// One request a feed, without preflight, whoever asks for it and whenever.
import { expect } from 'chai';
import { rss, scripted, until } from '../support/server/client.js';
import { hold, pass, restore, setHidden, settled } from './support.js';

describe('store: requests', () => {
  afterEach(restore);

  it('makes one request for any number of widgets', async () => {
    const feed = await scripted({ body: rss(['a', 'b', 'c']), delay: 50 });
    const all = Array.from({ length: 50 }, (_, index) => hold(feed.url, { limit: 1 + (index % 3) }));
    await until(() => all.every(({ handle }) => handle.snapshot.feed));
    expect(all.slice(0, 3).map(({ titles }) => titles())).to.deep.equal(['a', 'a,b', 'a,b,c']);
    expect(await feed.seen()).to.have.length(1);
  });

  it('gives a late joiner what is known, at once', async () => {
    const feed = await scripted({ body: rss(['a', 'b']) });
    const first = await settled(feed.url, { limit: 1 });
    const late = hold(feed.url, { limit: 1 });
    expect(late.handle.snapshot.feed).to.equal(first.handle.snapshot.feed);
    expect(late.handle.snapshot).to.include({ stale: false, loading: false });
    await pass(100);
    expect(await feed.seen()).to.have.length(1);
  });

  it('gives a late joiner more articles, and another zone, without asking again', async () => {
    const feed = await scripted({ body: rss(['a', 'b', 'c']) });
    const first = await settled(feed.url, { limit: 1 });
    const before = first.handle.snapshot;
    const late = hold(feed.url);
    expect(late.titles()).to.equal('a,b,c');
    await pass(50);
    expect(first.handle.snapshot, 'the first widget has nothing to render').to.equal(before);
    expect(await feed.seen()).to.have.length(1);
  });

  it('never calls back at once', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const one = hold(feed.url);
    expect(one.snapshots).to.deep.equal([]);
    expect(one.handle.snapshot).to.include({ stale: false, loading: true });
    await until(() => one.snapshots.length);
  });

  it('loads different addresses side by side', async () => {
    const stalled = await scripted({ stall: true });
    const other = await scripted({ body: rss(['a']) });
    hold(stalled.url);
    await settled(other.url);
    expect(await stalled.seen()).to.have.length(1);
  });

  it('asks with a simple GET, without cookies, and revalidates without a preflight', async () => {
    const feed = await scripted({ body: rss(['a']), headers: { etag: '"1"' } });
    const one = await settled(feed.url);
    await one.handle.refresh();
    const seen = await feed.seen();
    expect(seen.map(({ method }) => method)).to.deep.equal(['GET', 'GET']);
    expect(seen.map(({ headers }) => headers['cookie'])).to.deep.equal([undefined, undefined]);
    // WebKit's test sessions are private ones and keep no HTTP cache.
    if (/Chrome|Firefox/.test(navigator.userAgent)) expect(seen[1]!.headers['if-none-match']).to.equal('"1"');
    expect(one.handle.snapshot.error).to.equal(undefined);
  });

  it("sends no cookie to the page's own origin either", async () => {
    document.cookie = 'berita_test=1; path=/';
    const options: (RequestInit | undefined)[] = [];
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) => {
      options.push(init);
      return fetch(input, init);
    };
    await settled(new URL('/feed-server.json', location.href).href);
    globalThis.fetch = fetch;
    document.cookie = 'berita_test=; path=/; max-age=0';
    expect(options.map((init) => init?.credentials)).to.deep.equal(['omit']);
  });

  it('takes what a preload link fetched', async () => {
    const feed = await scripted({ body: rss(['a']), delay: 100, headers: { 'cache-control': 'no-cache' } });
    const link = Object.assign(document.createElement('link'), {
      rel: 'preload',
      as: 'fetch',
      crossOrigin: 'anonymous',
      href: feed.url,
    });
    document.head.append(link);
    await until(async () => (await feed.seen()).length);
    await settled(feed.url);
    link.remove();
    expect(await feed.seen()).to.have.length(1);
  });

  it('asks once more for a second refresh only when the first has ended', async () => {
    const feed = await scripted({ body: rss(['a']) }, { body: rss(['b']), delay: 100 });
    const one = await settled(feed.url);
    await Promise.all([one.handle.refresh(), one.handle.refresh(), one.handle.refresh()]);
    expect(await feed.seen()).to.have.length(2);
    expect(one.titles()).to.equal('b');
  });

  it('does nothing with equal bytes', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const one = await settled(feed.url);
    await pass(50);
    const { snapshot } = one.handle;
    const { length } = one.snapshots;
    for (let times = 0; times < 3; times += 1) await one.handle.refresh();
    await pass(20);
    expect(await feed.seen()).to.have.length(4);
    expect(one.handle.snapshot).to.equal(snapshot);
    expect(one.snapshots).to.have.length(length);
  });

  it('asks for a feed in a tab that opened in the background', async () => {
    setHidden(true);
    const feed = await scripted({ body: rss(['a']) });
    await settled(feed.url);
    expect(await feed.seen()).to.have.length(1);
  });

  it("keeps one widget's exception from the others", async () => {
    const feed = await scripted({ body: rss(['a']) });
    const { onerror } = window;
    const errors: unknown[] = [];
    window.onerror = (message) => {
      errors.push(message);
      return true;
    };
    const { openFeed } = await import('../../src/store/index.js');
    const bad = openFeed({ url: feed.url }, () => {
      throw new Error('host');
    });
    const good = hold(feed.url);
    await until(() => good.snapshots.length);
    bad.close();
    window.onerror = onerror;
    expect(errors).to.have.length.above(0);
  });
});
