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

/**
 * What the addresses of one story have in common: no scheme, no fragment, no parameters that only track the reader. '' for a
 * site's own page, which podcasts and the like give as the address of all their items.
 */
export function canonicalUrl(href: string): string {
  const { 1: address = '', 2: query = '' }: { [group: number]: string | undefined } =
    /^(?:\w+:)?([^?#]*)\??([^?#]*)/.exec(href) ?? {};
  const kept =
    query &&
    query.split('&').filter((parameter) => parameter && !/^(?:utm_|at_|mc_|\w{0,5}clid=|ref=|source=)/.test(parameter));
  return /\/./.test(address.slice(2)) || kept[0] ? `${address}?${kept}` : '';
}
