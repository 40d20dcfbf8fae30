// The feed doctor: everything it finds out about an address or a file.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ask, Failure, failureOf } from './ask.js';
import { contentFindings, type Content } from './content.js';
import { headerFindings } from './headers.js';
import { pictureFindings } from './pictures.js';
import type { Finding } from './words.js';

export interface Options {
  /** Origin of the page that carries the widget. */
  origin: string;
  /** Whether pictures are loaded. */
  images: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

export interface Report {
  source: string;
  findings: Finding[];
  format?: string;
  items?: number;
  bytes?: number;
  newest?: string;
}

async function file(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path.startsWith('file:') ? fileURLToPath(path) : path);
  } catch (error) {
    throw new Failure('file', (error as NodeJS.ErrnoException).code ?? String(error));
  }
}

async function examine(source: string, { origin, images, now }: Options): Promise<Content & { bytes: Uint8Array }> {
  if (!/^https?:/i.test(source)) {
    if (/^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(source)) throw new Failure('address', source);
    const bytes = await file(source);
    return { ...contentFindings(bytes, '', undefined, now), bytes };
  }
  if (!URL.canParse(source)) throw new Failure('address', source);
  const answer = await ask(source, origin);
  const { status, headers, bytes, url } = answer;
  if (status < 200 || status > 299) throw new Failure('status', status);
  const content = contentFindings(bytes, headers.get('content-type') ?? '', url, now);
  const pictures = images && content.feed ? await pictureFindings(content.feed) : [];
  return { ...content, bytes, findings: [...content.findings, ...headerFindings(answer), ...pictures] };
}

/** Never rejects: what goes wrong is a finding. */
export async function check(source: string, options: Options): Promise<Report> {
  try {
    const { feed, findings, newest, bytes } = await examine(source, options);
    return {
      source,
      findings,
      bytes: bytes.length,
      ...(feed ? { format: feed.format, items: feed.articles.length } : {}),
      ...(newest ? { newest } : {}),
    };
  } catch (error) {
    return { source, findings: [failureOf(error).finding] };
  }
}
