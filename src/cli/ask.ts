// Asks for a feed as a browser on a partner's page does, and names the cause where that fails.
import { defaultLimits } from '../store/limits.js';
import type { Finding, FindingCode } from './findings.js';
import { size } from './size.js';

/** An answer that came whole. */
export interface Answer {
  url: string;
  redirects: number;
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** Address of the first answer on the way that other sites may not read. */
  closed?: string;
}

/** Seconds for an answer, from asking to its last byte. */
const TIMEOUT_S = 15;
const MAX_REDIRECTS = 10;

/** An error with the finding that explains it. */
export class Failure extends Error {
  readonly finding: Finding;
  constructor(code: FindingCode, ...facts: (string | number)[]) {
    super(code);
    this.finding = { level: 'error', code, facts };
  }
}

const CAUSES: [RegExp, FindingCode][] = [
  [/ENOTFOUND|EAI_AGAIN|EAI_/, 'dns'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH/, 'tls'],
  [/ECONNREFUSED/, 'refused'],
  [/TIMEOUT|Timeout|ETIMEDOUT|AbortError/, 'timeout'],
];

interface Cause extends NodeJS.ErrnoException {
  hostname?: string;
  /** Several addresses of one name fail together. */
  errors?: Cause[];
}

/** What a failed request failed of. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { name, cause = error } = error as Error;
  const innermost = (cause as Cause).errors?.[0] ?? (cause as Cause);
  const key = `${innermost.code ?? ''} ${innermost.name} ${name}`;
  const code = CAUSES.find(([pattern]) => pattern.test(key))?.[1] ?? 'network';
  return new Failure(code, factOf(code, innermost));
}

function factOf(code: FindingCode, { hostname, code: systemCode, message }: Cause): string | number {
  if (code === 'timeout') return TIMEOUT_S;
  if (code === 'dns' && hostname) return hostname;
  return systemCode ?? message;
}

/** True when a page on `origin` may read an answer with these headers. */
export const readable = (headers: Headers, origin: string) =>
  ['*', origin].includes(headers.get('access-control-allow-origin')?.trim() ?? '');

async function readBody(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // As the widgets read.
  const { maxResponseBytes } = defaultLimits;
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > maxResponseBytes) throw new Failure('tooLarge', size(maxResponseBytes));
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Follows redirects by hand: each answer on the way must be readable too. Throws `Failure`. */
export async function ask(address: string, origin: string): Promise<Answer> {
  let url = address;
  let closed: string | undefined;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { origin, accept: '*/*', 'user-agent': 'berita-widgets check' },
      signal: AbortSignal.timeout(TIMEOUT_S * 1000),
    });
    const { status, headers } = response;
    if (!readable(headers, origin)) closed ??= url;
    const location = headers.get('location');
    if (status < 300 || status > 399 || !location)
      return { url, redirects, status, headers, bytes: await readBody(response), ...(closed ? { closed } : {}) };
    await response.body?.cancel();
    url = new URL(location, url).href;
  }
  throw new Failure('redirects', MAX_REDIRECTS);
}
