// `serve --check`: asks for every feed of the configuration as the gateway would, and says what is wrong with it.
import { requestFeed } from '../gateway/upstream/request-feed.js';
import { HostGate } from '../gateway/upstream/host-gate.js';
import { NodeUpstream } from '../gateway/node/index.js';
import type { Settings, SingleFeedSettings } from '../gateway/settings.js';
import { checkAnswer, type CheckOptions } from './check.js';
import type { FindingCode } from './findings.js';
import { systemLanguage } from './main.js';
import { countOf, reportAsText } from './report-text.js';

type Print = (text: string) => void;

/** Prints a line for each feed and each finding; gives the exit code: 1 where a feed can't be shown. */
export async function checkFeeds(settings: Settings, print: Print): Promise<number> {
  const upstream = new NodeUpstream();
  const parts = {
    send: upstream.send,
    gate: new HostGate(Date.now, Math.random),
    now: Date.now,
    userAgent: settings.userAgent,
  };
  const singles = [...settings.feeds.values()].filter((feed) => feed.kind === 'single');
  const results = await Promise.all(singles.map((feed) => checkFeed(feed, parts)));
  upstream.close();
  results.forEach(({ lines }) => lines.forEach((line) => print(line)));
  const wrong = results.filter(({ isWrong }) => isWrong).length;
  print(`${singles.length} feeds checked, ${wrong} with errors`);
  return wrong > 0 ? 1 : 0;
}

interface Result {
  readonly lines: readonly string[];
  readonly isWrong: boolean;
}

async function checkFeed(feed: SingleFeedSettings, parts: Parameters<typeof requestFeed>[2]): Promise<Result> {
  const source = `feeds.${feed.name} ${feed.url}`;
  try {
    const { document, url, movedTo } = await requestFeed(feed, undefined, parts);
    const { status, headers, body } = document!;
    // Whether a page may read the upstream does not matter: it reads the gateway.
    const answer = { url, redirects: 0, status, headers: new Headers({ ...headers, ...READABLE }), bytes: body };
    const options: CheckOptions = { origin: 'https://partner.example', images: false, now: parts.now() };
    const found = await checkAnswer(source, answer, options);
    const report = { ...found, findings: found.findings.filter(({ code }) => !OF_PAGES.has(code)) };
    const moved = movedTo === undefined ? [] : [`  warn   The feed has moved for good to ${movedTo}`];
    return { lines: [...moved, reportAsText(report, systemLanguage())], isWrong: countOf(report, 'error') > 0 };
  } catch (error) {
    return { lines: [source, `  error  ${(error as Error).message}`], isWrong: true };
  }
}

/** What matters only where pages read the upstream themselves. */
const OF_PAGES: ReadonlySet<FindingCode> = new Set(['insecure']);
const READABLE = { 'access-control-allow-origin': '*' };
