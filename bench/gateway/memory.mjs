// What a feed of 50 articles takes in memory, in the three codings that readers ask for, and a thousand of them.
import { start } from './processes.mjs';

const ALLOW = ['127.0.0.0/8'];
/** Feeds that are asked for first: what a gateway takes once, whatever it serves. */
const FIRST = 50;

/** Asks for feeds in each coding; gives the bytes of their JSON. */
async function readAll(url, names) {
  let bytes = 0;
  for (const name of names) {
    for (const coding of ['br', 'gzip', 'identity']) {
      const answer = await fetch(`${url}/v1/feeds/${name}`, { headers: { 'accept-encoding': coding } });
      const body = await answer.arrayBuffer();
      if (coding === 'identity') bytes += body.byteLength;
    }
  }
  return bytes;
}

export async function memory({ upstream, effort, limits, say }) {
  const feed = (index) => [`f${index}`, { url: `${upstream.url}/${index}`, allow: ALLOW, every: '1h' }];
  const feeds = Object.fromEntries(Array.from({ length: effort.feeds }, (_, index) => feed(index)));
  const gateway = await start('gateway', { config: { listen: { port: 0 }, metrics: false, feeds } });
  const names = Object.keys(feeds);
  await readAll(gateway.url, names.slice(0, FIRST));
  const before = await gateway.memory();
  const bytes = await readAll(gateway.url, names.slice(FIRST));
  const after = await gateway.memory();
  gateway.close();
  say(`resident grew by ${((after.rss - before.rss) / bytes).toFixed(2)} of the JSON, room for garbage included`);
  const held = (after.held - before.held) / bytes;
  return [
    { name: 'memory that a feed of 50 articles holds / its JSON', value: held, limit: limits.memory, note: 'aim 3' },
    { name: `resident MB with ${names.length} feeds`, value: Math.round(after.rss / 1e6), limit: 250 },
  ];
}
