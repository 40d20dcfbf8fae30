// `npx berita-widgets top`: what is read most now, as the running gateway counts it, and what was not counted.
import { parseArgs } from 'node:util';
import { ConfigError } from '../gateway/index.js';
import { findConfig, loadConfig } from '../gateway/node/index.js';
import { MIN_ARTICLES } from '../gateway/popularity/ranking.js';
import type { ReadsReport } from '../gateway/popularity/reads-report.js';
import { explain, type Output } from './serve.js';

const HELP = `Usage: berita-widgets top [options]

Prints the popular lists of the running gateway with their scores, and its events by reason.

  --config FILE     configuration (default: berita.config.mjs, .js or .json in this folder)
  --limit N         articles of each list (default 20)
  --json            as JSON

Exit code: 0 printed, 1 no gateway answers, 2 a wrong configuration.`;

const OPTIONS = {
  config: { type: 'string' },
  limit: { type: 'string', default: '20' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const HOUR_MS = 3_600_000;
const NOT_COUNTED =
  'count: is missing, so this gateway counts no reads itself; a list from `counts` is at /v1/feeds/ with its name';

/** Widths of the columns before the title. */
const COLUMNS = { rank: 4, reads: 9, views: 8 } as const;

const row = (rank: string, reads: string, views: string, title: string): string =>
  `${rank.padStart(COLUMNS.rank)} ${reads.padStart(COLUMNS.reads)} ${views.padStart(COLUMNS.views)}  ${title}`;

/** Runs the command; gives the exit code. */
export async function top(args: string[], output: Output): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      output.out(HELP);
      return 0;
    }
    const { metrics, count } = await loadConfig(findConfig(values.config));
    if (!count) throw new ConfigError([NOT_COUNTED]);
    if (metrics === false) throw new ConfigError(['metrics: is false, and the list is asked for there']);
    const limit = Number(values.limit);
    if (!Number.isInteger(limit) || limit < 1) throw new ConfigError(['--limit: must be a whole number from 1']);
    const host = metrics.host.includes(':') ? `[${metrics.host}]` : metrics.host;
    const report = await ask(`http://${host}:${metrics.port}/top?limit=${limit}`);
    output.out(values.json ? JSON.stringify(report, null, 2) : asText(report));
    return 0;
  } catch (error) {
    return explain(error, output);
  }
}

async function ask(url: string): Promise<ReadsReport> {
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok)
    throw new Error(`No gateway answers at ${new URL(url).origin}: is "berita-widgets serve" running?`);
  return (await response.json()) as ReadsReport;
}

function listLines({ name, halfLifeMs, atLeast, ranked, articles }: ReadsReport['lists'][number]): string[] {
  const remark = ranked ? '' : `, no ranking below ${atLeast} reads of ${MIN_ARTICLES} articles`;
  const title = `${name} (half-life ${halfLifeMs / HOUR_MS} h${remark})`;
  if (articles.length === 0) return [title, ''];
  const rows = articles.map((article, index) => {
    const rank = ranked ? String(index + 1) : '-';
    return row(rank, article.reads.toFixed(1), String(article.views), article.title);
  });
  return [title, row('rank', 'reads', 'views', 'title'), ...rows, ''];
}

function asText({ state, counted, dropped, lists }: ReadsReport): string {
  const reasons = Object.entries(dropped).filter(([, events]) => events > 0);
  return [
    ...lists.flatMap(listLines),
    `counted ${counted}, this hour ${state.thisHour}, store ${state.store}`,
    `dropped ${reasons.map(([reason, events]) => `${reason} ${events}`).join(', ') || 'nothing'}`,
  ].join('\n');
}
