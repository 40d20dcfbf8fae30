// One feed of the page: its state, the widgets that hold it, and the request under way.
import { FeedError, parseFeed, rankArticles, type Feed } from '../feed/index.js';
import { readCopy, saveCopy } from './cache.js';
import { load, type Answer, type LoadError } from './load.js';
import { interval, paused } from './refresh.js';
import { joinTabs } from './share.js';
import { away, look, keep } from './limits.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

/** A handle, with what the entry has to know of it. */
interface Hold extends FeedHandle {
  snapshot: FeedSnapshot;
  request: FeedRequest;
  notify: (snapshot: FeedSnapshot) => void;
  /** When it went out of view: milliseconds since 1970; Infinity while it is in view. */
  seen: number;
}

/** What tabs tell each other: an answer, or the own properties of an error. */
type Message = Answer | (LoadError & { hash?: undefined });

/** Opens a feed for one more widget. */
export type OpenEntry = (request: FeedRequest, notify: (snapshot: FeedSnapshot) => void) => FeedHandle;

// Widgets that want the same of a feed share one parsed `Feed`.
const view = ({ limit, timeZone }: FeedRequest) => `${limit} ${timeZone}`;
const now = () => Date.now();

/** Starts to hold the feed `url`; `release` is called when nobody holds it any more. */
export function createEntry(url: string, release: () => void): OpenEntry {
  const holds = new Set<Hold>();
  const life = new AbortController();
  // Keeps browsers from asking in step: of several tabs, the one with the least asks for all.
  const spread = 1000 + Math.random() * 100;
  let feeds = new Map<string, Feed>();
  let answer: Answer | undefined;
  let error: LoadError | undefined;
  let ids: string[] | undefined;
  let previous: string[] | undefined;
  /** True once an answer of this visit came. */
  let confirmed = false;
  let pending: Promise<void> | undefined;
  let control: AbortController;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the last request ended: milliseconds since 1970. */
  let last = 0;
  let fails = 0;

  const anyFeed = () => [...feeds.values()][0];

  const snapshotFor = ({ request }: Hold) => {
    const feed = feeds.get(view(request)) ?? anyFeed();
    const doubtful = !confirmed || !!error;
    return {
      feed,
      fetchedAt: answer?.time,
      // The absolute value, as a clock that was set wrong and then right puts the answer into the future.
      stale: !!feed && (doubtful || Math.abs(now() - answer!.time) >= (request.maxAge ?? 86_400) * 1000),
      loading: !!pending && doubtful,
      error,
      previousIds: previous?.[0] && previous,
    } as FeedSnapshot;
  };

  /** Tells those for whom something changed. */
  const publish = () => {
    for (const hold of holds) {
      const next = snapshotFor(hold);
      if ((['feed', 'stale', 'loading', 'error', 'previousIds'] as const).some((name) => next[name] !== hold.snapshot[name])) {
        hold.snapshot = next;
        // Apart, so that one widget's exception stays its own.
        queueMicrotask(() => { if (holds.has(hold)) hold.notify(next); });
      }
    }
  };

  /** Takes over an answer; throws when it is no feed, and then nothing has changed. Tells whether there was news in it. */
  const accept = (next: Answer): boolean => {
    const changed = next.hash !== answer?.hash;
    const parsed = changed ? new Map<string, Feed>() : feeds;
    for (const { request } of holds) {
      if (next.bytes && !parsed.has(view(request))) parsed.set(view(request), parseFeed(next.bytes, { ...request, ...next } as object));
    }
    if (changed && parsed.size) {
      const [longest] = [...parsed.values()].sort((a, b) => b.articles.length - a.articles.length);
      const ranking = rankArticles(longest!).articles.slice(0, 100).map(({ id }) => id);
      if (ids && `${ids}` !== `${ranking}`) previous = ids;
      ids = ranking;
    }
    feeds = parsed;
    const bytes = next.bytes ?? answer?.bytes;
    answer = { ...next, time: Math.min(next.time, now()), bytes: bytes && bytes.length <= keep ? bytes : undefined };
    return changed;
  };

  /** The publisher's server was asked, by this tab or another. */
  const settle = (failure?: LoadError) => {
    error = failure;
    fails = failure ? fails + 1 : 0;
    confirmed ||= !failure;
    last = now();
  };

  const run = async () => {
    control = new AbortController();
    try {
      const next = await load(url, control, last ? 'no-cache' : 'default');
      if (life.signal.aborted) return;
      const news = accept(next);
      if ((news || !confirmed) && answer!.bytes) void reading.then(() => saveCopy(url, { ...answer!, ids: ids!, previous: previous ?? [] }));
      settle();
      tabs.send(news ? answer : { ...answer, bytes: undefined });
    } catch (cause) {
      if (life.signal.aborted) return;
      const failure = cause as LoadError;
      failure.message = `${url}: ${failure.message}`;
      settle(failure);
      tabs.send({ ...failure, message: failure.message });
    }
    pending = undefined;
    check();
  };

  const refresh = async () => {
    if (!pending && holds.size) {
      pending = run();
      publish();
    }
    return pending;
  };

  /** Milliseconds until the next request is due. */
  const wait = () => {
    const age = now() - last;
    const wanted = Math.min(...[...holds].map(({ request }) => request.refresh! > 0 ? request.refresh! : Infinity));
    return age < 0 ? 0 : interval(wanted, Math.max(anyFeed()?.ttl ?? 0, answer?.maxAge ?? 0), fails, error?.retryAfter ?? 0, confirmed) * spread - age;
  };

  /** Asks when it is time to, else sets the timer; called whenever anything that this depends on has changed. */
  const check = () => {
    clearTimeout(timer);
    publish();
    if (pending || paused() || [...holds].every(({ seen }) => now() - seen > away * 1000)) return;
    const rest = wait();
    if (rest > 0) timer = setTimeout(check, Math.min(rest, look * 1000));
    else tabs.alone((free) => {
      if (free && wait() <= 0) return refresh();
      last = now(); // Another tab asks and will tell; if it does not, this one asks an interval later.
      return check();
    });
  };

  const tabs = joinTabs(url, (data) => {
    const message = data as Message;
    try {
      if (message.hash === undefined) {
        // What the server said holds for all tabs; a broken connection or a policy may be the other page's own.
        if (!message.status) return;
        settle(Object.assign(new FeedError('http', ''), message));
      } else if (message.bytes || message.hash === answer?.hash) {
        accept(message);
        settle();
      }
      check();
    } catch { /* Not a feed: another tab's trouble. */ }
  });

  // Going offline needs no listener: the timer finds out. `life` is the options: its `signal` takes the listeners down.
  addEventListener('visibilitychange', () => check(), life);
  addEventListener('online', () => {
    if (error && !error.retryAfter) last = 0;
    check();
  }, life);

  const reading = readCopy(url).then((copy) => {
    try {
      // Whatever may have become of it: what is no list throws, and a copy without time is of no use.
      const old = [...copy!.ids];
      const older = [...copy!.previous];
      if (answer) previous ??= `${old}` === `${ids}` ? older : old; // The network was faster.
      else if (copy!.time > 0 && !life.signal.aborted) {
        accept(copy!);
        previous = older;
      }
      publish();
    } catch { /* None, or damaged: the network's answer will replace it. */ }
  });

  return (request, notify) => {
    const hold: Hold = {
      request,
      notify,
      seen: Infinity,
      snapshot: { stale: false, loading: true },
      refresh,
      setVisible(visible) {
        hold.seen = visible ? Infinity : now();
        check();
      },
      close() {
        holds.delete(hold);
        // A move in the document is a removal and an insertion in one task.
        setTimeout(() => {
          if (holds.size || life.signal.aborted) return;
          life.abort();
          control.abort();
          clearTimeout(timer);
          tabs.close();
          release();
        });
      },
    };
    holds.add(hold);
    if (answer?.bytes) accept(answer);
    if (!last || (answer && !feeds.has(view(request)))) void refresh();
    else check();
    hold.snapshot = snapshotFor(hold);
    return hold;
  };
}
