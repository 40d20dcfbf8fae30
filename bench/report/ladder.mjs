// The ladder from a hand-written element to this project, as Markdown.
import { surroundingsLine } from './surroundings.mjs';

/** The two tables of a group: to show the widgets at all, and from the feed's arrival on. */
const TABLES = [
  {
    columns: ['cpu 1', 'cpu 10', 'news 1', 'news 10'],
    head: ['CPU of 1', 'CPU of 10', 'time to news of 1', 'time to news of 10'],
  },
  {
    columns: ['rows 1', 'rows 10', 'tasks 1', 'tasks 10'],
    head: ['rows of 1', 'rows of 10', 'long tasks of 1', 'long tasks of 10'],
  },
];

/** ` (−12 %)`: what the whole without a part takes less than the whole. */
function share(ofWhole) {
  const percent = Math.round((ofWhole - 1) * 100);
  const sign = percent < 0 ? '−' : '+';
  return ` (${sign}${Math.abs(percent)} %)`;
}

function cell(figure) {
  if (!figure) return '';
  const { ratio, ofWhole, count } = figure;
  if (count !== undefined) return String(count);
  return ratio.toFixed(2) + (ofWhole === undefined ? '' : share(ofWhole));
}

const table = (title, steps, { columns, head }) =>
  [
    `| ${title} | ${head.join(' | ')} |`,
    `|---|${columns.map(() => '--:|').join('')}`,
    ...steps.map(({ name, figures }) => `| ${name} | ${columns.map((one) => cell(figures.get(one))).join(' | ')} |`),
  ].join('\n');

const tables = (title, steps) => TABLES.map((kind) => table(title, steps, kind)).join('\n\n');

/** Everything between the markers. */
export function ladderTables({ rounds, steps, ...where }) {
  const of = (group) => steps.filter((step) => step.group === group);
  return [
    surroundingsLine(where),
    `The best of ${rounds} interleaved rounds, as other work only ever adds; CPU at full speed, less that of an empty page; time to news as above; rows: from the feed’s last byte until all rows are in the document; long tasks: the median of how many there were until then.`,
    tables('to the hand-written element', of('added')),
    'One part taken out; in brackets what the whole then takes more or less. The ratio is the floor with that part free.',
    tables('to the hand-written element', of('removed')),
    'With the recommended snippet, whose feed is there before the script: rows wait for the script.',
    tables('to the hand-written element', of('recommended')),
    'Rendered by a server:',
    tables('to the static page', of('server')),
  ].join('\n\n');
}
