// What one request may cost at most, and that it ends with the last widget.
import { expect } from 'chai';
import { limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { hold, pass, restore, settled } from './support.js';

const megabyte = `<rss><channel><item><title>${'x'.repeat(1e6)}</title></item>`;

describe('store: bounds', () => {
  afterEach(restore);

  it('stops reading a 60 MB feed soon after the limit', async () => {
    limits.maxResponseBytes = 2e6;
    // At 4 MB a second: at the speed of the loopback a browser has all 60 MB before its network process hears of the abort.
    const feed = await scripted({ body: megabyte, repeat: 60, every: 250 });
    const { handle } = await settled(feed.url);
    expect(handle.snapshot.error).to.include({ name: 'FeedError', code: 'too-large' });
    const seen = await until(async () => (await feed.seen()).find(({ aborted }) => aborted));
    expect(seen.sent).to.be.below(20e6);
  });

  it('does not begin to read a feed that says how large it is', async () => {
    const feed = await scripted({
      body: megabyte,
      repeat: 60,
      every: 250,
      headers: { 'content-length': `${60 * megabyte.length}` },
    });
    const { handle } = await settled(feed.url);
    expect(handle.snapshot.error).to.include({ code: 'too-large' });
    const seen = await until(async () => (await feed.seen()).find(({ aborted }) => aborted));
    expect(seen.sent).to.be.below(20e6);
  });

  it('stops reading a feed without end at its usual limit', async () => {
    // Which of the two limits depends on how fast this machine is.
    const feed = await scripted({ body: megabyte, repeat: 1e9 });
    const one = hold(feed.url);
    const error = await until(() => one.handle.snapshot.error);
    expect(['too-large', 'timeout']).to.include(error.code);
    await until(async () => (await feed.seen())[0]!.aborted);
  });

  for (const [name, step] of Object.entries({
    'a server that stalls before the head': { delay: 60_000 },
    'an answer that stalls': { body: '<rss>', stall: true },
    'an answer that drips': { body: rss(['a', 'b', 'c']), drip: 1, every: 20 },
  })) {
    it(`gives up on ${name}`, async () => {
      limits.requestTimeoutS = 0.4;
      const feed = await scripted(step);
      const { handle } = await settled(feed.url);
      expect(handle.snapshot.error).to.include({ code: 'timeout' });
      expect(handle.snapshot.error!.message).to.contain(feed.url);
      if (!('delay' in step)) await until(async () => (await feed.seen())[0]!.aborted);
    });
  }

  it('reads a slow answer that comes in time', async () => {
    const feed = await scripted({ body: rss(['a', 'b']), drip: 50, every: 5 });
    expect((await settled(feed.url)).titles()).to.equal('a,b');
  });

  it('keeps no large answer, yet shows it', async () => {
    limits.maxCachedBytes = 100;
    const feed = await scripted({ body: rss(['a', 'b']) });
    const one = await settled(feed.url, { limit: 1 });
    expect(one.titles()).to.equal('a');
    const more = hold(feed.url);
    await until(() => more.titles() === 'a,b');
    expect(await feed.seen()).to.have.length(2);
  });

  it('aborts when the last widget leaves', async () => {
    const feed = await scripted({ body: '<rss>', stall: true });
    const first = hold(feed.url);
    const second = hold(feed.url);
    await until(async () => (await feed.seen()).length);
    first.handle.close();
    await pass(50);
    expect((await feed.seen())[0]!.aborted).to.equal(false);
    second.handle.close();
    await until(async () => (await feed.seen())[0]!.aborted);
    await pass(20);
    expect([...first.snapshots, ...second.snapshots]).to.deep.equal([]);
  });

  it('takes a move in the document for no removal', async () => {
    const feed = await scripted({ body: rss(['a']), delay: 100 });
    const first = hold(feed.url);
    await until(async () => (await feed.seen()).length);
    first.handle.close();
    const second = hold(feed.url);
    await until(() => second.titles() === 'a');
    second.handle.close();
    for (let times = 0; times < 10; times += 1) await Promise.resolve(); // An element takes hold again in a microtask.
    const third = hold(feed.url);
    expect(third.titles()).to.equal('a');
    expect((await feed.seen()).map(({ aborted }) => aborted)).to.deep.equal([false]);
  });

  it('asks anew after all have left', async () => {
    const feed = await scripted({ body: rss(['a']) }, { body: rss(['b']) });
    (await settled(feed.url)).handle.close();
    await pass(20);
    const again = hold(feed.url);
    await until(() => again.titles() === 'b');
  });
});
