// After the last widget nothing remains; while it lives, refreshing adds nothing.
import { expect } from 'chai';
import { limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { hold, pass, restore, settled } from './support.js';

const { setTimeout: set, clearTimeout: clear, BroadcastChannel: Channel } = globalThis;
const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;

/** Counts timers from now on. */
function watchTimers(): ReadonlySet<unknown> {
  const timers = new Set<unknown>();
  globalThis.setTimeout = ((run: () => void, ms?: number) => {
    const id = set(() => {
      timers.delete(id);
      run();
    }, ms);
    timers.add(id);
    return id;
  }) as typeof set;
  globalThis.clearTimeout = (id) => {
    timers.delete(id);
    clear(id);
  };
  return timers;
}

/** Counts channels from now on. */
function watchChannels(): ReadonlySet<BroadcastChannel> {
  const channels = new Set<BroadcastChannel>();
  globalThis.BroadcastChannel = class extends Channel {
    constructor(channel: string) {
      super(channel);
      channels.add(this);
    }
    override close() {
      channels.delete(this);
      super.close();
    }
  };
  return channels;
}

/** Counts listeners on the document and the window from now on. */
function watchListeners(): ReadonlySet<string> {
  const listeners = new Set<string>();
  const known: unknown[] = [];
  const name = (type: string, listener: unknown): string => {
    if (!known.includes(listener)) known.push(listener);
    return `${type} ${known.indexOf(listener)}`;
  };
  EventTarget.prototype.addEventListener = function listen(this: EventTarget, type: string, listener, options) {
    // What an aborted signal takes down, no call tells of.
    if (options && typeof options === 'object')
      options.signal?.addEventListener('abort', () => listeners.delete(name(type, listener)));
    if (this === document || this === window || !this) listeners.add(name(type, listener));
    add.call(this ?? window, type, listener, options);
  };
  EventTarget.prototype.removeEventListener = function unlisten(this: EventTarget, type: string, listener, options) {
    listeners.delete(name(type, listener));
    remove.call(this ?? window, type, listener, options);
  };
  return listeners;
}

/** Counts what is set up and not taken down while `work` runs. */
async function remains(work: () => Promise<void>): Promise<Record<string, number>> {
  const timers = watchTimers();
  const channels = watchChannels();
  const listeners = watchListeners();
  try {
    await work();
    await new Promise((resolve) => {
      set(resolve, 50);
    });
    const { held = [], pending = [] } = await navigator.locks.query();
    return {
      timers: timers.size,
      channels: channels.size,
      listeners: listeners.size,
      locks: [...held, ...pending].filter((lock) => lock.name!.startsWith('berita')).length,
    };
  } finally {
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear, BroadcastChannel: Channel });
    Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
  }
}

const nothing = { timers: 0, channels: 0, listeners: 0, locks: 0 };

describe('store: what remains', () => {
  afterEach(restore);

  it('nothing of an open feed is missed by this test', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const left = await remains(async () => {
      await settled(feed.url, { refresh: 60 });
    });
    expect(left).to.deep.equal({ timers: 1, channels: 1, listeners: 2, locks: 0 });
  });

  it('nothing, after a feed that was shown', async () => {
    const feed = await scripted({ body: rss(['a']) });
    expect(
      await remains(async () => {
        const one = await settled(feed.url, { refresh: 60 });
        one.handle.setVisible(false);
        one.handle.close();
        one.handle.close();
        await one.handle.refresh();
      }),
    ).to.deep.equal(nothing);
    expect(await feed.seen()).to.have.length(1);
  });

  it('no timer after timer, while there is nothing to do', async () => {
    const { setTimeout: set } = globalThis;
    const waits: unknown[] = [];
    for (const ttl of ['', '<ttl>99999999999</ttl>']) {
      const feed = await scripted({ body: rss(['a'], ttl) });
      await settled(feed.url, { refresh: ttl ? 60 : 0 });
    }
    globalThis.setTimeout = ((run: () => void, ms?: number) => {
      waits.push(ms);
      return set(run, ms);
    }) as typeof set;
    await new Promise((resolve) => {
      set(resolve, 300);
    });
    globalThis.setTimeout = set;
    expect(waits).to.deep.equal([]);
  });

  for (const [name, step] of Object.entries({
    'an answer that stalls': { body: '<rss>', stall: true },
    'a failure': { status: 500 },
  })) {
    it(`nothing, after ${name}`, async () => {
      const feed = await scripted(step);
      expect(
        await remains(async () => {
          const one = hold(feed.url, { refresh: 60 });
          await until(async () => (await feed.seen()).length);
          await pass(50);
          one.handle.close();
        }),
      ).to.deep.equal(nothing);
    });
  }

  it('no lock, when it closes while a scheduled request is under way', async () => {
    limits.minIntervalS = 0.05;
    const feed = await scripted({ body: rss(['a']) }, { stall: true });
    expect(
      await remains(async () => {
        const one = await settled(feed.url, { refresh: 0.05 });
        await until(async () => (await feed.seen()).length === 2);
        one.handle.close();
        await until(async () => (await feed.seen())[1]!.aborted);
      }),
    ).to.deep.equal(nothing);
  });

  it('one timer, channel and set of listeners after 1,000 refreshes', async function () {
    this.timeout(300_000);
    const feed = await scripted({ body: rss(['a']) }, { body: rss(['b']) });
    let one: ReturnType<typeof hold>;
    const left = await remains(async () => {
      one = await settled(feed.url, { refresh: 60 });
      for (let times = 0; times < 1000; times += 1) await one.handle.refresh();
    });
    expect(await feed.seen()).to.have.length(1001);
    expect(left).to.deep.equal({ timers: 1, channels: 1, listeners: 2, locks: 0 });
    expect(one!.snapshots).to.have.length.below(5);
  });
});
