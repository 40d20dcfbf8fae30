// `serve --check`: asks for the counts that another system has, as the gateway would, and says what is wrong with them.
import type { Feed } from '../feed/index.js';
import { articleIdentity } from '../feed/identity.js';
import { countsIn, requestCounts } from '../gateway/popularity/counts-source.js';
import type { PageCount } from '../gateway/popularity/read-counts.js';
import type { CountsSettings, PopularFeedSettings } from '../gateway/settings.js';
import type { RequestParts } from '../gateway/upstream/request-feed.js';

/** A popular feed that another system counts. */
export type CountedFeed = PopularFeedSettings & { readonly counts: CountsSettings };

/** What was found out of one address. */
export interface CheckResult {
  readonly lines: readonly string[];
  readonly isWrong: boolean;
}

/** Checks the counts of a feed; `feeds`: those that came, by their names. */
export async function checkCounts(
  { name, counts: settings, sources }: CountedFeed,
  feeds: ReadonlyMap<string, Feed>,
  parts: RequestParts,
): Promise<CheckResult> {
  const source = `feeds.${name}.counts ${settings.url}`;
  try {
    const { document } = await requestCounts(settings, undefined, parts);
    const counts = countsIn(document!, feeds.get(sources[0]!.feed)?.url);
    const sourceFeeds = sources.map(({ feed }) => feeds.get(feed));
    return { lines: [source, ...countLines(counts, sourceFeeds)], isWrong: false };
  } catch (error) {
    return { lines: [source, `  error  ${(error as Error).message}`], isWrong: true };
  }
}

function countLines(counts: readonly PageCount[], feeds: readonly (Feed | undefined)[]): string[] {
  const articles = new Set(feeds.flatMap((feed) => feed?.articles ?? []).map((article) => articleIdentity(article)));
  const known = counts.filter(({ url }) => articles.has(articleIdentity({ id: url, url }))).length;
  const total = counts.length === 1 ? '1 address has a count' : `${counts.length} addresses have counts`;
  if (known > 0) return [`  ok     ${total}, ${known} of them in the feeds now`];
  const example = counts[0]!.url;
  return [`  warn   ${total}, none of them in the feeds now, so the list is no ranking; the first is ${example}`];
}
