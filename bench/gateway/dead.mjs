// What readers notice of an upstream that is dead, in each of eight ways: the slowest of a hundred answers, beside the
// same with the upstream well. The gateway's clock goes fast, so that feeds are due many times within the seconds.
import { p99, start } from './processes.mjs';
import { WAYS } from './upstream.mjs';

const ALLOW = ['127.0.0.0/8'];
const FEEDS = 10;
const RATE = 500;
const CLOCK_SPEED = 20;

/** p99 while the upstream answers by `answer`, in milliseconds. */
async function measure({ upstream, urls, answer, seconds }) {
  if (answer) upstream.answer = answer;
  else upstream.becomeWell();
  return p99(urls, { rate: RATE, seconds });
}

export async function dead({ upstream, effort, limits, say }) {
  const feed = (index) => [`f${index}`, { url: `${upstream.url}/${index}`, allow: ALLOW, every: '15s', timeout: '1s' }];
  const feeds = Object.fromEntries(Array.from({ length: FEEDS }, (_, index) => feed(index)));
  const config = { listen: { port: 0 }, metrics: false, feeds };
  const gateway = await start('gateway', { config, clockSpeed: CLOCK_SPEED });
  const urls = Object.keys(feeds).map((name) => `${gateway.url}/v1/feeds/${name}`);
  for (const url of urls) await (await fetch(url)).text();
  const ways = Object.entries(WAYS).slice(0, effort.ways);
  const times = new Map(['well', ...ways.map(([name]) => name)].map((name) => [name, []]));
  const { seconds } = effort;
  for (let round = 0; round < effort.rounds; round += 1) {
    times.get('well').push(await measure({ upstream, urls, seconds }));
    for (const [name, answer] of ways) times.get(name).push(await measure({ upstream, urls, answer, seconds }));
  }
  upstream.becomeWell();
  gateway.close();
  // What else runs on the machine only ever slows.
  const best = (name) => Math.min(...times.get(name));
  const healthy = best('well');
  say(`p99 with the upstream well: ${healthy.toFixed(1)} ms at ${RATE} requests a second`);
  return ways.map(([name]) => ({
    name: `p99 while the upstream ${name} / while it is well`,
    value: best(name) / healthy,
    limit: limits.dead,
    note: 'aim 1.2',
  }));
}
