// Several tabs with one feed: about one request an interval in all, and the results are everybody's.
import { expect } from 'chai';
import { rss, scripted, until } from '../server/client.js';
import { closeTabs, frames, openTab, type Tab } from './open-tab.js';
import { pass } from './support.js';

const read = (tab: Tab, url: string, refresh: number) => {
  const errors: unknown[] = [];
  const handle = tab.openFeed({ url, refresh }, ({ error }) => { if (error) errors.push(error); });
  return { handle, errors, titles: () => (handle.snapshot.feed?.articles ?? []).map(({ title }) => title).join() };
};

describe('store: tabs', () => {
  afterEach(closeTabs);

  it('share requests: five tabs ask about as often as one', async () => {
    const count = async (tabs: number) => {
      const feed = await scripted({ body: rss(['a']) });
      const all = await Promise.all(Array.from({ length: tabs }, () => openTab()));
      const widgets = all.map((tab) => read(tab, feed.url, 0.5));
      await until(() => widgets.every(({ titles }) => titles()));
      const start = (await feed.seen()).length;
      await pass(4000);
      const { length } = await feed.seen();
      for (const { handle } of widgets) handle.close();
      return { start, after: length - start };
    };
    const [one, five] = [await count(1), await count(5)];
    expect(five.start).to.be.at.most(5);
    expect(one.after).to.be.above(3);
    expect(five.after).to.be.above(3).and.at.most(one.after + 3);
  });

  it('share results: what one tab asks for, another shows', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const [one, two] = [read(await openTab(), feed.url, 0), read(await openTab(), feed.url, 0)];
    await until(() => one.titles() === 'a' && two.titles() === 'a');
    await feed.next({ body: rss(['b']) });
    const { length } = await feed.seen();
    await one.handle.refresh();
    await until(() => two.titles() === 'b');
    expect(two.handle.snapshot).to.include({ stale: false, error: undefined });
    expect(await feed.seen()).to.have.length(length + 1);
  });

  it('share what the server says of errors, and keep their own troubles to themselves', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const [one, two] = [read(await openTab(), feed.url, 0), read(await openTab(), feed.url, 0)];
    await until(() => one.titles() === 'a' && two.titles() === 'a');
    await feed.next({ body: '' });
    await one.handle.refresh();
    await pass(30);
    expect(two.errors).to.deep.equal([]);
    await feed.next({ status: 429, headers: { 'retry-after': '60' } });
    await one.handle.refresh();
    await until(() => two.handle.snapshot.error);
    expect(two.handle.snapshot.error).to.include({ name: 'FeedError', code: 'http', status: 429 });
    expect(two.handle.snapshot.stale).to.equal(true);
  });

  it('wait while one asks, and go on when it is closed', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const [one, two] = [await openTab(), await openTab()];
    const widgets = [read(one, feed.url, 0.2), read(two, feed.url, 0)];
    await until(() => widgets.every(({ titles }) => titles()));
    await feed.next({ body: '<rss>', stall: true }, { body: rss(['b']) });
    const asked = await until(async () => (await feed.seen()).findIndex(({ sent }) => sent === '<rss>'.length) + 1);
    const waiting = read(two, feed.url, 0.2);
    await pass(700);
    expect(await feed.seen()).to.have.length(asked);
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
      Object.defineProperty(tab.navigator, 'locks', { value: { request: () => Promise.reject(new DOMException('no', 'SecurityError')) } });
      Object.defineProperty(tab, 'BroadcastChannel', { value: class { constructor() { throw new DOMException('no', 'SecurityError'); } } });
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
    for (const message of [null, undefined, 5, 'x', {}, { bytes: 'x' }, { bytes: new Uint8Array(9), hash: 'x' }]) stranger.postMessage(message);
    await pass(100);
    stranger.close();
    expect(one.titles()).to.equal('a');
    expect(one.errors).to.deep.equal([]);
  });

  it('open with storage blocked', async () => {
    const feed = await scripted({ body: rss(['a']) });
    for (const value of [undefined, { open() { throw new DOMException('no', 'SecurityError'); } }, { open: () => ({}) }]) {
      const tab = await openTab((blocked) => Object.defineProperty(blocked, 'indexedDB', { value, configurable: true }));
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
