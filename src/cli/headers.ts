// What an answer's headers say of a feed: who may read it, how long it keeps, how it is sent.
import type { Answer } from './ask.js';
import { LONG_INTERVAL_S } from './content.js';
import { FindingList } from './finding-list.js';
import type { Finding } from './findings.js';
import { size } from './size.js';

const WORTH_COMPRESSING_BYTES = 10_000;

/** Findings of the way to a feed. */
export function headerFindings(answer: Answer): Finding[] {
  const list = new FindingList();
  addReadability(list, answer);
  addCaching(list, answer.headers);
  const { bytes, headers } = answer;
  if (bytes.length > WORTH_COMPRESSING_BYTES && !headers.has('content-encoding'))
    list.add('warn', 'notCompressed', size(bytes.length));
  return list.all;
}

function addReadability(list: FindingList, { url, redirects, headers, closed }: Answer): void {
  const allowed = headers.get('access-control-allow-origin');
  const type = headers.get('content-type') ?? '';
  if (closed === url && allowed) list.add('error', 'corsOther', allowed);
  else if (closed) list.add('error', 'cors', closed === url ? '' : ` (${closed})`);
  if (url.startsWith('http:')) list.add('warn', 'insecure');
  if (redirects) list.add('warn', 'redirected', redirects, url);
  if (!/xml|json/.test(type)) list.add('warn', 'contentType', type || '-');
}

function addCaching(list: FindingList, headers: Headers): void {
  const caching = headers.get('cache-control') ?? '';
  const maxAge = Number(/max-age=(\d+)/.exec(caching)?.[1] ?? 0);
  if (/no-store/.test(caching)) list.add('warn', 'noStore', caching);
  else if (!headers.has('etag') && !headers.has('last-modified')) list.add('warn', 'noValidator');
  if (maxAge > LONG_INTERVAL_S) list.add('warn', 'longMaxAge', maxAge);
}
