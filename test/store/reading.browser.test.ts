// What reading a feed costs the page: once for all who want the same, in the order of the responses, quiet after the
// last widget.
import { expect } from 'chai';
import { openFeed } from '../../src/store/index.js';
import { limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { closeTabs, openTab, type Tab } from './open-tab.js';
import { hold, pass, restore, settled, stored } from './support.js';

const json = (...titles: string[]) =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Uji',
    items: titles.map((title) => ({ id: title, title, url: `https://berita.example/${title}` })),
  });

/**
 * Opens a feed in a tab; gives all that the tab was ever shown of it. Where the end of a response comes late, the tab
 * is told once more, with the same feed.
 */
const read = (tab: Tab, url: string, limit?: number) => {
  const shown: string[] = [];
  let last: unknown;
  const handle = tab.openFeed({ url, limit }, ({ feed, error }) => {
    if (feed && feed === last) return;
    last = feed;
    shown.push(feed ? feed.articles.map(({ title }) => title).join() : String(error));
  });
  return { handle, shown };
};

/** Calls `before` when a page begins to read a feed. */
function whenReading({ TextDecoder: { prototype } }: typeof globalThis, before: () => void): () => void {
  const { decode } = prototype;
  prototype.decode = function spy(...args) {
    before();
    return decode.apply(this, args);
  };
  return () => {
    prototype.decode = decode;
  };
}

describe('store: reading', () => {
  afterEach(closeTabs);
  afterEach(restore);

  it('gives 50 widgets that want the same one copy of a feed', async () => {
    const feed = await scripted({ body: rss(['a', 'b']) });
    const all = await Promise.all(Array.from({ length: 50 }, () => settled(feed.url, { limit: 2 })));
    expect(new Set(all.map(({ handle }) => handle.snapshot.feed)).size).to.equal(1);
  });

  it('keeps of a large feed what leads a ranking, and all where all are needed', async () => {
    limits.maxArticles = 2;
    const numbers = [
      ['a', 1, 0],
      ['b', 2, 0],
      ['c', 3, 8],
      ['d', 4, 9],
      ['e', 5, 7],
      ['f', 9, 0],
      ['g', 0, 0],
    ];
    const items = numbers.map(([id, views, comments]) => ({ id, title: id, _berita: { views, comments } }));
    const feed = await scripted({
      body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Uji', items }),
    });
    const ranked = await settled(feed.url);
    expect(ranked.titles(), 'first two of the feed, by comments, by views').to.equal('a,b,c,d,e,f');
    expect((await settled(feed.url, { limit: Infinity })).titles()).to.equal('a,b,c,d,e,f,g');
    expect((await settled(feed.url, { limit: 1 })).titles()).to.equal('a');
  });

  it('is one task, and showing another', async () => {
    const feed = await scripted({ body: rss(['a']) });
    let next = false;
    const stop = whenReading(globalThis, () => {
      setTimeout(() => {
        next = true;
      });
    });
    const shownLater = await new Promise((resolve) => {
      const handle = openFeed({ url: feed.url }, () => {
        handle.close();
        resolve(next);
      });
    });
    stop();
    expect(shownLater).to.equal(true);
  });

  it('of JSON, too, is done once for all that want the same', async () => {
    const feed = await scripted({ body: json('a', 'b', 'c') });
    const tab = await openTab();
    const all = Array.from({ length: 50 }, (_, index) => read(tab, feed.url, 1 + (index % 3)));
    await until(() => all.every(({ shown }) => shown.length));
    expect(all.slice(0, 3).map(({ shown }) => shown)).to.deep.equal([['a'], ['a,b'], ['a,b,c']]);
    expect(new Set(all.map(({ handle }) => handle.snapshot.feed)).size).to.equal(3);
    expect(await feed.seen()).to.have.length(1);
  });

  it('is done once for widgets that join and want more', async () => {
    const feed = await scripted({ body: rss(['a', 'caf&eacute;']) });
    const tab = await openTab();
    const first = read(tab, feed.url, 1);
    await until(() => first.shown.length);
    let readings = 0;
    whenReading(tab, () => {
      readings += 1;
    });
    const all = Array.from({ length: 50 }, () => read(tab, feed.url, 2));
    await until(() => all.every(({ shown }) => shown.at(-1) === 'a,café'));
    expect(new Set(all.map(({ handle }) => handle.snapshot.feed)).size).to.equal(1);
    expect(readings).to.equal(1);
    expect(first.shown).to.deep.equal(['a']);
  });

  it('includes what a widget wants that joins meanwhile', async () => {
    const feed = await scripted({ body: json('a', 'b', 'c') });
    const tab = await openTab();
    let late: ReturnType<typeof read> | undefined;
    whenReading(tab, () => {
      late ??= read(tab, feed.url, 2);
    });
    const first = read(tab, feed.url, 1);
    await until(() => late?.shown.length);
    expect([first.shown, late!.shown]).to.deep.equal([['a'], ['a,b']]);
  });

  it('includes what a widget wants that joins between reading and showing', async () => {
    const feed = await scripted({ body: rss(['a', 'b']) });
    let late: Awaited<ReturnType<typeof hold>> | undefined;
    const stop = whenReading(globalThis, () => {
      // Before the task that shows, which is asked for when the reading has ended.
      setTimeout(() => {
        late ??= hold(feed.url, { limit: Infinity });
      });
    });
    await settled(feed.url, { limit: 1 });
    stop();
    await until(() => late?.titles() === 'a,b');
    expect(await feed.seen()).to.have.length(1);
  });

  for (const delay of [0, 10, 20, 40]) {
    it(`keeps the order of a copy and of an answer that comes ${delay} ms later`, async () => {
      const feed = await scripted({ body: json('a') });
      read(await openTab(), feed.url);
      await until(() => stored(feed.url));
      closeTabs();
      await feed.next({ body: json('b'), delay });
      const { shown } = read(await openTab(), feed.url);
      await until(() => shown.includes('b'));
      await pass(100);
      expect(shown.join(' ')).to.match(/^(?:a )*b( b)*$/);
    });
  }

  it('keeps an answer that is read from a copy that comes meanwhile', async () => {
    const feed = await scripted({ body: json('a') });
    read(await openTab(), feed.url);
    await until(() => stored(feed.url));
    closeTabs();
    await feed.next({ body: json('b') });
    const tab = await openTab();
    // Storage that answers when the answer of the network begins to be read.
    const { open } = tab.IDBFactory.prototype;
    tab.IDBFactory.prototype.open = function slow(this: IDBFactory, name) {
      const request = {} as { -readonly [K in keyof IDBOpenDBRequest]: IDBOpenDBRequest[K] };
      whenReading(tab, () => {
        const real = open.call(this, name);
        real.onsuccess = (event) => {
          request.result = real.result;
          request.onsuccess!(event);
        };
      });
      tab.IDBFactory.prototype.open = open;
      return request;
    };
    const { shown } = read(tab, feed.url);
    await until(() => shown.length);
    await pass(200);
    expect(shown.at(-1)).to.equal('b');
  });

  it('tells those nothing who left meanwhile', async () => {
    const feed = await scripted({ body: json('a') });
    const tab = await openTab();
    let left = false;
    whenReading(tab, () => {
      handle.close();
      left = true;
    });
    const { handle, shown } = read(tab, feed.url);
    await until(() => left);
    await pass(300);
    expect(shown).to.deep.equal([]);
    const again = read(tab, feed.url);
    await until(() => again.shown[0] === 'a');
    expect(await feed.seen()).to.have.length(2);
  });
});
