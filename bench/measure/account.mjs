// Where the main thread's time goes while a page shows its widgets, from a trace of Chromium.
import { withPage } from './browser.mjs';
import { showAll } from './cpu.mjs';

const CATEGORIES = ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile', 'toplevel', 'blink', 'cc', 'loading'];

/** Kinds of work by the names of trace events; the first that matches counts. */
const WORK = [
  { share: 'compiling scripts', names: /compile/i },
  { share: 'collecting garbage', names: /GC/ },
  { share: 'parsing style sheets', names: /CSSParser|RuleSet/ },
  { share: 'working out styles', names: /recalcStyle|rebuildLayoutTree|UpdateLayoutTree/ },
  { share: 'layout', names: /Layout|InlineNode/ },
  { share: 'painting and layers', names: /Paint|Composit|Layerize|CullRect|commit|LayerTree/ },
];

/** Script by what began it. */
const BEGINNINGS = [
  { share: 'script: running the file, upgrading', names: /^v8\.evaluateModule$/ },
  { share: 'script: first frame', names: /^FireAnimationFrame$/ },
  { share: 'script: rows and other timers', names: /^TimerFire$/ },
];
const SCRIPT = /^(v8\.|FunctionCall|AsyncTask|BlinkScheduler_PerformMicrotask|CustomElement|TimerFire|FireAnimation)/;
const OTHER_SCRIPT = 'script: reading the feed and other answers';
const REST = 'all else: network, HTML, the browser’s own';

function shareOf(event, ancestors) {
  const work = WORK.find(({ names }) => names.test(event.name));
  if (work) return work.share;
  if (!SCRIPT.test(event.name)) return REST;
  const names = [event, ...ancestors].map(({ name }) => name);
  const beginning = BEGINNINGS.find((one) => names.some((name) => one.names.test(name)));
  return beginning ? beginning.share : OTHER_SCRIPT;
}

/** The finished events of the renderer's main thread that worked most, in their order. */
function mainThreadEvents(events) {
  const threads = new Map();
  for (const event of events) {
    const key = `${event.pid}:${event.tid}`;
    if (event.name === 'thread_name' && event.args.name === 'CrRendererMain') threads.set(key, []);
  }
  for (const event of events) {
    if (event.ph === 'X' && event.tdur !== undefined) threads.get(`${event.pid}:${event.tid}`)?.push(event);
  }
  const workOf = (list) => list.filter(({ name }) => /RunTask/.test(name)).reduce((sum, { tdur }) => sum + tdur, 0);
  const [busiest] = [...threads.values()].sort((one, other) => workOf(other) - workOf(one));
  return busiest.sort((one, other) => one.ts - other.ts || other.dur - one.dur);
}

/** Milliseconds of CPU of each share: an event's own time, less that of the events within it. */
export function sharesOf(trace) {
  const shares = new Map();
  const add = (share, micros) => shares.set(share, (shares.get(share) ?? 0) + micros / 1000);
  const open = [];
  for (const event of mainThreadEvents(trace)) {
    while (open.length && open.at(-1).event.ts + open.at(-1).event.dur <= event.ts) open.pop();
    const share = shareOf(
      event,
      open.map((one) => one.event),
    );
    add(share, event.tdur);
    if (open.length) add(open.at(-1).share, -event.tdur);
    open.push({ event, share });
  }
  return shares;
}

/** One visit; the clock runs until a little after all is shown. */
export function account(browser, shown) {
  return withPage(browser, async (page) => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.tracing.start({ categories: CATEGORIES });
    await showAll(page, shown);
    return sharesOf(JSON.parse(new TextDecoder().decode(await page.tracing.stop())).traceEvents);
  });
}
