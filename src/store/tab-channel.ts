// One feed in several tabs: what one tab fetches, all receive; while one asks, the others wait.

/** A feed's link to the other tabs of this origin. */
export interface Tabs {
  /** Gives the others plain data. */
  send(message: unknown): void;
  /** Runs `task(true)` while no other tab does, else `task(false)`. Without Web Locks (plain http) always `true`. */
  alone(task: (free: boolean) => unknown): void;
  /** Leaves. */
  close(): void;
}

/** Joins the tabs that show the feed `url`; `receive` gets what they send. */
export function joinTabs(url: string, receive: (message: unknown) => void): Tabs {
  const name = `berita-1 ${url}`;
  const { locks } = navigator;
  let channel: BroadcastChannel | undefined;
  try {
    channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => receive(data);
  } catch {
    /* Missing or forbidden: each tab asks for itself. */
  }
  return {
    send: (message) => channel?.postMessage(message),
    // Held during a request only: a page that holds a lock is barred from the back/forward cache.
    alone: (task) =>
      locks ? locks.request(name, { ifAvailable: true }, (lock) => task(!!lock)).catch(() => task(true)) : task(true),
    close: () => channel?.close(),
  };
}
