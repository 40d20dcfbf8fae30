// The hash of a style element, as a policy names it.

/** A hash as Content-Security-Policy writes it; undefined where the page is not on https or loopback. */
export async function sha256Source(text: string): Promise<string | undefined> {
  if (globalThis.crypto?.subtle === undefined) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
