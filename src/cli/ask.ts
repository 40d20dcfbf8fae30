// Asks for a feed as a browser on a partner's page does, and names the cause where that fails.
import { defaultLimits } from '../store/limits.js';
import { size as sizeInWords } from './size.js';
import type { Code, Finding } from './words.js';

/** An answer that came whole. */
export interface Answer {
  url: string;
  redirects: number;
  status: number;
  headers: Headers;
  bytes: Uint8Array;
  /** Address of the first answer on the way that other sites may not read. */ closed?: string;
}

/** Seconds for an answer, from asking to its last byte. */
const patience = 15;
const hops = 10;

/** An error with the finding that explains it. */
export class Failure extends Error {
  readonly finding: Finding;
  constructor(code: Code, ...facts: (string | number)[]) {
    super(code);
    this.finding = { level: 'error', code, facts };
  }
}

const causes: [RegExp, Code][] = [
  [/ENOTFOUND|EAI_AGAIN|EAI_/, 'dns'],
  [/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_|EPROTO|HOSTNAME_MISMATCH/, 'tls'],
  [/ECONNREFUSED/, 'refused'],
  [/TIMEOUT|Timeout|ETIMEDOUT|AbortError/, 'timeout'],
];

interface Cause extends NodeJS.ErrnoException {
  hostname?: string;
}

/** What a failed request failed of. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Failure) return error;
  const cause = ((error as Error).cause ?? error) as Cause & { errors?: Cause[] };
  const inner = cause.errors?.[0] ?? cause; // Several addresses of one name fail together.
  const key = `${inner.code ?? ''} ${inner.name} ${(error as Error).name}`;
  const code = causes.find(([pattern]) => pattern.test(key))?.[1] ?? 'network';
  return new Failure(
    code,
    code === 'timeout' ? patience : (code === 'dns' && inner.hostname) || inner.code || inner.message,
  );
}

/** True when a page on `origin` may read an answer with these headers. */
export const readable = (headers: Headers, origin: string) =>
  ['*', origin].includes(headers.get('access-control-allow-origin')?.trim() ?? '');

async function body(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > defaultLimits.maxResponseBytes)
      throw new Failure('tooLarge', sizeInWords(defaultLimits.maxResponseBytes));
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** Follows redirects by hand: each answer on the way must be readable too. Throws `Failure`. */
export async function ask(address: string, origin: string): Promise<Answer> {
  let url = address;
  let closed: string | undefined;
  for (let redirects = 0; redirects <= hops; redirects += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { origin, accept: '*/*', 'user-agent': 'berita-widgets check' },
      signal: AbortSignal.timeout(patience * 1000),
    });
    const { status, headers } = response;
    if (!readable(headers, origin)) closed ??= url;
    const location = headers.get('location');
    if (status < 300 || status > 399 || !location)
      return { url, redirects, status, headers, bytes: await body(response), ...(closed ? { closed } : {}) };
    await response.body?.cancel();
    url = new URL(location, url).href;
  }
  throw new Failure('redirects', hops);
}
