// The ladder from a hand-written element to this project, as Markdown.
import { surroundingsLine } from './surroundings.mjs';

const COLUMNS = ['cpu 1', 'cpu 10', 'news 1', 'news 10'];
const HEAD = ['CPU of 1', 'CPU of 10', 'time to news of 1', 'time to news of 10'];

/** ` (−12 %)`: what the whole without a part takes less than the whole. */
function share(ofWhole) {
  const percent = Math.round((ofWhole - 1) * 100);
  const sign = percent < 0 ? '−' : '+';
  return ` (${sign}${Math.abs(percent)} %)`;
}

const cell = ({ ratio, ofWhole }) => ratio.toFixed(2) + (ofWhole === undefined ? '' : share(ofWhole));

function table(title, steps) {
  return [
    `| ${title} | ${HEAD.join(' | ')} |`,
    `|---|${COLUMNS.map(() => '--:|').join('')}`,
    ...steps.map(({ name, figures }) => `| ${name} | ${COLUMNS.map((one) => cell(figures.get(one))).join(' | ')} |`),
  ].join('\n');
}

/** Everything between the markers. */
export function ladderTables({ rounds, steps, ...where }) {
  const of = (group) => steps.filter((step) => step.group === group);
  return [
    surroundingsLine(where),
    `The best of ${rounds} interleaved rounds, as other work only ever adds; CPU at full speed, less that of an empty page; time to news as above.`,
    table('to the hand-written element', of('added')),
    'One part taken out; in brackets what the whole then takes more or less. The ratio is the floor with that part free.',
    table('to the hand-written element', of('removed')),
    'Rendered by a server:',
    table('to the static page', of('server')),
  ].join('\n\n');
}
