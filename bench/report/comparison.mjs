// The tables of the comparison, as Markdown.
import { count, ms } from './figures.mjs';
import { surroundingsLine } from './surroundings.mjs';

const plural = (widgets) => `${widgets} widget${widgets > 1 ? 's' : ''}`;

/** One table: rows are implementations, columns numbers of widgets. */
function table(results, slowdown) {
  const columns = results.measured.filter((measured) => measured.slowdown === slowdown);
  const names = columns[0].costs.map(({ implementation }) => implementation);
  const cell = ({ costs }, name) => {
    const { q1, median, q3, toHandWritten } = costs.find(({ implementation }) => implementation === name);
    return `${ms(median)} (${ms(q1)}–${ms(q3)}) | ${toHandWritten.toFixed(2)}`;
  };
  return [
    `| CPU ms at ${slowdown}x slowdown | script | ${columns.map(({ widgets }) => `${plural(widgets)} | ratio`).join(' | ')} |`,
    `|---|--:|${columns.map(() => '--:|--:|').join('')}`,
    ...names.map(
      (name) =>
        `| ${name === 'berita-widgets' ? `**${name}**` : name} | ${count(results.scripts[name])} | ${columns.map((column) => cell(column, name)).join(' | ')} |`,
    ),
  ].join('\n');
}

/** Versions and note of each peer. */
const notes = ({ packages }, implementations) =>
  implementations
    .filter(({ kind }) => kind === 'peer')
    .map(
      ({ uses, note }) => `- ${uses.map((used) => `${used} ${packages[used]}`).join(', ')}${note ? `: ${note}` : ''}`,
    )
    .join('\n');

/** Everything between the markers. */
export function comparisonTables(results, implementations) {
  return [
    surroundingsLine(results),
    `Median and quartiles of ${results.rounds} interleaved runs; ratio: to the hand-written element, in the same round; script: bytes brotli.`,
    ...[...new Set(results.measured.map(({ slowdown }) => slowdown))].map((slowdown) => table(results, slowdown)),
    notes(results, implementations),
  ].join('\n\n');
}
