// CPU milliseconds of the main thread to show a page, by Chromium's own counter.
import { withPage } from './browser.mjs';

// TaskDuration in thread time: all tasks of the main thread (parsing, script, style, layout, painting, collection),
// only while it
// really ran. A trace knows the same, and slows what it watches; wall time would count what other processes do on a
// busy machine.
async function cpuTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** In the page: true when each of the `widgets` shows its ten items with their pictures. */
const allShown = ({ root, item }, widgets) => {
  const shown = [...document.querySelectorAll(root)].map((element) => [
    ...(element.shadowRoot ?? element).querySelectorAll(item),
  ]);
  return (
    shown.length === widgets &&
    shown.every(
      (items) => items.length === 10 && items.every((row) => row.textContent.trim() && row.querySelector('img')?.src),
    )
  );
};

/** Opens the page; resolves a little after all is shown. */
export async function showAll(page, { address, rows, widgets }) {
  await page.goto(address);
  await pause(250);
  for (let waits = 0; !(await page.evaluate(allShown, rows, widgets)); waits += 1) {
    if (waits > 300) throw new Error(`${address} never showed ${widgets} widgets of ten items.`);
    await pause(100);
  }
  await pause(250);
}

/**
 * One run. The page is left alone, then asked now and then; whatever still runs shortly after all is shown counts too,
 * so that work
 * put off is not work saved.
 */
export function cpuToShow(browser, { address, rows, widgets, slowdown = 1 }) {
  return withPage(browser, async (page, session) => {
    await page.setViewport({ width: 1280, height: 900 });
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await showAll(page, { address, rows, widgets });
    return cpuTime(session);
  });
}
