// The account of where the time goes, as Markdown.
import { ms } from './figures.mjs';
import { surroundingsLine } from './surroundings.mjs';

/** Everything between the markers: a row a kind of work, the largest of the first column first. */
export function accountTable({ rounds, columns, ...where }) {
  const [first] = columns;
  const shares = [...first.shares].sort(([, one], [, other]) => other - one).map(([share]) => share);
  const row = (share) => `| ${share} | ${columns.map((column) => ms(column.shares.get(share) ?? 0)).join(' | ')} |`;
  return [
    surroundingsLine(where),
    `CPU ms of the main thread in a trace, which slows what it watches; medians of ${rounds} interleaved visits.`,
    [
      `| | ${columns.map(({ name }) => name).join(' | ')} |`,
      `|---|${columns.map(() => '--:|').join('')}`,
      ...shares.map(row),
    ].join('\n'),
  ].join('\n\n');
}
