// `npx berita-widgets check <url|file>`: reads the arguments, prints the report, sets the exit code.
import { parseArgs } from 'node:util';
import { check, type Report } from './check.js';
import { frame, inWords, type Level } from './words.js';

type Lang = 'id' | 'en';

const order: Level[] = ['error', 'warn', 'ok'];
const count = ({ findings }: Report, level: Level) => findings.filter((finding) => finding.level === level).length;

function plain(report: Report, lang: Lang): string {
  const { levels, summary } = frame[lang];
  const lines = order.flatMap((level) =>
    report.findings
      .filter((finding) => finding.level === level)
      .flatMap((finding) => {
        const { message, advice } = inWords(finding, lang);
        return [`  ${levels[level].padEnd(6)} ${message}`, ...(advice ? [`         → ${advice}`] : [])];
      }),
  );
  return [report.source, ...lines, '', summary(count(report, 'error'), count(report, 'warn'))].join('\n');
}

function json(report: Report, lang: Lang, ok: boolean): string {
  const { findings, ...facts } = report;
  return JSON.stringify(
    {
      ok,
      ...facts,
      findings: findings.map((finding) => ({
        level: finding.level,
        code: finding.code,
        facts: finding.facts,
        ...inWords(finding, lang),
      })),
    },
    null,
    2,
  );
}

/** Runs the command; gives the exit code. */
export async function main(args: string[], print: (text: string) => void, now = Date.now()): Promise<number> {
  const system: Lang = /^id/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
    ? 'id'
    : 'en';
  const options = {
    lang: { type: 'string', default: system },
    json: { type: 'boolean' },
    origin: { type: 'string', default: 'https://partner.example' },
    'no-images': { type: 'boolean' },
    strict: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  let parsed;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    print(`${(error as Error).message}\n\n${frame[system].help}`);
    return 2;
  }
  const {
    values,
    positionals: [command, source, more],
  } = parsed;
  const lang: Lang = values.lang === 'id' ? 'id' : 'en';
  if (values.help) {
    print(frame[lang].help);
    return 0;
  }
  if (command !== 'check' || !source || more) {
    print(frame[lang].help);
    return 2;
  }
  const report = await check(source, { origin: values.origin, images: !values['no-images'], now });
  const ok = !count(report, 'error') && !(values.strict && count(report, 'warn'));
  print(values.json ? json(report, lang, ok) : plain(report, lang));
  return ok ? 0 : 1;
}
