// Several tabs with one feed: about one request an interval in all, and the results are everybody's.
import { expect } from 'chai';
import { rss, scripted, until } from '../support/server/client.js';
import { closeTabs, frames, openTab, type Tab } from './open-tab.js';
import { pass } from './support.js';

const read = (tab: Tab, url: string, refresh: number) => {
  const errors: { status?: number }[] = [];
  const shown: string[] = [];
  const handle = tab.openFeed({ url, refresh }, ({ feed, error }) => {
    if (error) errors.push(error);
    if (feed) shown.push(feed.articles.map(({ title }) => title).join());
  });
  return {
    handle,
    errors,
    shown,
    titles: () => (handle.snapshot.feed?.articles ?? []).map(({ title }) => title).join(),
  };
};

/**
 * Two tabs, the second opened once the first has its answer, and both with no request under way: an answer is theirs
 * that asked.
 */
async function two(url: string) {
  const tabs = [];
  for (let count = 0; count < 2; count += 1) {
    const tab = await openTab();
    const widget = read(tab, url, 0);
    await until(() => widget.titles() && !widget.handle.snapshot.stale);
    tabs.push({ tab, ...widget });
  }
  return tabs as [(typeof tabs)[0], (typeof tabs)[0]];
}

describe('store: tabs', () => {
  afterEach(closeTabs);

  it('share requests: five tabs ask about as often as one', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const tabs = await Promise.all(Array.from({ length: 5 }, () => openTab()));
    const widgets = tabs.map((tab) => read(tab, feed.url, 0.5));
    // Each asks for itself once.
    await until(async () => (await feed.seen()).length >= 5 && widgets.every(({ titles }) => titles()));
    const { length } = await feed.seen();
    const times = await until(async () => {
      const seen = await feed.seen();
      return seen.length > length + 8 ? seen.slice(length, length + 9).map(({ at }) => at) : undefined;
    });
    // At most twice as often as one, whose requests lie half a second apart; each for itself, five times. A slow
    // machine only takes longer.
    expect(times[8]! - times[0]!).to.be.at.least((8 * 500) / 2);
  });

  it('share results: what one tab asks for, another shows', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const [one, other] = await two(feed.url);
    await feed.next({ body: rss(['b']) });
    const { length } = await feed.seen();
    await one.handle.refresh();
    await until(() => other.titles() === 'b');
    expect(other.handle.snapshot).to.include({ stale: false, error: undefined });
    expect(await feed.seen()).to.have.length(length + 1);
  });

  it('share what the server says of errors, and keep their own troubles to themselves', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const [one, other] = await two(feed.url);
    await feed.next({ body: '' });
    await one.handle.refresh();
    await feed.next({ status: 429, headers: { 'retry-after': '60' } });
    await one.handle.refresh();
    await until(() => other.handle.snapshot.error);
    expect(other.handle.snapshot.error).to.include({ name: 'FeedError', code: 'http', status: 429 });
    expect(other.handle.snapshot.stale).to.equal(true);
    // The channel keeps the order: what it would have told of the first failure came before.
    expect([...new Set(other.errors.map(({ status }) => status))]).to.deep.equal([429]);
  });

  it('wait while one asks, and go on when it is closed', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const [one, other] = await two(feed.url);
    let tries = 0;
    const { locks } = other.tab.navigator;
    const { request } = locks;
    locks.request = function count(this: LockManager, ...values: unknown[]) {
      tries += 1;
      return request.apply(this, values as never);
    } as typeof request;
    await feed.next({ body: '<rss>', stall: true }, { body: rss(['b']) });
    const { length } = await feed.seen();
    read(one.tab, feed.url, 0.2);
    await until(async () => (await feed.seen())[length]?.sent === '<rss>'.length);
    const waiting = read(other.tab, feed.url, 0.2);
    await until(() => tries > 2); // It wanted to ask more than once.
    expect(await feed.seen()).to.have.length(length + 1);
    expect(waiting.titles()).to.equal('a');
    frames[0]!.remove();
    await until(() => waiting.titles() === 'b');
  });

  it('poll for themselves where locks and channels are missing or forbidden', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const bare = await openTab((tab) => {
      Object.defineProperty(tab.navigator, 'locks', { value: undefined });
      Object.defineProperty(tab, 'BroadcastChannel', { value: undefined });
    });
    const barred = await openTab((tab) => {
      Object.defineProperty(tab.navigator, 'locks', {
        value: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) },
      });
      Object.defineProperty(tab, 'BroadcastChannel', {
        value: class {
          constructor() {
            throw new DOMException('no', 'SecurityError');
          }
        },
      });
    });
    const all = [bare, barred].map((tab) => read(tab, feed.url, 0.1));
    await until(() => all.every(({ titles }) => titles() === 'a'));
    await feed.next({ body: rss(['b']) });
    await until(() => all.every(({ titles }) => titles() === 'b'));
  });

  it('bear strangers on their channel', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const one = read(await openTab(), feed.url, 0);
    await until(() => one.titles() === 'a');
    const stranger = new BroadcastChannel(`berita-1 ${feed.url}`);
    // After the nonsense an answer as a tab sends it: once that is shown, all before it was received.
    const answer = {
      bytes: new TextEncoder().encode(rss(['b'])),
      hash: 'y',
      url: feed.url,
      contentType: 'application/rss+xml',
      time: Date.now(),
      maxAge: 0,
    };
    for (const message of [
      null,
      undefined,
      5,
      'x',
      {},
      { bytes: 'x' },
      { bytes: new Uint8Array(9), hash: 'x' },
      answer,
    ])
      stranger.postMessage(message);
    await until(() => one.titles() === 'b');
    stranger.close();
    expect([...new Set(one.shown)]).to.deep.equal(['a', 'b']);
    expect(one.errors).to.deep.equal([]);
  });

  it('open with storage blocked', async () => {
    const feed = await scripted({ body: rss(['a']) });
    for (const value of [
      undefined,
      {
        open() {
          throw new DOMException('no', 'SecurityError');
        },
      },
      { open: () => ({}) },
    ]) {
      const tab = await openTab((blocked) =>
        Object.defineProperty(blocked, 'indexedDB', { value, configurable: true }),
      );
      const errors: unknown[] = [];
      tab.addEventListener('error', (event) => errors.push(event));
      tab.addEventListener('unhandledrejection', (event) => errors.push(event.reason));
      const one = read(tab, feed.url, 0);
      await until(() => one.titles() === 'a');
      await pass(50);
      expect(errors).to.deep.equal([]);
    }
  });
});
