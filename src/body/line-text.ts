// The text of a line: what of it is seen, and its white space.

// What shows nothing; the soft hyphen stays.
// eslint-disable-next-line no-control-regex -- Control characters are what it is for.
const INVISIBLE = /[\0-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff]/g;

/** Text without the characters that show nothing. */
export const visibleText = (text: string): string => text.replace(INVISIBLE, '');

/** Text with each run of white space as one space; a no-break space alone stays. */
export const collapseSpace = (text: string): string => text.replace(/\s+/g, (run) => (run === '\u00a0' ? run : ' '));
