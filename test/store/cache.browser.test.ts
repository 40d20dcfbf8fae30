// The last good answer on the next visit, and storage that is blocked, full or damaged.
import { expect } from 'chai';
import { limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { hold, inStore, pass, restore, settled, stored } from './support.js';

type Feed = Awaited<ReturnType<typeof scripted>>;

/** A visit that ends once its answer is kept, with the script's next steps set. */
async function visit(feed: Feed, ...then: Parameters<Feed['next']>) {
  const before = await stored(feed.url);
  const one = await settled(feed.url);
  await until(async () => (await stored(feed.url))?.hash !== before?.hash);
  one.handle.close();
  await pass(20);
  await feed.next(...then);
}

describe('store: the copy for the next visit', () => {
  afterEach(restore);

  it('is shown before the network answers, as stale with its time, and replaced in place', async () => {
    const feed = await scripted({ body: rss(['a', 'b']) });
    await visit(feed, { hold: true });
    const one = hold(feed.url);
    await until(() => one.titles() === 'a,b');
    expect(one.handle.snapshot).to.include({ stale: true, loading: true, error: undefined });
    expect(one.handle.snapshot.fetchedAt).to.be.within(Date.now() - 60_000, Date.now());
    await feed.next({ body: rss(['b', 'c']) });
    await until(() => one.titles() === 'b,c');
    expect(one.handle.snapshot).to.include({ stale: false, loading: false });
  });

  it('is not parsed again when the network answers with the same', async () => {
    const feed = await scripted({ body: rss(['a']) });
    await visit(feed, { hold: true });
    const one = hold(feed.url);
    await until(() => one.titles() === 'a');
    const { feed: shown } = one.handle.snapshot;
    await feed.next({ body: rss(['a']) });
    await until(() => !one.handle.snapshot.stale);
    expect(one.handle.snapshot.feed).to.equal(shown);
  });

  it('is never shown after a faster answer of the network', async () => {
    const feed = await scripted({ body: rss(['a']) });
    await visit(feed, { body: rss(['b']) });
    const one = await settled(feed.url);
    await until(() => one.titles() === 'b');
    await pass(100);
    expect(one.snapshots.at(-1)!.feed!.articles[0]!.title).to.equal('b');
  });

  it('stays through a server that is down', async () => {
    const feed = await scripted({ body: rss(['a']) });
    await visit(feed, { status: 500 });
    const one = hold(feed.url);
    await until(() => one.titles() === 'a' && one.handle.snapshot.error);
    expect(one.handle.snapshot).to.include({ stale: true, loading: false });
  });

  it('tells the ranking before this one, and keeps telling it until the ranking changes again', async () => {
    const feed = await scripted({ body: rss(['a', 'b', 'c']) });
    await visit(feed, { body: rss(['c', 'a', 'b']) });
    const second = hold(feed.url);
    await until(() => second.titles() === 'c,a,b' && second.handle.snapshot.previousIds);
    const ids = second.handle.snapshot.feed!.articles.map(({ id }) => id);
    expect(second.handle.snapshot.previousIds).to.deep.equal([ids[1], ids[2], ids[0]]);
    await until(async () => (await stored(feed.url)).ids[0] === ids[0]);
    second.handle.close();
    await pass(20);
    const third = hold(feed.url);
    await until(() => !third.handle.snapshot.stale && third.handle.snapshot.previousIds);
    expect(third.handle.snapshot.previousIds).to.deep.equal([ids[1], ids[2], ids[0]]);
  });

  it('knows an article again by its address when the feed gives it a new guid', async () => {
    const body = (guid: string) =>
      `<rss><channel><title>Uji</title>${['a', 'b'].map((name) => `<item><title>${name}</title><guid isPermaLink="false">${name}${guid}</guid><link>https://berita.example/${name}?utm_source=${guid}</link></item>`).join('')}</channel></rss>`;
    const feed = await scripted({ body: body('1') });
    await visit(feed, { body: body('2') });
    const one = await settled(feed.url);
    await until(() => one.handle.snapshot.feed?.articles[0]!.id === 'a2');
    await until(async () => (await stored(feed.url))?.hash && !one.handle.snapshot.stale);
    expect(one.handle.snapshot.previousIds, 'the ranking is the same').to.equal(undefined);
  });

  it('from the future, by a clock that was wrong, is shown, as stale, and replaced', async () => {
    const feed = await scripted({ body: rss(['a']) });
    await visit(feed, { hold: true });
    const copy = await stored(feed.url);
    await inStore((store) => store.put({ ...copy, time: Date.now() + 1e11 }, feed.url));
    const one = hold(feed.url);
    await until(() => one.titles() === 'a');
    expect(one.handle.snapshot.stale).to.equal(true);
    expect(one.handle.snapshot.fetchedAt).to.be.at.most(Date.now());
    await feed.next({ body: rss(['b']) });
    await until(() => one.titles() === 'b');
    expect(one.handle.snapshot.stale).to.equal(false);
  });

  it('is not made of what is too large', async () => {
    const feed = await scripted({ body: rss(['a']) });
    limits.maxCachedBytes = 100;
    const one = await settled(feed.url);
    expect(one.titles()).to.equal('a');
    await pass(100);
    expect(await stored(feed.url)).to.equal(undefined);
  });

  it('gives way to newer ones', async () => {
    limits.maxCachedFeeds = 2;
    const feeds = [];
    for (const title of ['a', 'b', 'c']) {
      const feed = await scripted({ body: rss([title]) });
      feeds.push(feed.url);
      await visit(feed, {});
    }
    expect(await Promise.all(feeds.map(async (url) => !!(await stored(url))))).to.deep.equal([false, true, true]);
  });

  for (const [name, damage] of Object.entries<(copy: object) => unknown>({
    'a string': () => 'x',
    null: () => null,
    'an empty object': () => ({}),
    'no bytes': (copy) => ({ ...copy, bytes: undefined }),
    'bytes that are no feed': (copy) => ({ ...copy, bytes: new Uint8Array(50) }),
    'a time that is none': (copy) => ({ ...copy, time: NaN }),
    'rankings that are none': (copy) => ({ ...copy, ids: 5, previous: 'x' }),
  })) {
    it(`damaged to ${name} is passed over and replaced`, async () => {
      const feed = await scripted({ body: rss(['a']) });
      await visit(feed, { hold: true });
      const copy = await stored(feed.url);
      await inStore((store) => store.put(damage(copy), feed.url));
      await inStore((store) => store.put('damaged', ''));
      const one = hold(feed.url);
      await inStore((store) => store.get(feed.url)); // Comes after the visit's own reading, which was asked for before.
      await feed.next({ body: rss(['b']) });
      await until(() => one.titles() === 'b');
      expect(
        [...new Set(one.snapshots.map(({ feed: shown, error }) => shown?.articles[0]!.title ?? error))],
        'nothing else was ever shown',
      ).to.deep.equal(['b']);
      await until(
        async () => (await stored(feed.url))?.hash && (await stored(feed.url)).hash !== (copy as { hash: string }).hash,
      );
    });
  }

  it('cannot be kept where storage is full: nothing is heard of it', async () => {
    const { put } = IDBObjectStore.prototype;
    const rejected: unknown[] = [];
    const listen = (event: PromiseRejectionEvent) => {
      rejected.push(event.reason);
    };
    addEventListener('unhandledrejection', listen);
    try {
      for (const fail of [
        () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
        function abort(this: IDBObjectStore) {
          this.transaction.abort();
        },
      ]) {
        IDBObjectStore.prototype.put = fail as unknown as typeof put;
        const feed = await scripted({ body: rss(['a']) }, { body: rss(['b']) });
        const one = await settled(feed.url);
        await one.handle.refresh();
        expect(one.titles()).to.equal('b');
        expect(one.handle.snapshot.error).to.equal(undefined);
        await pass(50);
      }
    } finally {
      IDBObjectStore.prototype.put = put;
      removeEventListener('unhandledrejection', listen);
    }
    expect(rejected).to.deep.equal([]);
  });
});
