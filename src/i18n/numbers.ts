// Figures as newspapers print them, without Intl: its first use costs a page more than Lit does.

/** Shortens a count to at most one decimal: 22,900 with `,` and ` rb` is `22,9 rb`. */
export function abbreviate(count: number, decimal: string, [thousand, million]: readonly [string, string]): string {
  // 999,950 and more would round to "1000 rb".
  const [divisor, unit] = count < 1e3 ? [1, ''] : count < 999_950 ? [1e3, thousand] : [1e6, million];
  return String(Math.round((count / divisor) * 10) / 10).replace('.', decimal) + unit;
}
