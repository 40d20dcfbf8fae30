// The table of what visitors wait for, as Markdown.
import { ms } from './figures.mjs';
import { surroundingsLine } from './surroundings.mjs';

const ratio = (value) => (value === undefined ? '' : value.toFixed(2));

/** One table: a row a page. */
function table({ widgets, pages }) {
  return [
    `| ${widgets} widget${widgets > 1 ? 's' : ''} | ms | / hand-written | / static | rows / hand-written | long tasks |`,
    '|---|--:|--:|--:|--:|--:|',
    ...pages.map(
      ({ name, shown, toHandWritten, toStatic, rowsToHandWritten, longTasks }) =>
        `| ${name} | ${ms(shown)} | ${ratio(toHandWritten)} | ${ratio(toStatic)} | ${ratio(rowsToHandWritten)} | ${longTasks} |`,
    ),
  ].join('\n');
}

/** Everything between the markers. */
export function newsTables(results) {
  return [
    surroundingsLine(results),
    `Medians of ${results.rounds} interleaved cold visits; ratios are those within a round. "Rows": from the feed's last byte until all rows are in the document.`,
    ...results.measured.map(table),
  ].join('\n\n');
}
