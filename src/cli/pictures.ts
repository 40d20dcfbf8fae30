// Loads the first pictures of a feed as a page would.
import type { Feed } from '../feed/index.js';
import { failureOf } from './ask.js';
import type { Finding } from './findings.js';

const MAX_PICTURES = 10;
const TIMEOUT_MS = 10_000;

/** Which pictures can't be shown, and why. */
export async function pictureFindings({ articles }: Feed): Promise<Finding[]> {
  const addresses = [...new Set(articles.flatMap(({ image }) => image?.url ?? []))].slice(0, MAX_PICTURES);
  const causes = await Promise.all(addresses.map(causeOfFailure));
  return addresses.flatMap((url, index): Finding[] => {
    const cause = causes[index];
    return cause ? [{ level: 'warn', code: 'brokenPicture', facts: [cause, url] }] : [];
  });
}

/** Why a picture can't be shown: its status, its type, or the cause; undefined when it can. */
async function causeOfFailure(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { headers: { accept: 'image/*' }, signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.body?.cancel();
    if (!response.ok) return String(response.status);
    const type = response.headers.get('content-type') ?? '';
    return /^image\//.test(type) ? undefined : type || '-';
  } catch (error) {
    const { code, facts } = failureOf(error).finding;
    return `${code} ${facts.join(' ')}`;
  }
}
