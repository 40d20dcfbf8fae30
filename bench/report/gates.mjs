// The gates as a table, in Markdown.
import { isOver } from '../gates/judge.mjs';
import { exact } from './figures.mjs';
import { surroundingsLine } from './surroundings.mjs';

/** Everything between the markers. */
export const gatesTable = ({ gates, ...where }) => `${surroundingsLine(where)}

| gate | value | limit | |
|---|--:|--:|---|
${gates.map((gate) => `| ${gate.name}${gate.note ? `<br>${gate.note}` : ''} | ${exact(gate.value)} | ${exact(gate.limit)} | ${isOver(gate) ? '**over**' : 'ok'} |`).join('\n')}`;
