// The one checkpoint for addresses: what leaves it is an absolute http(s) URL, or nothing.

// What the URL standard leaves as it is; its parser takes longer than the rest of reading an item.
const CLEAN = /^https?:\/\/[a-z\d.-]{1,99}\.[a-z]{2,9}\/(?!.*\/\.)[\w\-./?=&%+~,:]*$/;

/**
 * `value` as an absolute http(s) URL, resolved against `base`; undefined for everything else: other schemes however written,
 * relative addresses without a base, what the URL standard refuses, and addresses with credentials (`https://bank@evil.example`),
 * which serve to deceive only.
 */
export function safeUrl(value = '', base?: string): string | undefined {
  if (!value || CLEAN.test(value)) return value || undefined;
  try {
    const { protocol, username, password, href } = new URL(value, base);
    if (/^https?:$/.test(protocol) && !(username + password)) return href;
  } catch {
    /* No URL. */
  }
}
