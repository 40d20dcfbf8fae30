// What a page holds in memory, by the browser's own counters, and how that grows.

async function collectGarbage(session) {
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
}

/** After a forced collection: heap in bytes, nodes, listeners, timers. */
async function counters(page, session) {
  const timers = await page.evaluate(() => globalThis.waitingTimers.size);
  await collectGarbage(session);
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { heap: usedSize, nodes, listeners: jsEventListeners, timers };
}

const WINDOWS = 4;
const ROUNDS = 500;

/**
 * What 1,000 rounds keep: twice the least of up to four windows of 500. What leaks does so in each of them; what the
 * engine compiles and buffers for itself comes now and then. Once all of it is within `limits`, no further window is
 * needed: the least only falls. `rounds` is how many there were, the `warm` ones at the beginning included.
 */
export async function growth(page, session, round, { warm, limits }) {
  const names = Object.keys(limits);
  const kept = Object.fromEntries(names.map((name) => [name, Infinity]));
  await round(warm);
  let rounds = warm;
  for (let window = 0; window < WINDOWS && names.some((name) => kept[name] > limits[name]); window += 1) {
    const before = await counters(page, session);
    await round(ROUNDS);
    rounds += ROUNDS;
    const after = await counters(page, session);
    for (const name of names) kept[name] = Math.min(kept[name], 2 * (after[name] - before[name]));
  }
  return { ...kept, rounds };
}

/** Bytes that scripts and nodes hold after a collection, with the texts and buffers outside the heap. */
export async function held(session) {
  await collectGarbage(session);
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
