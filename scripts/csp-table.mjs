// Web Test Runner plugin: takes the table of test/script-tag/csp.browser.test.ts from each engine; `npm run docs:csp`
// writes it into docs/security.md.
import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../docs/security.md', import.meta.url);
const engines = ['Chromium', 'Firefox', 'WebKit'];
const begin = '<!-- csp table: npm run docs:csp -->';
const end = '<!-- end of csp table -->';

function table(results) {
  const names = Object.keys(Object.values(results)[0]);
  const cell = (engine, name, column) => results[engine]?.[name]?.[column] ?? 'not run';
  const lines = names.map(
    (name) =>
      `| ${[name, ...engines.map((engine) => cell(engine, name, 0)), ...engines.map((engine) => cell(engine, name, 1))].join(' | ')} |`,
  );
  return [
    `| policy | ${engines.map((engine) => `script tag, ${engine}`).join(' | ')} | ${engines.map((engine) => `stock Lit, ${engine}`).join(' | ')} |`,
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n');
}

export const cspTable = () => {
  const results = {};
  return {
    name: 'csp-table',
    async serve(context) {
      if (context.path !== '/csp-table') return undefined;
      const chunks = [];
      for await (const chunk of context.req) chunks.push(chunk);
      const { engine, rows } = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      results[engine] = rows;
      const written = Boolean(process.env.DOCS_CSP);
      if (written) {
        const text = readFileSync(file, 'utf8');
        writeFileSync(
          file,
          `${text.slice(0, text.indexOf(begin) + begin.length)}\n${table(results)}\n${text.slice(text.indexOf(end))}`,
        );
      }
      return { body: JSON.stringify({ written }), type: 'json' };
    },
  };
};
