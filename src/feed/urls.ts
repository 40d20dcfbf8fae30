// The one checkpoint for addresses: what leaves it is an absolute http(s) URL, or nothing.

/**
 * `value` as an absolute http(s) URL, resolved against `base`; undefined for everything else: other schemes however written,
 * relative addresses without a base, what the URL standard refuses, and addresses with credentials (`https://bank@evil.example`),
 * which serve to deceive only.
 */
export function safeUrl(value: string | undefined, base?: string): string | undefined {
  if (!value) return;
  try {
    const url = new URL(value, base);
    if (/^https?:$/.test(url.protocol) && !url.username && !url.password) return url.href;
  } catch { /* No URL. */ }
}

/** What two addresses of one story have in common: no scheme, no fragment, no parameters that only track the reader. */
export function canonicalUrl(href: string): string {
  const url = new URL(href);
  for (const name of [...url.searchParams.keys()]) if (/^(?:utm_\w+|at_\w+|fbclid|gclid|dclid|yclid|msclkid|igshid|mc_[ce]id|ref_?src|cmpid)$/i.test(name)) url.searchParams.delete(name);
  return url.host + url.pathname + url.search;
}
