// A report as text for people, and as JSON for programs.
import type { Report } from './check.js';
import { inWords, type Finding, type Level } from './findings.js';
import { frame } from './help.js';
import type { Language } from './messages/message.js';

const LEVELS: readonly Level[] = ['error', 'warn', 'ok'];

/** How many findings of a level a report has. */
export const countOf = ({ findings }: Report, level: Level): number =>
  findings.filter((finding) => finding.level === level).length;

/** The report in lines, the worst first. */
export function reportAsText(report: Report, language: Language): string {
  const lines = LEVELS.flatMap((level) => {
    const findings = report.findings.filter((finding) => finding.level === level);
    return findings.flatMap((finding) => linesOf(finding, language));
  });
  const summary = frame[language].summary(countOf(report, 'error'), countOf(report, 'warn'));
  return [report.source, ...lines, '', summary].join('\n');
}

function linesOf(finding: Finding, language: Language): string[] {
  const { message, advice } = inWords(finding, language);
  const level = frame[language].levels[finding.level].padEnd(6);
  const lines = [`  ${level} ${message}`];
  if (advice) lines.push(`         → ${advice}`);
  return lines;
}

/** The report as JSON, each finding with its words. */
export function reportAsJson(report: Report, language: Language, ok: boolean): string {
  const { findings, ...facts } = report;
  const withWords = findings.map(({ level, code, facts: values }) => {
    const words = inWords({ level, code, facts: values }, language);
    return { level, code, facts: values, ...words };
  });
  return JSON.stringify({ ok, ...facts, findings: withWords }, null, 2);
}
