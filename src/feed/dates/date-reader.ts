// DateReader: the dates of one feed, to ISO 8601 in UTC.
import { parseCertainDate } from './certain.js';

/** Reads further writings of dates, in milliseconds since 1970; `timeZone` is for dates without a zone. */
export type DateParser = (value: string, timeZone: string) => number | undefined;

/** Reads dates by the standards' writings, then by a parser of others, where there is one. */
export class DateReader {
  readonly #timeZone: string;
  readonly #parseOther: DateParser | undefined;
  #needsOther = false;

  /** A date without a zone is read in `timeZone`, an IANA name. */
  constructor(timeZone: string, parseOther: DateParser | undefined) {
    this.#timeZone = timeZone;
    this.#parseOther = parseOther;
  }

  /** True once a date has come that is in another writing, and there was no parser for it. */
  get needsOther(): boolean {
    return this.#needsOther;
  }

  /**
   * Reads a date, to `2026-01-05T09:47:00.000Z`; one without a time is midnight, and a zone that is written but unknown
   * is UTC. Undefined for what is no date, for impossible dates (31 February, `0000-00-00`), and for every writing that
   * could mean something else.
   */
  read(value: string): string | undefined {
    const moment = parseCertainDate(value) ?? this.#parseOther?.(value, this.#timeZone);
    if (moment !== undefined) return new Date(moment).toISOString();
    this.#needsOther ||= !this.#parseOther && value.trim() !== '';
    return undefined;
  }
}
