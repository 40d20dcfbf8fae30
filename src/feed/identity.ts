// Identity of articles: when two items are the same article. Duplicates, new items, ranks and rows all follow this one
// rule.

/** What says which article an item is. */
export interface Identifiable {
  /** Absolute address. */
  url?: string | undefined;
  /** The feed's own identifier. */
  id: string;
  /** Headline; it counts only where the address is the site's own page. */
  title?: string | undefined;
}

// A parameter of a query (`utm_source=rss`) that tells who sent the reader, and never which page it is. The beginnings
// are those of campaigns of Google, AT Internet, Mailchimp, Matomo and HubSpot; the whole names are the marks that
// advertisers, social networks and mailers add to any link. `ref` and `source` are none: sites use them for pages.
const TRACKING_PARAMETER =
  /^(?:amp;)?(?:(?:utm|at|mc|mtm|pk)_|_hs|(?:fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mkt_tok|_ga|_gl)(?:=|$))/i;

/**
 * An absolute address as it counts for identity: without well-known tracking parameters, and `https:` for `http:`, as
 * sites that moved from one to the other write both. All else belongs to it, the fragment, `ref` and `source` included.
 */
export function addressIdentity(url: string): string {
  const fragmentAt = url.indexOf('#');
  const fragment = fragmentAt < 0 ? '' : url.slice(fragmentAt);
  const withoutFragment = fragmentAt < 0 ? url : url.slice(0, fragmentAt);
  const queryAt = withoutFragment.indexOf('?');
  const page = queryAt < 0 ? withoutFragment : withoutFragment.slice(0, queryAt);
  const keptParameters: string[] = [];
  if (queryAt >= 0) {
    for (const parameter of withoutFragment.slice(queryAt + 1).split('&')) {
      if (parameter && !TRACKING_PARAMETER.test(parameter)) keptParameters.push(parameter);
    }
  }
  const query = keptParameters.length ? `?${keptParameters.join('&')}` : '';
  return page.replace(/^http:/, 'https:') + query + fragment;
}

/** True for the page of a site itself: podcasts and the like give it as the address of all their items. */
const isSitePage = (identity: string): boolean => /^\w+:\/\/[^/]*\/?$/.test(identity);

/**
 * What two items have in common when they are the same article, and only then: the address, less well-known tracking
 * parameters; without an address the identifier. Where the address is the site's own page, the title counts too: such
 * feeds repeat identifiers.
 */
export function articleIdentity({ url, id, title }: Identifiable): string {
  const address = url ? addressIdentity(url) : '';
  if (address && !isSitePage(address)) return address;
  return address && title ? `${id} ${title}` : id;
}
