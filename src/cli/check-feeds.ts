// `serve --check`: asks for every feed of the configuration as the gateway would, and says what is wrong with it.
import { type Feed, parseFeed } from '../feed/index.js';
import { configWarnings } from '../gateway/config/warnings.js';
import { requestFeed } from '../gateway/upstream/request-feed.js';
import { HostGate } from '../gateway/upstream/host-gate.js';
import { NodeUpstream } from '../gateway/node/index.js';
import type { Settings, SingleFeedSettings } from '../gateway/settings.js';
import { checkAnswer, type CheckOptions } from './check.js';
import { checkCounts, type CheckResult, type CountedFeed } from './check-counts.js';
import type { FindingCode } from './findings.js';
import { systemLanguage } from './main.js';
import { countOf, reportAsText } from './report-text.js';

type Print = (text: string) => void;

/**
 * Prints a line for each feed, each address of counts and each finding; gives the exit code: 1 where one of them can't
 * be had.
 */
export async function checkFeeds(settings: Settings, print: Print): Promise<number> {
  const upstream = new NodeUpstream();
  const parts = {
    send: upstream.send,
    gate: new HostGate(Date.now, Math.random),
    now: Date.now,
    userAgent: settings.userAgent,
  };
  const all = [...settings.feeds.values()];
  const singles = all.filter((feed) => feed.kind === 'single');
  const counted = all.filter((feed): feed is CountedFeed => feed.kind === 'popular' && feed.counts !== undefined);
  const checked = await Promise.all(singles.map((feed) => checkFeed(feed, parts)));
  const feeds = new Map(checked.flatMap(({ name, feed }) => (feed ? [[name, feed] as const] : [])));
  const results = [...checked, ...(await Promise.all(counted.map((feed) => checkCounts(feed, feeds, parts))))];
  upstream.close();
  configWarnings(settings).forEach((line) => print(`warn ${line}`));
  results.forEach(({ lines }) => lines.forEach((line) => print(line)));
  const wrong = results.filter(({ isWrong }) => isWrong).length;
  print(`${inNumbers(singles.length, counted.length)} checked, ${wrong} with errors`);
  return wrong > 0 ? 1 : 0;
}

/** `1 feed`, `2 feeds and 1 address of counts`. */
function inNumbers(feeds: number, addresses: number): string {
  const ofFeeds = `${feeds} ${feeds === 1 ? 'feed' : 'feeds'}`;
  if (addresses === 0) return ofFeeds;
  return `${ofFeeds} and ${addresses} ${addresses === 1 ? 'address' : 'addresses'} of counts`;
}

interface FeedResult extends CheckResult {
  readonly name: string;
  /** What came, where it is a feed. */
  readonly feed?: Feed;
}

async function checkFeed(feed: SingleFeedSettings, parts: Parameters<typeof requestFeed>[2]): Promise<FeedResult> {
  const { name } = feed;
  const source = `feeds.${name} ${feed.url}`;
  try {
    const { document, url, movedTo } = await requestFeed(feed, undefined, parts);
    const { status, headers, body } = document!;
    // Whether a page may read the upstream does not matter: it reads the gateway.
    const answer = { url, redirects: 0, status, headers: new Headers({ ...headers, ...READABLE }), bytes: body };
    const options: CheckOptions = { origin: 'https://partner.example', images: false, now: parts.now() };
    const found = await checkAnswer(source, answer, options);
    const report = { ...found, findings: found.findings.filter(({ code }) => !OF_PAGES.has(code)) };
    const moved = movedTo === undefined ? [] : [`  warn   The feed has moved for good to ${movedTo}`];
    const lines = [...moved, reportAsText(report, systemLanguage())];
    const isWrong = countOf(report, 'error') > 0;
    if (found.format === undefined) return { name, lines, isWrong };
    const contentType = headers['content-type'] ?? '';
    return { name, lines, isWrong, feed: parseFeed(body, { url, contentType }) };
  } catch (error) {
    return { name, lines: [source, `  error  ${(error as Error).message}`], isWrong: true };
  }
}

/** What matters only where pages read the upstream themselves. */
const OF_PAGES: ReadonlySet<FindingCode> = new Set(['insecure']);
const READABLE = { 'access-control-allow-origin': '*' };
