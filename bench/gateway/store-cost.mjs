// What reads take in Redis or Valkey: bytes, and how long a script blocks it.

const limits = {
  halfLivesMs: [21_600_000, 259_200_000],
  bucketMs: 1_800_000,
  maxArticles: 5000,
  knownForMs: 14 * 86_400_000,
  expectedPairs: 20_000,
  maxWeight: 1,
};
const EVENTS_PER_CALL = 32;

const random = () => Math.floor(Math.random() * 2 ** 31);
const hitOf = (key) => ({ key, weight: 1, now: [random(), random()], before: [random(), random()] });

/** As long as an article of a newspaper's feed is without its body. */
const item = { id: 'x', title: 'y'.repeat(70), summary: 'z'.repeat(250), image: 'w'.repeat(70) };
const article = (key) => ({ url: `https://news.example/${key}`, item, feeds: ['update'], seenAt: Date.now() });

/** Counts 20 visitors of each of 1,000 articles; `send` sends a command to the server. */
export async function measureStore(send) {
  const { RedisReadStore } = await import('../../dist/gateway/node/open-redis.js');
  const prefix = '{scale}';
  const reads = new RedisReadStore(send, limits, { prefix });
  const keys = Array.from({ length: 1000 }, (_, index) => `k${String(index).padStart(15, '0')}`);
  await reads.remember(new Map(keys.map((key) => [key, article(key)])));
  const { bucket } = await reads.salts();
  // The most that a call can hold: no two of its events are of the same article.
  const hits = Array.from({ length: 20 }, () => keys.map(hitOf)).flat();
  await send(['CONFIG', 'RESETSTAT']);
  for (let index = 0; index < hits.length; index += EVENTS_PER_CALL)
    await reads.count(bucket, hits.slice(index, index + EVENTS_PER_CALL));
  const stats = String(await send(['INFO', 'commandstats']));
  const blockedUs = Number(/cmdstat_evalsha:[^\r\n]*usec_per_call=([\d.]+)/.exec(stats)[1]);
  const used = async (name) => Number(await send(['MEMORY', 'USAGE', `${prefix}:${name}`, 'SAMPLES', '0']));
  const sizes = await Promise.all(['a', 'r'].map(used));
  return {
    blockedUs,
    articleBytes: sizes.reduce((sum, bytes) => sum + bytes, 0) / keys.length,
    pairBytes: (await used(`d:${bucket}`)) / limits.expectedPairs,
  };
}
