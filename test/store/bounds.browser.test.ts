// What one request may cost at most, and that it ends with the last widget.
import { expect } from 'chai';
import { defaultLimits, limits } from '../../src/store/limits.js';
import { rss, scripted, until } from '../support/server/client.js';
import { hold, pass, restore, settled } from './support.js';

const megabyte = `<rss><channel><item><title>${'x'.repeat(1e6)}</title></item>`;

/**
 * Counts the bytes that the page reads of responses until it is stopped, compressed ones as what they unpack to. How
 * large a chunk is, is the engine's choice: a busy Firefox gives five megabytes at once.
 */
function countBytesRead(): { beforeLastChunk(): number; stop(): void } {
  const { prototype } = ReadableStreamDefaultReader;
  const { read } = prototype;
  let bytes = 0;
  let lastChunk = 0;
  prototype.read = async function count(this: ReadableStreamDefaultReader<Uint8Array>) {
    const result = await read.call(this);
    lastChunk = (result.value as Uint8Array | undefined)?.length ?? 0;
    bytes += lastChunk;
    return result;
  } as typeof read;
  return {
    beforeLastChunk: () => bytes - lastChunk,
    stop: () => {
      prototype.read = read;
    },
  };
}

/** 100 MB of spaces, compressed to some 100 kB, as base64. */
async function bomb(): Promise<string> {
  const megabyteOfSpaces = new Uint8Array(1e6).fill(32);
  let times = 100;
  const spaces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (times > 0) controller.enqueue(megabyteOfSpaces);
      else controller.close();
      times -= 1;
    },
  });
  const packed = await new Response(spaces.pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
  let text = '';
  for (const byte of new Uint8Array(packed)) text += String.fromCharCode(byte);
  return btoa(text);
}

describe('store: bounds', () => {
  afterEach(restore);

  it('stops reading a 60 MB feed soon after the limit', async () => {
    limits.maxResponseBytes = 2e6;
    // At 4 MB a second: at the speed of the loopback a browser has all 60 MB before its network process hears of the
    // abort.
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
    const feed = await scripted({ body: megabyte, repeat: 1e9 });
    const read = countBytesRead();
    const { handle } = await settled(feed.url);
    read.stop();
    expect(handle.snapshot.error).to.include({ code: 'too-large' });
    expect(read.beforeLastChunk(), 'the limit and one chunk').to.be.at.most(defaultLimits.maxResponseBytes);
    await until(async () => (await feed.seen())[0]!.aborted);
  });

  it('stops unpacking what is a thousand times as large as what is sent, and keeps the last good list', async () => {
    const feed = await scripted({ body: rss(['a']) });
    const { handle, titles } = await settled(feed.url);
    await feed.next({ base64: await bomb(), headers: { 'content-encoding': 'gzip' } });
    const read = countBytesRead();
    await handle.refresh();
    read.stop();
    expect(handle.snapshot.error).to.include({ name: 'FeedError', code: 'too-large' });
    expect(handle.snapshot.error!.message).to.contain(feed.url).and.contain('3000000 bytes');
    expect(read.beforeLastChunk(), 'the limit and one chunk').to.be.at.most(defaultLimits.maxResponseBytes);
    expect(titles()).to.equal('a');
    expect(handle.snapshot.stale).to.equal(true);
  });

  it('reads two thousand articles of a large feed at most', async () => {
    const items = Array.from({ length: 3000 }, (_, index) => `<item><title>${index}</title></item>`);
    const filling = `<!--${'x'.repeat(1e6)}-->`;
    const feed = await scripted({
      body: `<rss><channel><title>Uji</title>${items.join('')}${filling}</channel></rss>`,
    });
    const all = await settled(feed.url, { limit: Infinity });
    expect(all.handle.snapshot.feed!.articles).to.have.length(2000);
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
