// Figures as newspapers print them, without Intl: its first use costs a page more than Lit does.

/** Shortens a count to at most one decimal: 22,900 with `,` and ` rb` is `22,9 rb`. */
export function abbreviate(count: number, decimal: string, [thousand, million]: readonly [string, string]): string {
  // 999,950 and more would round to "1000 rb".
  if (count >= 999_950) return rounded(count / 1_000_000, decimal) + million;
  if (count >= 1000) return rounded(count / 1000, decimal) + thousand;
  return rounded(count, decimal);
}

/** To one decimal at most. */
const rounded = (figure: number, decimal: string): string => String(Math.round(figure * 10) / 10).replace('.', decimal);
