// What is to be counted, gathered for a moment and sent in one request a feed that survives the page.

/** A read of the page at an address, or a select or impression of an article at a place of a list (from 1). */
export type CountEvent = ['r', url: string] | ['s' | 'i', url: string, position: number];

/** The gateway takes at most this many events a request. */
const MAX_EVENTS = 32;
const GATHER_MS = 1000;

/**
 * Without answer, cookies or preflight. A blocker's refusal, or a gateway that is gone, changes nothing on the page.
 */
function send(endpoint: string, body: string): void {
  if ('keepalive' in Request.prototype) {
    fetch(endpoint, { method: 'POST', body, keepalive: true, mode: 'no-cors', credentials: 'omit' }).catch(() => {});
  } else navigator.sendBeacon(endpoint, body);
}

/** Events on their way to a gateway, by the name of the feed; the page's own reads have the empty name. */
export class Batches {
  readonly #endpoint: string;
  readonly #events = new Map<string, CountEvent[]>();
  /** Runs while events wait. */
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `endpoint`: address of `/v1/read`. */
  constructor(endpoint: string) {
    this.#endpoint = endpoint;
  }

  add(feed: string, event: CountEvent): void {
    const events = this.#events.get(feed) ?? [];
    this.#events.set(feed, events);
    events.push(event);
    if (events.length === MAX_EVENTS) this.flush();
    else this.#timer ??= setTimeout(() => this.flush(), GATHER_MS);
  }

  /** Sends what there is now. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#events.forEach((events, feed) => send(this.#endpoint, JSON.stringify({ v: 1, p: feed, e: events })));
    this.#events.clear();
  }
}
