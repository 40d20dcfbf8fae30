// The one checkpoint for addresses: what leaves it is an absolute http(s) URL, or nothing.

// What the URL standard leaves as it is; its parser takes longer than the rest of reading an item.
const CLEAN = /^https?:\/\/[a-z\d.-]{1,99}\.[a-z]{2,9}\/(?!.*\/\.)[\w\-./?=&%+~,:]*$/;

/**
 * `value` as an absolute http(s) URL, resolved against `base`; undefined for everything else: other schemes however
 * written, relative addresses without a base, what the URL standard refuses, and addresses with credentials
 * (`https://bank@evil.example`), which serve to deceive only.
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
 * `url` with the query `params` (`utm_source=partner&utm_medium=widget`) appended. What the publisher wrote stays to
 * the letter, as signed addresses need: nothing is encoded anew, parameters of the same name stay beside the new ones,
 * and the fragment stays last. `params` may begin with `?` or `&`; what an address can't hold (blanks, quotation marks,
 * `#`) is encoded.
 */
export function withParams(url: string, params: string): string {
  const added = params
    .trim()
    .replace(/^[?&]+/, '')
    .replace(/[\s"'<>#\\^`{|}]/g, encodeURIComponent)
    .replace(/'/g, '%27');
  if (!added) return url;
  const hash = url.indexOf('#');
  const address = hash < 0 ? url : url.slice(0, hash);
  const fragment = hash < 0 ? '' : url.slice(hash);
  return address + separatorFor(address) + added + fragment;
}

/** What parts a further parameter from an address. */
function separatorFor(address: string): string {
  if (address.indexOf('?') < 0) return '?';
  return /[?&]$/.test(address) ? '' : '&';
}
