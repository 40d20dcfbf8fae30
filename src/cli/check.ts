// The feed doctor: all that it finds out about an address, an answer or a file. It prints nothing; findings.ts has the
// words.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ask, Failure, failureOf, type Answer } from './ask.js';
import { contentFindings, type Content } from './content.js';
import type { Finding } from './findings.js';
import { headerFindings } from './headers.js';
import { pictureFindings } from './pictures.js';

export interface CheckOptions {
  /** Origin of the page that carries the widget. */
  origin: string;
  /** Whether pictures are loaded. */
  images: boolean;
  /** Milliseconds since 1970. */
  now: number;
}

/** What was found out of one source. */
export interface Report {
  source: string;
  findings: Finding[];
  format?: string;
  items?: number;
  bytes?: number;
  /** Date of the newest article, ISO 8601 in UTC. */
  newest?: string;
}

/** Examines an http(s) address or a file. Never rejects: what goes wrong is a finding. */
export async function check(source: string, options: CheckOptions): Promise<Report> {
  try {
    if (/^https?:/i.test(source)) return await checkAddress(source, options);
    if (/^(?!file:)[a-z][a-z0-9+.-]+:\/\//i.test(source)) throw new Failure('address', source);
    const bytes = await readSource(source);
    return reportOf(source, bytes, contentFindings(bytes, {}, options.now), []);
  } catch (error) {
    return { source, findings: [failureOf(error).finding] };
  }
}

async function checkAddress(source: string, options: CheckOptions): Promise<Report> {
  if (!URL.canParse(source)) throw new Failure('address', source);
  return checkAnswer(source, await ask(source, options.origin), options);
}

/** Examines an answer that has come. Rejects with a `Failure` for a status that is none of success. */
export async function checkAnswer(source: string, answer: Answer, { images, now }: CheckOptions): Promise<Report> {
  const { status, headers, bytes, url } = answer;
  if (status < 200 || status > 299) throw new Failure('status', status);
  const content = contentFindings(bytes, { url, contentType: headers.get('content-type') ?? '' }, now);
  const pictures = images && content.feed ? await pictureFindings(content.feed) : [];
  return reportOf(source, bytes, content, [...headerFindings(answer), ...pictures]);
}

function reportOf(source: string, bytes: Uint8Array, content: Content, further: Finding[]): Report {
  const { feed, findings, newest } = content;
  return {
    source,
    findings: [...findings, ...further],
    bytes: bytes.length,
    ...(feed ? { format: feed.format, items: feed.articles.length } : {}),
    ...(newest ? { newest } : {}),
  };
}

async function readSource(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path.startsWith('file:') ? fileURLToPath(path) : path);
  } catch (error) {
    throw new Failure('file', (error as NodeJS.ErrnoException).code ?? String(error));
  }
}
