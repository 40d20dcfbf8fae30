// What 1,000 refreshes, 1,000 mounts and a huge feed leave behind in the built script, by the browser's own counters.
// The gates and test/script-tag/leaks.test.ts use it.
import { growth, held } from './heap.mjs';

const item = (number) =>
  `<item><title>Berita ${number}</title><link>https://berita.example/${number}</link><pubDate>${new Date(Date.UTC(2026, 0, 5, 0, number)).toUTCString()}</pubDate></item>`;
const feed = (from) =>
  `<rss version="2.0"><channel><title>Uji</title>${Array.from({ length: 10 }, (_, index) => item(from - index)).join('')}</channel></rss>`;

// No counter of the browser knows timers: the page keeps a list of those that wait.
function listTimers() {
  const waiting = (globalThis.waitingTimers = new Set());
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  globalThis.setTimeout = (run, ...rest) => {
    const timer = set(
      (...given) => {
        waiting.delete(timer);
        run(...given);
      },
      ...rest,
    );
    waiting.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => {
    waiting.delete(timer);
    clear(timer);
  };
}

/** The page that is measured; the script tag's file is in dist/. */
export const leaksPage = `<!doctype html><html lang="id"><script>(${listTimers})()</script><script type="module" src="/dist/cdn/berita.js"></script><div id="stage"></div>`;

/** Puts the feeds on a scripted feed server (test/support/server/feed-server.mjs); returns their addresses. */
export async function publishFeeds({ origin }) {
  const script = (name, steps) => fetch(`${origin}/script/${name}`, { method: 'PUT', body: JSON.stringify(steps) });
  // Each refresh has a new article on top and drops the last.
  await script(
    'leak',
    Array.from({ length: 3000 }, (_, index) => ({ body: feed(20 + index) })),
  );
  await script('same', [{ body: feed(20) }]);
  // As large as is still read, 2.7 MB: 6,000 articles without address, by which they would count as one.
  const thousand = Array.from(
    { length: 1000 },
    (_, index) =>
      `<item><title>Berita ${index}</title><description>${'Ringkasan berita. '.repeat(22)}</description></item>`,
  ).join('');
  await script('large', [{ body: `<rss version="2.0"><channel><title>Uji</title>${thousand}`, repeat: 6 }]);
  await script('huge', [{ body: `<rss version="2.0"><channel><title>Uji</title>${thousand}`, repeat: 60 }]);
  return {
    changing: `${origin}/f/leak`,
    same: `${origin}/f/same`,
    large: `${origin}/f/large`,
    huge: `${origin}/f/huge`,
  };
}

/** What 1,000 rounds may keep: bytes of heap, and of the rest nothing. */
export const refreshLimits = { heap: 16_384, nodes: 0, listeners: 0, timers: 0 };
export const mountLimits = { ...refreshLimits, heap: 65_536 };

/** 1,000 refreshes with a new article each; `shown` is the first headline after all `rounds` of them. */
export async function refreshGrowth(page, session, address) {
  await page.evaluate(async (url) => {
    const widget = document.createElement('berita-update');
    widget.setAttribute('new-items', 'insert');
    widget.setAttribute('feed-url', url);
    const loaded = new Promise((resolve) => {
      widget.addEventListener('berita-load', resolve, { once: true });
    });
    document.querySelector('#stage').replaceChildren(widget);
    await loaded;
  }, address);
  const refreshes = (times) =>
    page.evaluate(async (count) => {
      const widget = document.querySelector('berita-update');
      for (let index = 0; index < count; index += 1) await widget.refresh();
    }, times);
  const kept = await growth(page, session, refreshes, { warm: 400, limits: refreshLimits });
  const shown = await page.evaluate(
    () => document.querySelector('berita-update').shadowRoot.querySelector('[part~="title"]').textContent,
  );
  return { ...kept, shown };
}

/** 1,000 mounts: a widget is put into the page, shows its feed and is taken out. */
export async function mountGrowth(page, session, address) {
  await page.evaluate(() => document.querySelector('#stage').replaceChildren());
  const mounts = (times) =>
    page.evaluate(
      async (count, url) => {
        const stage = document.querySelector('#stage');
        for (let index = 0; index < count; index += 1) {
          const widget = document.createElement('berita-populer');
          widget.setAttribute('feed-url', url);
          const loaded = new Promise((resolve) => {
            widget.addEventListener('berita-load', resolve, { once: true });
          });
          stage.append(widget);
          await loaded;
          widget.remove();
        }
      },
      times,
      address,
    );
  return growth(page, session, mounts, { warm: 300, limits: mountLimits });
}

/** Bytes that stay when a widget `tag` shows a large feed, or has refused one. */
export async function largeFeedGrowth(page, session, tag, address) {
  await page.evaluate(() => document.querySelector('#stage').replaceChildren());
  const before = await held(session);
  await page.evaluate(
    async (name, url) => {
      const widget = document.createElement(name);
      widget.setAttribute('feed-url', url);
      const loaded = new Promise((resolve) => {
        widget.addEventListener('berita-load', resolve, { once: true });
        widget.addEventListener('berita-error', resolve, { once: true });
      });
      document.querySelector('#stage').append(widget);
      await loaded;
    },
    tag,
    address,
  );
  return (await held(session)) - before;
}
