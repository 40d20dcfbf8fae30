// The body of POST /v1/read: what it must be, and the events in it.

/** An event as a page sent it. */
export interface BeaconEvent {
  readonly kind: 'r' | 's' | 'i';
  /** Address of the article, or its key. */
  readonly article: string;
}

/** A beacon that was understood. */
export interface Beacon {
  /** Name of the feed whose list sent it; empty for an article's own page. */
  readonly feed: string;
  readonly events: readonly BeaconEvent[];
}

/** Bytes of a body at most. */
export const MAX_BODY_BYTES = 4096;
/** Events of a body at most; what is beyond is left out. */
export const MAX_EVENTS = 32;
/** Characters of an article's address at most; an event with a longer one is left out. */
export const MAX_ADDRESS_LENGTH = 2048;

function readEvent(event: unknown): BeaconEvent | undefined {
  if (!Array.isArray(event)) return undefined;
  const [kind, article] = event as unknown[];
  if (kind !== 'r' && kind !== 's' && kind !== 'i') return undefined;
  if (typeof article !== 'string' || !article || article.length > MAX_ADDRESS_LENGTH) return undefined;
  return { kind, article };
}

/** Reads `{"v":1,"p":"populer","e":[["s","https://news.example/1",3]]}`; undefined for anything else. */
export function readBeacon(body: string): Beacon | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof parsed !== 'object' || parsed === null) return undefined;
  const { v, p, e } = parsed as { v?: unknown; p?: unknown; e?: unknown };
  if (v !== 1 || typeof p !== 'string' || !Array.isArray(e)) return undefined;
  const events: BeaconEvent[] = [];
  for (const event of e.slice(0, MAX_EVENTS)) {
    const read = readEvent(event);
    if (read) events.push(read);
  }
  return events.length > 0 ? { feed: p, events } : undefined;
}
