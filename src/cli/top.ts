// `npx berita-widgets top`: what is read most now, as the running gateway counts it, and what was not counted.
import { parseArgs } from 'node:util';
import { ConfigError } from '../gateway/index.js';
import { findConfig, loadConfig } from '../gateway/node/index.js';
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

/** Runs the command; gives the exit code. */
export async function top(args: string[], output: Output): Promise<number> {
  try {
    const { values } = parseArgs({ args, options: OPTIONS });
    if (values.help) {
      output.out(HELP);
      return 0;
    }
    const { metrics, count } = await loadConfig(findConfig(values.config));
    if (!count) throw new ConfigError(['count: is missing, so no reads are counted']);
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

function asText({ state, counted, dropped, lists }: ReadsReport): string {
  const lines: string[] = [];
  for (const { name, halfLifeMs, atLeast, articles } of lists) {
    const sum = articles.reduce((total, { reads }) => total + reads, 0);
    const remark = sum < atLeast ? `, no ranking below ${atLeast} reads` : '';
    lines.push(`${name} (half-life ${halfLifeMs / HOUR_MS} h${remark})`);
    for (const [index, { title, reads, views }] of articles.entries())
      lines.push(
        `${String(index + 1).padStart(4)} ${reads.toFixed(1).padStart(9)} ${String(views).padStart(8)}  ${title}`,
      );
    lines.push('');
  }
  const reasons = Object.entries(dropped).filter(([, events]) => events > 0);
  lines.push(`counted ${counted}, this hour ${state.thisHour}, store ${state.store}`);
  lines.push(`dropped ${reasons.map(([reason, events]) => `${reason} ${events}`).join(', ') || 'nothing'}`);
  return lines.join('\n');
}
