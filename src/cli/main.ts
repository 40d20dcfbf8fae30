// `npx berita-widgets check <url|file>`: reads the arguments, prints the report, sets the exit code.
import { parseArgs } from 'node:util';
import { check } from './check.js';
import { frame } from './help.js';
import type { Language } from './messages/message.js';
import { countOf, reportAsJson, reportAsText } from './report-text.js';

const WRONG_USE = 2;

const OPTIONS = {
  lang: { type: 'string' },
  json: { type: 'boolean' },
  origin: { type: 'string', default: 'https://partner.example' },
  'no-images': { type: 'boolean' },
  strict: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

type Values = ReturnType<typeof parse>['values'];
type Print = (text: string) => void;

/**
 * Runs the command; gives the exit code: 0 without errors, 1 with errors, 2 for wrong use. `now` in milliseconds since
 * 1970.
 */
export async function main(args: string[], print: Print, now = Date.now()): Promise<number> {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    print(`${(error as Error).message}\n\n${frame[systemLanguage()].help}`);
    return WRONG_USE;
  }
  const { values, positionals } = parsed;
  const language = languageOf(values);
  const [command, source, ...more] = positionals;
  const isRightUse = command === 'check' && source !== undefined && more.length === 0;
  if (isRightUse && !values.help) return runCheck(source, values, print, now);
  print(frame[language].help);
  return values.help ? 0 : WRONG_USE;
}

async function runCheck(source: string, values: Values, print: Print, now: number): Promise<number> {
  const language = languageOf(values);
  const report = await check(source, { origin: values.origin, images: !values['no-images'], now });
  const isWrong = countOf(report, 'error') > 0 || (values.strict === true && countOf(report, 'warn') > 0);
  print(values.json ? reportAsJson(report, language, !isWrong) : reportAsText(report, language));
  return isWrong ? 1 : 0;
}

function languageOf({ lang }: Values): Language {
  if (lang === undefined) return systemLanguage();
  return lang === 'id' ? 'id' : 'en';
}

/** The language that the environment asks for. */
export function systemLanguage(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return /^id/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'id' : 'en';
}
