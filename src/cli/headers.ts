// What an answer's headers say of a feed: who may read it, how long it keeps, how it is sent.
import type { Answer } from './ask.js';
import { size } from './size.js';
import type { Finding } from './words.js';

const worthCompressing = 10_000; // Bytes.

export function headerFindings({ url, redirects, headers, bytes, closed }: Answer): Finding[] {
  const findings: Finding[] = [];
  const add = (level: Finding['level'], code: Finding['code'], ...facts: (string | number)[]) => {
    findings.push({ level, code, facts });
  };
  const allowed = headers.get('access-control-allow-origin');
  const type = headers.get('content-type') ?? '';
  const caching = headers.get('cache-control') ?? '';

  if (closed) {
    if (closed === url && allowed) add('error', 'corsOther', allowed);
    else add('error', 'cors', closed === url ? '' : ` (${closed})`);
  }
  if (url.startsWith('http:')) add('warn', 'insecure');
  if (redirects) add('warn', 'redirected', redirects, url);
  if (!/xml|json/.test(type)) add('warn', 'contentType', type || '-');
  if (/no-store/.test(caching)) add('warn', 'noStore', caching);
  else if (!headers.has('etag') && !headers.has('last-modified')) add('warn', 'noValidator');
  if (bytes.length > worthCompressing && !headers.has('content-encoding'))
    add('warn', 'notCompressed', size(bytes.length));
  return findings;
}
