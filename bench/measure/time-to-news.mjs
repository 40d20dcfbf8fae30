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
 * thread. With `isFramed` the rows are in the page's frames, one widget in each, which tell the page.
 */
function watchRows({ root, item, isFramed }, widgets) {
  const FULL = 'bench: all rows are there';
  const isFull = (element) => (element.shadowRoot ?? element).querySelectorAll(item).length === 10;
  const areThere = (count) => {
    const elements = document.querySelectorAll(root);
    let full = elements.length === count;
    for (const element of elements) full &&= isFull(element);
    return full;
  };
  const FRAME_MS = 1000 / 60;
  // No frame is drawn for a framed page that is out of view.
  const isInFrame = window !== top;
  const nextFrame = isInFrame ? (look) => setTimeout(look, FRAME_MS) : requestAnimationFrame;
  const whenThere = (count, then) => {
    const look = () => (areThere(count) ? then() : nextFrame(look));
    nextFrame(look);
  };
  if (isInFrame) {
    if (isFramed) whenThere(1, () => top.postMessage(FULL, '*'));
    return;
  }
  const seen = (globalThis.seen = { shownAt: undefined, longTasks: 0, fullFrames: 0 });
  new PerformanceObserver((list) => {
    seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask', buffered: true });
  const keep = () => {
    seen.shownAt = performance.now();
  };
  if (!isFramed) {
    whenThere(widgets, keep);
    return;
  }
  addEventListener('message', ({ data }) => {
    if (data !== FULL) return;
    seen.fullFrames += 1;
    if (seen.fullFrames === widgets) keep();
  });
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
