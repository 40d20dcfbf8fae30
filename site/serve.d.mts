// Types of serve.mjs.

/** Serves the site; resolves to its origin and a way to stop. Port 0 is any free one. */
export function serveSite(port?: number): Promise<{ origin: string; close: () => void }>;
