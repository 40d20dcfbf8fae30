// One feed of the page: its state, the widgets that hold it, and the request under way.
import { FeedError, parseFeed, rankArticles, type Feed } from '../feed/index.js';
import { readCopy, saveCopy } from './cache.js';
import { load, type Answer, type LoadError } from './load.js';
import { interval, onWake, paused } from './refresh.js';
import { joinTabs } from './share.js';
import { timing } from './timing.js';
import type { FeedHandle, FeedRequest, FeedSnapshot } from './types.js';

interface Subscriber {
  request: FeedRequest;
  notify: (snapshot: FeedSnapshot) => void;
  visible: boolean;
  snapshot: FeedSnapshot;
}

type Message = Answer | { code: FeedError['code']; message: string; status?: number; retryAfter: number };

/** Opens a feed for one more widget. */
export type OpenEntry = (request: FeedRequest, notify: (snapshot: FeedSnapshot) => void) => FeedHandle;

// Widgets that want the same of a feed share one parsed `Feed`.
const view = ({ limit, timeZone }: FeedRequest) => `${limit} ${timeZone}`;
const lasts = ({ maxAge = 86_400 }: FeedRequest) => maxAge * 1000;
const now = () => Date.now();

function parse({ bytes, url, type }: Answer, { limit, timeZone }: FeedRequest): Feed {
  return parseFeed(bytes!, { url, contentType: type, limit, timeZone } as Parameters<typeof parseFeed>[1]);
}

/** Starts to hold the feed `url`; `release` is called when nobody holds it any more. */
export function createEntry(url: string, release: () => void): OpenEntry {
  const subscribers = new Set<Subscriber>();
  let feeds = new Map<string, Feed>();
  let answer: Answer | undefined;
  let error: LoadError | undefined;
  let ids: string[] | undefined;
  let previous: string[] | undefined;
  /** True once an answer of this visit came. */
  let confirmed = false;
  let pending: Promise<void> | undefined;
  let control: AbortController;
  let closed = false;
  let timer = 0;
  /** When the last request ended, and when the last widget went out of view: milliseconds since 1970. */
  let last = 0;
  let seen = 0;
  let fails = 0;
  let spread = 0;

  const look = ({ request }: Subscriber): FeedSnapshot => {
    const feed = feeds.get(view(request)) ?? [...feeds.values()][0];
    const doubtful = !confirmed || !!error;
    return {
      feed,
      fetchedAt: answer?.time,
      // The absolute value, as a clock that was set wrong and then right puts the answer into the future.
      stale: !!feed && (doubtful || Math.abs(now() - answer!.time) >= lasts(request)),
      loading: !!pending && doubtful,
      error,
      previousIds: previous,
    } as FeedSnapshot;
  };

  /** Tells those for whom something changed. */
  const publish = () => {
    for (const subscriber of subscribers) {
      const next = look(subscriber);
      if (!(['feed', 'stale', 'loading', 'error', 'previousIds'] as const).some((name) => next[name] !== subscriber.snapshot[name])) continue;
      subscriber.snapshot = next;
      // Apart, so that one widget's exception stays its own.
      queueMicrotask(() => { if (subscribers.has(subscriber)) subscriber.notify(next); });
    }
  };

  /** Takes over an answer; throws when it is no feed, and then nothing has changed. Tells whether there was news in it. */
  const accept = (next: Answer): boolean => {
    const changed = next.hash !== answer?.hash;
    const parsed = changed ? new Map<string, Feed>() : feeds;
    for (const { request } of subscribers) {
      if (next.bytes && !parsed.has(view(request))) parsed.set(view(request), parse(next, request));
    }
    if (changed && parsed.size) {
      const longest = [...parsed.values()].reduce((a, b) => (b.articles.length > a.articles.length ? b : a));
      const ranking = rankArticles(longest).articles.slice(0, 100).map(({ id }) => id);
      if (ids && `${ids}` !== `${ranking}`) previous = ids;
      ids = ranking;
    }
    feeds = parsed;
    const bytes = next.bytes ?? answer?.bytes;
    answer = { ...next, time: Math.min(next.time, now()), bytes: bytes && bytes.length <= timing.keep ? bytes : undefined };
    return changed;
  };

  /** The publisher's server was asked, by this tab or another. */
  const settle = (failure?: LoadError) => {
    error = failure;
    fails = failure ? fails + 1 : 0;
    confirmed ||= !failure;
    last = now();
    spread = Math.random();
  };

  const run = async () => {
    control = new AbortController();
    try {
      const next = await load(url, control, last ? 'no-cache' : 'default');
      if (closed) return;
      const first = !confirmed;
      if ((accept(next) || first) && answer!.bytes) void reading.then(() => saveCopy(url, { ...answer!, ids: ids!, previous }));
      settle();
      tabs.send(answer);
    } catch (cause) {
      if (closed) return;
      const failure = cause as LoadError;
      settle(failure);
      // What the server said holds for all tabs; a broken connection or a policy may be this page's own.
      if (failure.status) tabs.send({ code: failure.code, message: failure.message, status: failure.status, retryAfter: failure.retryAfter });
    }
    pending = undefined;
    check();
  };

  const refresh = (): Promise<void> => {
    if (!pending && subscribers.size) {
      pending = run();
      publish();
    }
    return pending ?? Promise.resolve();
  };

  const wait = () => {
    const age = now() - last;
    return age < 0 ? 0 : interval({
      wanted: Math.min(...[...subscribers].map(({ request }) => request.refresh! > 0 ? request.refresh! : Infinity)),
      asked: Math.max([...feeds.values()][0]?.ttl ?? 0, answer?.maxAge ?? 0),
      retryAfter: error?.retryAfter ?? 0,
      fails, good: confirmed, spread,
    }) - age;
  };

  /** Asks when it is time to, else sets the timer; called whenever anything that this depends on has changed. */
  const check = () => {
    clearTimeout(timer);
    publish();
    if (pending || !subscribers.size || paused() || (now() - seen > timing.away * 1000 && ![...subscribers].some(({ visible }) => visible))) return;
    const rest = wait();
    const expires = Math.min(...[...subscribers].map(({ request }) => lasts(request))) - now() + (answer?.time ?? 0);
    if (rest > 0) timer = setTimeout(check, Math.min(rest, expires > 0 ? expires : rest, 2 ** 31 - 1)); // Beyond that a browser calls at once.
    else tabs.alone((free) => {
      if (free && wait() <= 0) return refresh();
      last = now(); // Another tab asks and will tell; if it does not, this one asks an interval later.
      return check();
    });
  };

  const tabs = joinTabs(url, (data) => {
    const message = data as Message;
    try {
      if ('code' in message) settle(Object.assign(new FeedError(message.code, message.message, message as { status?: number }), { retryAfter: message.retryAfter }));
      else if (message.bytes || message.hash === answer?.hash) {
        accept(message);
        settle();
      }
      check();
    } catch { /* Not a feed: another tab's trouble. */ }
  });

  const sleep = onWake(({ type }) => {
    if (type === 'online' && error && !error.retryAfter) last = 0;
    check();
  });

  const reading = readCopy(url).then((copy) => {
    if (!copy || closed) return;
    try {
      if (answer) previous ??= `${copy.ids}` === `${ids}` ? copy.previous : copy.ids; // The network was faster.
      else {
        accept(copy);
        previous = copy.previous;
      }
      publish();
    } catch { /* A damaged copy: the network's answer will replace it. */ }
  });

  return (request, notify) => {
    const subscriber: Subscriber = { request, notify, visible: true, snapshot: { stale: false, loading: true } };
    subscribers.add(subscriber);
    if (answer?.bytes) accept(answer);
    if (!last || (answer && !feeds.has(view(request)))) void refresh();
    else check();
    subscriber.snapshot = look(subscriber);
    return {
      get snapshot() { return subscriber.snapshot; },
      refresh,
      setVisible(visible) {
        subscriber.visible = visible;
        if (!visible) seen = now();
        check();
      },
      close() {
        subscribers.delete(subscriber);
        // A move in the document is a removal and an insertion in one task.
        setTimeout(() => {
          if (subscribers.size || closed) return;
          closed = true;
          control.abort(new FeedError('aborted', `${url} is no longer wanted.`));
          clearTimeout(timer);
          sleep();
          tabs.close();
          release();
        });
      },
    };
  };
}
