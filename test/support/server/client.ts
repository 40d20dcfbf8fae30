// What browser tests say to the loopback feed server.

export interface Step {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  base64?: string;
  /** Milliseconds before the head is sent. */
  delay?: number;
  /** No answer until `next` sets other steps: the first of them is the answer. */
  hold?: boolean;
  /**
   * Bytes sent before it waits for `next`. Then the rest comes; or, where the first of the next steps says so, the
   * connection is cut (`reset`), or the body ends at a byte (`cut`).
   */
  pause?: number;
  stall?: boolean;
  drip?: number;
  every?: number;
  reset?: boolean;
  cut?: number;
  repeat?: number;
  cors?: boolean;
}
export interface Seen {
  method: string;
  headers: Record<string, string>;
  at: number;
  sent: number;
  aborted: boolean;
}

export const { origin } = (await (await fetch('/feed-server.json')).json()) as { origin: string };

let count = 0;
const run = Math.random().toString(36).slice(2);

/** Scripts a feed address that nobody else uses; the last step repeats. */
export async function scripted(
  ...steps: Step[]
): Promise<{ url: string; seen(): Promise<Seen[]>; next(...steps: Step[]): Promise<void> }> {
  const id = `${run}-${(count += 1)}`;
  const next = async (...more: Step[]) => {
    await fetch(`${origin}/script/${id}`, { method: 'PUT', body: JSON.stringify(more) });
  };
  await next(...steps);
  return {
    url: `${origin}/f/${id}`,
    next,
    seen: async () => (await fetch(`${origin}/log/${id}`)).json() as Promise<Seen[]>,
  };
}

/** A small RSS 2.0 feed with the titles given, newest first; a title keeps its date when others come on top. */
export function rss(titles: string[], extra = ''): string {
  const items = titles.map(
    (title, index) =>
      `<item><title>${title}</title><link>https://berita.example/${encodeURIComponent(title)}</link><pubDate>${new Date(Date.UTC(2026, 0, 5, 6 + titles.length - index, 47)).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Uji</title>${extra}${items.join('')}</channel></rss>`;
}

/**
 * Resolves when `check` gives something true; fails after `ms` milliseconds: far more than a busy machine takes, as
 * waiting costs nothing where it ends well.
 */
export async function until<T>(check: () => T | Promise<T>, ms = 30_000): Promise<NonNullable<T>> {
  const end = performance.now() + ms;
  for (;;) {
    const value = await check();
    if (value) return value as NonNullable<T>;
    if (performance.now() > end) throw new Error(`until: still ${String(value)} after ${ms} ms: ${check}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export async function sharedExists(): Promise<boolean> {
  return (await fetch(`${origin}/shared/page.txt`)).ok;
}
