// The query of /v1/feeds/{name}: one canonical form for each answer, so that no cache is filled with others.

/** Numbers of articles that can be asked for. */
const LIMITS = [5, 10, 20, 50, 100];
const DEFAULT_LIMIT = 50;

export interface FeedQuery {
  readonly limit: number;
  /** Whether articles come with their bodies. */
  readonly full: boolean;
}

/** A query as it is meant, and as it has to be written. */
export interface ReadQuery<T> {
  readonly value: T;
  /** With its question mark, or empty. */
  readonly canonical: string;
}

/** Reads the parameters; what is wrong about them, as text, where they mean nothing. */
export function readFeedQuery(parameters: URLSearchParams): ReadQuery<FeedQuery> | string {
  const limit = readLimit(parameters.get('limit'));
  if (limit === undefined) return `limit must be one of ${LIMITS.join(', ')}`;
  const fullText = parameters.get('full') ?? '0';
  if (fullText !== '0' && fullText !== '1') return 'full must be 1';
  const full = fullText === '1';
  return { value: { limit, full }, canonical: canonicalOf({ limit, full }) };
}

/** The next larger of `LIMITS`, or the largest; undefined for what is no number of articles. */
function readLimit(text: string | null): number | undefined {
  if (text === null) return DEFAULT_LIMIT;
  const wanted = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (wanted === 0) return undefined;
  return LIMITS.find((step) => step >= wanted) ?? LIMITS.at(-1);
}

function canonicalOf({ limit, full }: FeedQuery): string {
  const pairs: string[] = [];
  if (full) pairs.push('full=1');
  if (limit !== DEFAULT_LIMIT) pairs.push(`limit=${limit}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Every query in its one form. */
export const CANONICAL_QUERIES: ReadonlySet<string> = new Set(
  LIMITS.flatMap((limit) => [canonicalOf({ limit, full: false }), canonicalOf({ limit, full: true })]),
);
