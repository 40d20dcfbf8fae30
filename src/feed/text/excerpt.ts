// The beginning of a text: cut between words, and where a script has no blanks between them, between what
// readers see as characters.

// What belongs to the character before it: accents and vowel signs, joiners, skin tones, tags of flags, vowels
// of Thai and Lao, the later parts of Korean syllables, and the second half of a pair.
const CONTINUES =
  /^(?:\p{M}|\u200c|\u200d|[\u{1f3fb}-\u{1f3ff}]|[\u{e0020}-\u{e007f}]|\u0e33|\u0eb3|[\u1160-\u11ff]|[\udc00-\udfff])/u;
// What holds on to the character after it: a joiner, the sign of South and Southeast Asian scripts that binds
// consonants, a vowel that Thai and Lao write before its consonant.
const HOLDS_ON =
  /(?:\u200d|\u094d|\u09cd|\u0a4d|\u0acd|\u0b4d|\u0c4d|\u0ccd|\u0d4d|\u1039|\u17d2|\ua9c0|\u1bab|[\u0e40-\u0e44]|[\u0ec0-\u0ec4])$/;

/** Is the second letter of a flag next? Two letters of flags are one flag, each of them two code units. */
function isWithinFlag(before: string, after: string): boolean {
  if (!/^[\u{1f1e6}-\u{1f1ff}]/u.test(after)) return false;
  const letters = /(?:\ud83c[\udde6-\uddff])*$/.exec(before)![0];
  return (letters.length / 2) % 2 === 1;
}

/** May a text be cut before the character at `at`, so that nothing that readers see as one character is parted? */
function isBoundary(text: string, at: number): boolean {
  if (CONTINUES.test(text.slice(at, at + 2))) return false;
  const before = text.slice(Math.max(0, at - 80), at);
  return !HOLDS_ON.test(before) && !isWithinFlag(before, text.slice(at, at + 2));
}

/**
 * `text` where it has at most `most` UTF-16 code units; else its beginning and `…`. It is cut before the last
 * blank, unless that would leave less than half.
 */
export function excerpt(text: string, most: number): string {
  if (text.length <= most) return text;
  const blank = text.lastIndexOf(' ', most);
  if (blank >= most / 2) return `${text.slice(0, blank)}…`;
  let end = most;
  // Whoever piles up a hundred accents has no characters that could be kept whole.
  while (end > most - 100 && !isBoundary(text, end)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
