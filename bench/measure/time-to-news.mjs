// When a cold page on a slow phone shows all its rows: what a visitor waits for, network, script and rendering
// together.
import { withPage } from './browser.mjs';

/** A phone on a slow mobile network, by the browser's own emulation. */
const LATENCY_MS = 150;
const DOWN_BYTES_PER_SECOND = 1_600_000 / 8;
const UP_BYTES_PER_SECOND = 750_000 / 8;
const CPU_SLOWDOWN = 4;

const LONGEST_WAIT_MS = 120_000;

/**
 * In the page, before its own scripts: looks once a frame, and keeps when all rows were there and what blocked the main
 * thread.
 */
function watchRows({ root, item }, widgets) {
  const seen = (globalThis.seen = { shownAt: undefined, longTasks: 0 });
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  const isFull = (element) => (element.shadowRoot ?? element).querySelectorAll(item).length === 10;
  const look = () => {
    const elements = document.querySelectorAll(root);
    let full = elements.length === widgets;
    for (const element of elements) full &&= isFull(element);
    if (full) seen.shownAt = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/**
 * In the page: milliseconds since navigation at which the feed's last byte had come; undefined where none was asked
 * for.
 */
const feedArrival = () =>
  performance.getEntriesByType('resource').find(({ name }) => name.includes('/feed.xml'))?.responseEnd;

/**
 * One cold visit: `{ shown, rows, longTasks }`. `shown`: milliseconds from navigation until every widget has its ten
 * rows; `rows`: from the feed's last byte until then; `longTasks`: tasks over 50 ms of wall time up to then.
 */
export function timeToNews(browser, { address, rows, widgets }) {
  return withPage(browser, async (page, session) => {
    await page.setViewport({ width: 1280, height: 900 });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LATENCY_MS,
      downloadThroughput: DOWN_BYTES_PER_SECOND,
      uploadThroughput: UP_BYTES_PER_SECOND,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.evaluateOnNewDocument(watchRows, rows, widgets);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => globalThis.seen.shownAt !== undefined, {
      polling: 500,
      timeout: LONGEST_WAIT_MS,
    });
    const { shownAt, longTasks } = await page.evaluate(() => globalThis.seen);
    const arrival = await page.evaluate(feedArrival);
    return { shown: shownAt, rows: arrival === undefined ? undefined : shownAt - arrival, longTasks };
  });
}
