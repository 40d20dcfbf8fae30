// What a gate is, and when it is over: { name, value, limit, note? }, where a value above its limit is over.
import { exact } from '../report/figures.mjs';

/** True when the value is above the limit; a measurement that gave no number is over too. */
export const isOver = ({ value, limit }) => !(value <= limit);

/** One line of the report. */
export function line(gate) {
  const { name, value, limit, note } = gate;
  return `${isOver(gate) ? 'OVER' : 'ok  '} ${exact(value).padStart(12)}  limit ${exact(limit).padEnd(10)} ${name}${note ? ` (${note})` : ''}`;
}

/** Prints gates, a line each; true when none is over. */
export function report(gates) {
  for (const gate of gates) console.log(line(gate));
  return !gates.some(isOver);
}

/** The process's exit code for these gates: none at all is no success. */
export const exitCode = (gates) => (gates.length && !gates.some(isOver) ? 0 : 1);

/** True when more runs could bring it under its limit: noise makes a ratio a little too large, never twice. */
export const isClose = ({ value, limit }) => value < limit * 1.5;
