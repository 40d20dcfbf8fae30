// When a feed is asked for again: the floors, the pauses, the catching up. Intervals are made short, requests are
// counted.
import { expect } from 'chai';
import { limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { hold, pass, restore, setHidden, setOnLine, settled } from './support.js';

describe('store: refresh', () => {
  beforeEach(() => {
    limits.minIntervalS = 0.05;
  });
  afterEach(restore);

  it('brings news without a reload', async () => {
    const feed = await scripted({ body: rss(['a']) }, { body: rss(['b', 'a']) }, { body: rss(['c', 'b', 'a']) });
    const one = hold(feed.url, { refresh: 0.1 });
    await until(() => one.titles() === 'c,b,a');
    expect(
      one.snapshots.map(({ feed: shown }) => shown?.articles.length),
      'no flash of a loading state between',
    ).to.deep.equal([1, 2, 3]);
  });

  for (const refresh of [undefined, 0, -1, NaN]) {
    it(`does not happen with refresh ${refresh}`, async () => {
      const feed = await scripted({ body: rss(['a']) });
      await settled(feed.url, { refresh });
      await pass(400);
      expect(await feed.seen()).to.have.length(1);
    });
  }

  it('takes the shortest interval of the widgets, from when it is wanted', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const slow = await settled(feed.url, { refresh: 3600 });
    await settled(feed.url);
    const fast = hold(feed.url, { refresh: 0.1 });
    await until(async () => (await feed.seen()).length >= 3);
    fast.handle.close();
    await slow.handle.refresh(); // Or joins the one under way: then none is.
    const { length } = await feed.seen();
    await pass(400);
    expect(await feed.seen()).to.have.length(length);
  });

  for (const [name, step] of Object.entries({
    'the floor': {},
    "the feed's ttl": { body: rss(['a'], '<ttl>1</ttl>') },
    'max-age': { headers: { 'cache-control': 'public, max-age=60' } },
  })) {
    it(`is never sooner than ${name}`, async () => {
      if (name === 'the floor') limits.minIntervalS = 60;
      const feed = await scripted({ body: rss(['a']), ...step });
      await settled(feed.url, { refresh: 0.05 });
      await pass(500);
      setHidden(true);
      setHidden(false);
      await pass(50);
      expect(await feed.seen()).to.have.length(1);
    });
  }

  it('bears a ttl beyond what a timer can count', async () => {
    const feed = await scripted({
      body: rss(['a'], '<ttl>99999999999</ttl>'),
      headers: { 'cache-control': `max-age=${'9'.repeat(400)}` },
    });
    await settled(feed.url, { refresh: 0.05 });
    await pass(300);
    expect(await feed.seen()).to.have.length(1);
  });

  it('pauses in a hidden tab and catches up at its return', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const one = await settled(feed.url, { refresh: 0.1 });
    setHidden(true);
    await one.handle.refresh(); // Or joins the one under way: then none is.
    const { length } = await feed.seen();
    await pass(500);
    expect(await feed.seen()).to.have.length(length);
    await feed.next({ body: rss(['b']) });
    setHidden(false);
    await until(() => one.titles() === 'b');
  });

  it('does not ask at each return, only when it is time', async () => {
    const feed = await scripted({ body: rss(['a']) });
    await settled(feed.url, { refresh: 60 });
    for (let times = 0; times < 20; times += 1) {
      setHidden(true);
      setHidden(false);
    }
    await pass(100);
    expect(await feed.seen()).to.have.length(1);
  });

  it('pauses offline and catches up online', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const one = await settled(feed.url, { refresh: 0.1 });
    setOnLine(false);
    await one.handle.refresh(); // Or joins the one under way: then none is.
    const { length } = await feed.seen();
    await pass(500);
    expect(await feed.seen()).to.have.length(length);
    await feed.next({ body: rss(['b']) });
    setOnLine(true);
    await until(() => one.titles() === 'b');
  });

  it('pauses when all widgets have been out of view for long, and catches up', async () => {
    limits.pauseWhenHiddenForS = 0.2;
    const feed = await scripted({ body: rss(['a']) });
    const one = await settled(feed.url, { refresh: 0.1 });
    const two = await settled(feed.url, { refresh: 0.1 });
    one.handle.setVisible(false);
    await pass(400);
    const some = (await feed.seen()).length;
    await until(async () => (await feed.seen()).length > some); // One is still in view.
    two.handle.setVisible(false);
    await pass(400);
    await two.handle.refresh(); // Or joins the one under way: then none is.
    const { length } = await feed.seen();
    await pass(500);
    expect(await feed.seen()).to.have.length(length);
    await feed.next({ body: rss(['b']) });
    one.handle.setVisible(true);
    await until(() => one.titles() === 'b' && two.titles() === 'b');
  });

  it('never overlaps a slow answer', async () => {
    const feed = await scripted({ body: rss(['a']) }, { body: '<rss>', stall: true });
    await settled(feed.url, { refresh: 0.05 });
    await until(async () => (await feed.seen()).length === 2);
    await pass(400);
    expect(await feed.seen()).to.have.length(2);
  });

  it('makes a list stale that has become too old, though nothing fails', async () => {
    const feed = await scripted({ body: rss(['a']) });
    limits.staleCheckIntervalS = 0.05;
    const one = await settled(feed.url, { maxAge: 3600 });
    const other = hold(feed.url);
    await until(() => other.titles());
    expect(one.handle.snapshot.stale).to.equal(false);
    const { now } = Date;
    Date.now = () => now() + 3_600_000;
    try {
      await until(() => one.handle.snapshot.stale);
      expect(one.titles()).to.equal('a');
      expect(other.handle.snapshot.stale).to.equal(false);
    } finally {
      Date.now = now;
    }
  });

  it('bears a clock that is set back', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const one = await settled(feed.url, { refresh: 60 });
    const { now } = Date;
    Date.now = () => now() - 1e10;
    setHidden(true);
    setHidden(false);
    await until(async () => (await feed.seen()).length === 2);
    await pass(100);
    expect(await feed.seen()).to.have.length(2);
    Date.now = now;
    expect(one.titles()).to.equal('a');
  });
});
