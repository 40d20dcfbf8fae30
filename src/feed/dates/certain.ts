// Dates that JavaScript's own reading is sure to get right, which most feeds write, to ISO 8601 in UTC. The rare part reads all others.
import { need } from '../rare.js';

// RFC 822 and ISO 8601 with a zone. Engines disagree on days that a month may not have: those are not sure.
const SURE =
  /^\s*(?:[A-Z][a-z]{2}, *)?(?!(?:29|3\d) F|31 (?:Ap|Jun|[NS])|.{5}(?:02-(?:29|3)|(?:0[469]|11)-31))(?:\d\d? [A-Z][a-z]{2} )?(?:19|20)\d\d(?: |-\d\d-\d\dT)[012]\d:[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z| GMT| WIB| ?[+-][01]\d:?\d\d)\s*$/;

/**
 * Reads a date, to `2026-01-05T09:47:00.000Z`. A date without a zone is read in `timeZone` (an IANA name), one without a time as
 * midnight. Undefined for what is no date, and for impossible ones (31 February, `0000-00-00`).
 */
export function parseDate(value: string, timeZone: string): string | undefined {
  const moment = SURE.test(value) && Date.parse(value.replace('WIB', '+0700'));
  if (moment) return new Date(moment).toISOString();
  if (/\d/.test(value)) return need().looseDate?.(value, timeZone);
}
