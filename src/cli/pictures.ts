// Loads the first pictures of a feed as a page would.
import type { Feed } from '../feed/index.js';
import { failureOf } from './ask.js';
import type { Finding } from './words.js';

const looked = 10; // Pictures.
const patience = 10_000; // Milliseconds.

/** Why a picture can't be shown: its status, its type, or the cause; undefined when it can. */
async function broken(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { headers: { accept: 'image/*' }, signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
    const type = response.headers.get('content-type') ?? '';
    return response.ok ? (/^image\//.test(type) ? undefined : type || '-') : String(response.status);
  } catch (error) {
    const { code, facts } = failureOf(error).finding;
    return `${code} ${facts.join(' ')}`;
  }
}

export async function pictureFindings({ articles }: Feed): Promise<Finding[]> {
  const addresses = [...new Set(articles.flatMap(({ image }) => image?.url ?? []))].slice(0, looked);
  const causes = await Promise.all(addresses.map(broken));
  return addresses.flatMap((url, index): Finding[] =>
    causes[index] ? [{ level: 'warn', code: 'brokenPicture', facts: [causes[index], url] }] : [],
  );
}
