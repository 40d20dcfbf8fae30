// Reads a feed as the widget would, in the page, and says what is wrong with it in the words of the doctor.
import { FindingList } from '../../src/cli/finding-list.js';
import { inWords, type Finding } from '../../src/cli/findings.js';
import { contentFindings, LONG_INTERVAL_S } from '../../src/cli/content.js';
import { size } from '../../src/cli/size.js';
import type { Feed } from '../../src/feed/index.js';
import { isLoopback } from './gateway.js';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 3_000_000;

/** What came of reading a feed. */
export interface FeedReport {
  readonly url: string;
  readonly findings: readonly Finding[];
  readonly feed?: Feed;
  /** The server answers, and does not let this page read: a header is missing there. */
  readonly isClosed: boolean;
  /** The status, where the server answered with a failure. */
  readonly status?: number;
  /** No server answers at the address. */
  readonly isSilent?: boolean;
}

/** A finding in words, beside what to do. */
export interface FindingInWords {
  readonly level: Finding['level'];
  readonly message: string;
  readonly advice?: string;
}

export function findingsInWords({ findings }: FeedReport, language: 'id' | 'en'): FindingInWords[] {
  return findings.map((finding) => ({ level: finding.level, ...inWords(finding, language) }));
}

/** The origins of a feed's pictures. */
export function pictureOrigins({ articles }: Feed): string[] {
  const origins = new Set<string>();
  for (const { image } of articles) if (image !== undefined) origins.add(new URL(image.url).origin);
  return [...origins].sort();
}

/** Reads and examines a feed. Rejects only when `signal` is aborted. */
export async function checkFeed(url: string, signal: AbortSignal): Promise<FeedReport> {
  const list = new FindingList();
  const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
  try {
    const response = await fetch(url, { signal: within, credentials: 'omit' });
    if (!response.ok) {
      list.add('error', 'status', response.status);
      return { url, findings: list.all, isClosed: false, status: response.status };
    }
    const bytes = await readBounded(response);
    if (bytes === undefined) {
      list.add('error', 'tooLarge', size(MAX_BYTES));
      return { url, findings: list.all, isClosed: false };
    }
    return examine(url, response, bytes);
  } catch (error) {
    signal.throwIfAborted();
    return explainFailure(url, error as Error, within);
  }
}

/** The body; undefined where it is larger than the widgets read. */
async function readBounded(response: Response): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_BYTES) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function examine(asked: string, response: Response, bytes: Uint8Array): FeedReport {
  const { headers, url, redirected } = response;
  const contentType = headers.get('content-type') ?? '';
  const { feed, findings } = contentFindings(bytes, { url, contentType }, Date.now());
  const list = new FindingList();
  // A page sees few headers of another origin's answer: what is hidden from it is not judged.
  if (redirected) list.add('warn', 'redirected', 1, url);
  if (!/xml|json/.test(contentType)) list.add('warn', 'contentType', contentType || '-');
  addCaching(list, headers.get('cache-control') ?? '');
  if (url.startsWith('http:') && !isLoopback(url)) list.add('warn', 'insecure');
  return { url: asked, findings: [...findings, ...list.all], isClosed: false, ...(feed ? { feed } : {}) };
}

function addCaching(list: FindingList, caching: string): void {
  const maxAge = Number(/max-age=(\d+)/.exec(caching)?.[1] ?? 0);
  if (caching.includes('no-store')) list.add('warn', 'noStore', caching);
  else if (maxAge > LONG_INTERVAL_S) list.add('warn', 'longMaxAge', maxAge);
}

/** A browser does not tell a closed feed from a broken line: a request that needs no leave does. */
async function explainFailure(url: string, error: Error, signal: AbortSignal): Promise<FeedReport> {
  const list = new FindingList();
  if (error.name === 'TimeoutError') {
    list.add('error', 'timeout', TIMEOUT_MS / 1000);
    return { url, findings: list.all, isClosed: false };
  }
  const isClosed = await fetch(url, { mode: 'no-cors', credentials: 'omit', signal }).then(
    () => true,
    () => false,
  );
  if (isClosed) list.add('error', 'cors', '');
  else if (url.startsWith('http:') && location.protocol === 'https:') list.add('error', 'insecure');
  else list.add('error', 'network', error.message);
  return { url, findings: list.all, isClosed, isSilent: !isClosed };
}
