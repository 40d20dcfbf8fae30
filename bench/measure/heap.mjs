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

/**
 * What 1,000 rounds keep: twice the least of four windows of 500. What leaks does so in each of them; what the engine
 * compiles
 * and buffers for itself comes now and then.
 */
export async function growth(page, session, round, warm) {
  await round(warm);
  const windows = [];
  for (let window = 0; window < 4; window += 1) {
    const before = await counters(page, session);
    await round(500);
    const after = await counters(page, session);
    windows.push({ before, after });
  }
  const least = (name) => 2 * Math.min(...windows.map(({ before, after }) => after[name] - before[name]));
  return { heap: least('heap'), nodes: least('nodes'), listeners: least('listeners'), timers: least('timers') };
}

/** Bytes that scripts and nodes hold after a collection, with the texts and buffers outside the heap. */
export async function held(session) {
  await collectGarbage(session);
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = await session.send('Runtime.getHeapUsage');
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}
