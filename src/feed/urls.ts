// The one checkpoint for addresses: what leaves it is an absolute http(s) URL, or nothing.

/**
 * `value` as an absolute http(s) URL, resolved against `base`; undefined for everything else: other schemes however written,
 * relative addresses without a base, what the URL standard refuses, and addresses with credentials (`https://bank@evil.example`),
 * which serve to deceive only.
 */
export function safeUrl(value: string | undefined, base?: string): string | undefined {
  try {
    const { protocol, username, password, href } = new URL(value!, base);
    if (value && /^https?:$/.test(protocol) && !(username + password)) return href;
  } catch { /* No URL. */ }
}

/**
 * What the addresses of one story have in common: no scheme, no fragment, no parameters that only track the reader. '' for a
 * site's own page, which podcasts and the like give as the address of all their items.
 */
export function canonicalUrl(href: string): string {
  const { host, pathname, searchParams } = new URL(href);
  const kept = [...searchParams].filter(([name]) => !/^(?:utm_|at_|mc_|ref$|source$)|clid$/.test(name));
  return pathname[1] || kept[0] ? host + pathname + kept : '';
}
