// One feed of the page: what is known of it, the widgets that hold it, and the request under way.
import { FeedError } from '../feed/feed-error.js';
import { readCopy, saveCopy } from './feed-cache.js';
import { away, keep, look } from './limits.js';
import { load, type Answer, type LoadError } from './fetch-feed.js';
import { interval, paused } from './refresh-scheduler.js';
import { joinTabs } from './tab-channel.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';
import { hasView, rankingOf, readViews, viewFor, type Views } from './parsed-feeds.js';

/** A handle, with what the entry has to know of it. */
interface Hold extends FeedHandle {
  snapshot: FeedSnapshot;
  request: FeedRequest;
  notify: (snapshot: FeedSnapshot) => void;
  /** When it went out of view: milliseconds since 1970; Infinity while it is in view. */
  seen: number;
}

/** What tabs tell each other: an answer, without bytes when there is no news, or the own properties of an error. */
type Message = Answer | (LoadError & { hash?: undefined });

/** Opens a feed for one more widget. */
export type OpenEntry = (request: FeedRequest, notify: (snapshot: FeedSnapshot) => void) => FeedHandle;

const now = () => Date.now();

/** Starts to hold the feed `url`; `release` is called when nobody holds it any more. */
export function createEntry(url: string, release: () => void): OpenEntry {
  const holds = new Set<Hold>();
  const life = new AbortController();
  // Keeps browsers from asking in step: of several tabs, the one with the least asks for all.
  const spread = 1000 + Math.random() * 100;
  let views: Views = new Map();
  let answer: Answer | undefined;
  let error: LoadError | undefined;
  let ids: string[] | undefined;
  let previous: string[] | undefined;
  /** True once an answer of this visit came. */
  let confirmed = false;
  let pending: Promise<void> | undefined;
  let control: AbortController;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the publisher's server was asked last, by this tab or another: milliseconds since 1970; 0: never. */
  let last = 0;
  let fails = 0;
  let turn = Promise.resolve(false);

  const snapshotFor = (request: FeedRequest) => {
    const feed = viewFor(views, request);
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
      const next = snapshotFor(hold.request);
      if (
        (['feed', 'stale', 'loading', 'error', 'previousIds'] as const).some(
          (name) => next[name] !== hold.snapshot[name],
        )
      ) {
        hold.snapshot = next;
        // Apart, so that one widget's exception stays its own.
        queueMicrotask(() => {
          if (holds.has(hold)) hold.notify(next);
        });
      }
    }
  };

  /**
   * Takes over an answer; rejects when it is no feed, and then nothing has changed. Tells whether there was news in it.
   * One after the other: reading one may take longer than reading the next. A copy of the last visit yields to all.
   */
  const accept = (next: Answer, isCopy = false): Promise<boolean> =>
    (turn = turn
      .catch(() => {})
      .then(async () => {
        if (isCopy && answer) return false;
        const changed = next.hash !== answer?.hash;
        const into: Views = changed ? new Map() : views;
        await readViews(next, into, holds);
        if (changed && into.size) {
          // Reading and rendering are two tasks, so that neither is a long one.
          await new Promise((resolve) => {
            setTimeout(resolve);
          });
          const ranking = rankingOf(into);
          if (ids && `${ids}` !== `${ranking}`) previous = ids;
          ids = ranking;
        }
        views = into;
        const bytes = next.bytes ?? answer?.bytes;
        answer = {
          ...next,
          time: Math.min(next.time, now()),
          bytes: bytes && bytes.length <= keep ? bytes : undefined,
        };
        confirmed ||= !isCopy;
        return changed;
      }));

  /** The publisher's server was asked, by this tab or another. */
  const settle = (failure?: LoadError) => {
    error = failure;
    fails = failure ? fails + 1 : 0;
    last = now();
  };

  const ask = async () => {
    control = new AbortController();
    let message: Message;
    try {
      const known = confirmed;
      const news = await accept(await load(url, control, last ? 'no-cache' : 'default'));
      if (news || !known)
        void restored.then(() => {
          if (ids && answer!.bytes) void saveCopy(url, { ...answer!, ids, previous: previous ?? [] });
        });
      settle();
      message = news ? answer! : { ...answer!, bytes: undefined };
    } catch (cause) {
      settle(cause as LoadError);
      error!.message = `${url}: ${error!.message}`;
      // The message is no property that a clone takes along.
      message = { ...error!, message: error!.message };
    }
    pending = undefined;
    if (life.signal.aborted) return;
    tabs.send(message);
    check();
  };

  const refresh = async () => {
    if (!pending && holds.size) {
      pending = ask();
      publish();
    }
    return pending;
  };

  /** Milliseconds until the next request is due. */
  const wait = () => {
    const age = now() - last;
    const wanted = Math.min(...[...holds].map(({ request }) => (request.refresh! > 0 ? request.refresh! : Infinity)));
    return age < 0
      ? 0
      : interval(
          wanted,
          Math.max(viewFor(views)?.ttl ?? 0, answer?.maxAge ?? 0),
          fails,
          error?.retryAfter ?? 0,
          confirmed,
        ) *
          spread -
          age;
  };

  /** Asks when it is time to, else sets the timer; called whenever anything that this depends on has changed. */
  const check = () => {
    clearTimeout(timer);
    publish();
    if (pending || paused() || [...holds].every(({ seen }) => now() - seen > away * 1000)) return;
    const rest = wait();
    if (rest > 0) timer = setTimeout(check, Math.min(rest, look * 1000));
    else
      tabs.alone((free) => {
        if (free && wait() <= 0) return refresh();
        last = now(); // Another tab asks and will tell; if it does not, this one asks an interval later.
        return check();
      });
  };

  const tabs = joinTabs(url, async (data) => {
    const message = data as Message;
    try {
      if (message.hash === undefined) {
        // What the server said holds for all tabs; a broken connection or a policy may be the other page's own.
        if (!message.status) return;
        settle(Object.assign(new FeedError('http', ''), message));
      } else {
        if (!message.bytes && message.hash !== answer?.hash) return;
        await accept(message);
        settle();
      }
      if (!life.signal.aborted) check();
    } catch {
      /* Not a feed: another tab's trouble. */
    }
  });

  // Going offline needs no listener: the timer finds out. `life` is the options: its `signal` takes the listeners down.
  addEventListener('visibilitychange', () => check(), life);
  addEventListener(
    'online',
    () => {
      if (error && !error.retryAfter) last = 0;
      check();
    },
    life,
  );

  const restored = readCopy(url)
    .then(async (copy) => {
      // Whatever may have become of it: what is no list throws, and a copy without bytes or time is of no use.
      const rankings = [copy!.ids, copy!.previous].map((ranking) => [...ranking]);
      if (copy!.bytes && copy!.time > 0) await accept(copy!, true);
      if (answer) previous ??= rankings.find((ranking) => `${ranking}` !== `${ids}`);
      publish();
    })
    .catch(() => {
      /* None, or damaged: the network's answer will replace it. */
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
    if (answer) void readViews(answer, views, holds).then(publish, () => {});
    if (!last || (answer && !hasView(views, request))) void refresh();
    else check();
    hold.snapshot = snapshotFor(request);
    return hold;
  };
}
