// Feeds that are still coming: who wants no more than what has come gets it.
import { expect } from 'chai';
import { limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { closeTabs, openTab, type Tab } from './open-tab.js';
import { hold, pass, restore, stored } from './support.js';

const TITLES = ['a', 'b', 'c', 'd', 'e', 'f'];
const FEED = rss(TITLES);
/** Bytes up to the end of so many items. */
const upTo = (count: number, feed = FEED) => feed.split('</item>').slice(0, count).join('</item>').length + 7;

/** A feed of which three items come, and the rest when `next` is called. */
const paused = (body = FEED, pause = upTo(3, body)) => scripted({ body, pause });

/** Storage that answers a tab's first question only when it is released. */
function holdStorage(tab: Tab): () => void {
  const { prototype } = tab.IDBFactory;
  const { open } = prototype;
  let release = () => {};
  prototype.open = function held(this: IDBFactory, name) {
    const request = {} as { -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K] };
    release = () => {
      const real = open.call(this, name);
      real.onsuccess = (event) => {
        request.result = real.result;
        request.onsuccess!(event);
      };
    };
    prototype.open = open;
    return request;
  };
  return () => release();
}

describe('store: feeds as they stream', () => {
  afterEach(closeTabs);
  afterEach(restore);

  it('gives the first articles before the rest has come, and the same feed afterwards', async () => {
    const feed = await paused();
    const { handle, snapshots, titles } = hold(feed.url, { limit: 3 });
    await until(() => titles() === 'a,b,c');
    expect(handle.snapshot).to.include({ loading: true, stale: false });
    expect(handle.snapshot.feed!.title).to.equal('Uji');
    const early = handle.snapshot.feed;
    await feed.next({});
    await until(() => !handle.snapshot.loading);
    expect(handle.snapshot.feed).to.equal(early);
    expect(handle.snapshot.fetchedAt).to.be.closeTo(Date.now(), 60_000);
    expect(snapshots.map(({ loading, stale }) => [loading, stale])).to.deep.equal([
      [true, false],
      [false, false],
    ]);
  });

  it('gives nothing to those who want more of it: more articles, all of them, or the leaders of a ranking', async () => {
    const feed = await paused();
    const few = hold(feed.url, { limit: 2 });
    const others = [hold(feed.url, { limit: 4 }), hold(feed.url, { limit: Infinity }), hold(feed.url)];
    await until(() => few.titles() === 'a,b');
    await pass(50);
    expect(others.map(({ titles }) => titles())).to.deep.equal(['', '', '']);
    await feed.next({});
    await until(() => !others.some(({ handle }) => handle.snapshot.loading));
    expect(others.map(({ titles }) => titles())).to.deep.equal(['a,b,c,d', 'a,b,c,d,e,f', 'a,b,c,d,e,f']);
    expect(few.snapshots.map(({ feed: given }) => given?.articles.length)).to.deep.equal([2, 2]);
  });

  it('gives them to those who join meanwhile', async () => {
    const feed = await paused();
    const first = hold(feed.url, { limit: 3 });
    await until(() => first.titles() === 'a,b,c');
    const second = hold(feed.url, { limit: 3 });
    expect(second.handle.snapshot.feed).to.equal(first.handle.snapshot.feed);
    await feed.next({});
    await until(() => !second.handle.snapshot.loading);
    expect(await feed.seen()).to.have.length(1);
  });

  it('counts articles, not items that were there twice', async () => {
    const body = rss(['a', 'a', 'b', 'c', 'd']);
    const feed = await paused(body, upTo(4, body));
    const two = hold(feed.url, { limit: 2 });
    const four = hold(feed.url, { limit: 4 });
    await until(() => two.titles() === 'a,b');
    expect(four.titles()).to.equal('');
    await feed.next({});
    await until(() => four.titles() === 'a,b,c,d');
    expect(two.titles()).to.equal('a,b');
  });

  for (const [name, body] of Object.entries({
    'JSON Feed': JSON.stringify({
      title: 'Uji',
      items: TITLES.map((id) => ({ id, title: id })),
      home_page_url: 'https://berita.example/',
    }),
    'a feed that needs the rare parts of the reader': FEED.replace('<title>a', '<title>a&alpha;'),
    'a page of HTML': `<!doctype html><html><body>${'<p>Isi</p></item>'.repeat(9)}</body></html>`,
  })) {
    it(`waits for all of ${name}`, async () => {
      const feed = await paused(body, body.length - 9);
      const { handle } = hold(feed.url, { limit: 2 });
      await until(async () => (await feed.seen())[0]?.sent);
      await pass(100);
      expect(handle.snapshot).to.include({ feed: undefined, stale: false, loading: true });
      await feed.next({});
      await until(() => !handle.snapshot.loading);
    });
  }

  it('keeps what was given when the rest does not come, and takes the next answer', async () => {
    limits.minIntervalS = 0.05;
    // WebKitGTK notices a cut connection only where it knows how much is to come.
    const headers = { 'content-length': String(FEED.length) };
    const feed = await scripted({ body: FEED, pause: upTo(3), headers });
    const { handle, titles } = hold(feed.url, { limit: 3 });
    await until(() => titles() === 'a,b,c');
    const early = handle.snapshot.feed;
    await feed.next({ reset: true }, { hold: true });
    await until(() => handle.snapshot.error);
    expect(handle.snapshot).to.include({ feed: early, stale: true });
    expect(handle.snapshot.error).to.include({ code: 'network' });
    await feed.next({ body: rss(['z', 'a', 'b', 'c']) });
    await until(() => titles() === 'z,a,b');
    expect(handle.snapshot).to.include({ stale: false, loading: false, error: undefined });
  });

  it('gives up on the rest in the usual time', async () => {
    limits.requestTimeoutS = 0.4;
    const feed = await paused();
    const { handle, titles } = hold(feed.url, { limit: 3 });
    await until(() => handle.snapshot.error);
    expect(handle.snapshot.error).to.include({ code: 'timeout' });
    expect(titles()).to.equal('a,b,c');
  });

  it('reads a feed that ends within an item as it always does', async () => {
    const feed = await paused();
    const { handle, snapshots } = hold(feed.url, { limit: 3 });
    const all = hold(feed.url, { limit: Infinity });
    await until(() => snapshots.length);
    await feed.next({ cut: upTo(5) - 9 });
    await until(() => !handle.snapshot.loading && all.titles());
    expect(all.titles()).to.equal('a,b,c,d');
    expect(snapshots).to.have.length(2);
  });

  it('aborts when the last widget leaves, whatever has come', async () => {
    const feed = await paused();
    const { handle, titles } = hold(feed.url, { limit: 3 });
    await until(() => titles() === 'a,b,c');
    handle.close();
    await until(async () => (await feed.seen())[0]!.aborted);
  });

  it('keeps for the next visit, and gives to other tabs, only what has come whole', async () => {
    const feed = await paused();
    const [tab, other] = [await openTab(), await openTab()];
    const shown: string[] = [];
    const request = { url: feed.url, limit: 3 };
    const handle = tab.openFeed(request, () => {});
    await until(() => handle.snapshot.feed);
    const channel = new other.BroadcastChannel(`berita-1 ${feed.url}`);
    channel.onmessage = ({ data }) => shown.push(new TextDecoder().decode((data as { bytes: Uint8Array }).bytes));
    await pass(50);
    expect([shown, await stored(feed.url)]).to.deep.equal([[], undefined]);
    await feed.next({});
    await until(() => stored(feed.url));
    expect(shown).to.deep.equal([FEED]);
    channel.close();
  });

  it('leaves the copy of the last visit until all has come', async () => {
    const first = await scripted({ body: rss(['x', 'y', 'z']) });
    const tab = await openTab();
    const handle = tab.openFeed({ url: first.url, limit: 3 }, () => {});
    await until(() => stored(first.url));
    handle.close();
    closeTabs();
    await first.next({ hold: true });
    const next = await openTab();
    const shown: string[] = [];
    const again = next.openFeed({ url: first.url, limit: 3 }, ({ feed }) => {
      shown.push(feed!.articles.map(({ title }) => title).join());
    });
    await until(() => again.snapshot.feed);
    await first.next({ body: FEED, pause: upTo(3) });
    await until(async () => (await first.seen())[1]!.sent);
    await pass(100);
    expect(shown).to.deep.equal(['x,y,z']);
    await first.next({});
    await until(() => shown.at(-1) === 'a,b,c');
    expect(again.snapshot.stale).to.equal(false);
  });

  it('does not put a copy that is read late in the place of what has come', async () => {
    const feed = await scripted({ body: rss(['x', 'y', 'z']) }, { body: FEED, pause: upTo(3) }, {});
    const tab = await openTab();
    const first = tab.openFeed({ url: feed.url, limit: 3 }, () => {});
    await until(() => stored(feed.url));
    first.close();
    closeTabs();
    const next = await openTab();
    const restoreCopy = holdStorage(next);
    const shown: string[] = [];
    const handle = next.openFeed({ url: feed.url, limit: 3 }, (snapshot) => {
      shown.push(snapshot.feed!.articles.map(({ title }) => title).join());
    });
    await until(() => handle.snapshot.feed);
    const early = handle.snapshot.feed;
    restoreCopy();
    await pass(100);
    expect(handle.snapshot).to.include({ feed: early, stale: false });
    await feed.next({});
    await until(() => !handle.snapshot.loading);
    expect(handle.snapshot.feed).to.equal(early);
    expect(new Set(shown)).to.deep.equal(new Set(['a,b,c']));
    expect(handle.snapshot.previousIds, 'the ranking of the copy, which was read').to.have.length(3);
  });
});
