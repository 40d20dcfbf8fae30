// Pairs: few rows that hold every pair of values of any two options.

export type Row = Record<string, string | undefined>;
type Factors = Readonly<Record<string, readonly (string | undefined)[]>>;

const keyOf = (a: string, x: string | undefined, b: string, y: string | undefined) =>
  JSON.stringify([a, x ?? null, b, y ?? null]);

/** Rows that cover all pairs, chosen greedily; the same every time. */
export function pairwise(factors: Factors): Row[] {
  const names = Object.keys(factors);
  const open = new Set<string>();
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1))
      for (const x of factors[a]!) for (const y of factors[b]!) open.add(keyOf(a, x, b, y));
  });
  const rows: Row[] = [];
  while (open.size > 0) {
    const row = nextRow(names, factors, open);
    rows.push(row);
    names.forEach((a, i) => names.slice(i + 1).forEach((b) => open.delete(keyOf(a, row[a], b, row[b]))));
  }
  return rows;
}

/** Begins with a pair that is still open; each further option takes the value that closes most. */
function nextRow(names: readonly string[], factors: Factors, open: ReadonlySet<string>): Row {
  const [first] = open;
  const [a, x, b, y] = JSON.parse(first!) as [string, string | null, string, string | null];
  const row = new Map<string, string | undefined>([
    [a, x ?? undefined],
    [b, y ?? undefined],
  ]);
  for (const name of names.filter((candidate) => !row.has(candidate))) {
    const gains = factors[name]!.map((value) => gainOf(name, value, row, names, open));
    row.set(name, factors[name]![gains.indexOf(Math.max(...gains))]);
  }
  return Object.fromEntries(row);
}

function gainOf(
  name: string,
  value: string | undefined,
  row: ReadonlyMap<string, string | undefined>,
  names: readonly string[],
  open: ReadonlySet<string>,
): number {
  let gain = 0;
  for (const [other, known] of row) {
    const isBefore = names.indexOf(other) < names.indexOf(name);
    if (open.has(isBefore ? keyOf(other, known, name, value) : keyOf(name, value, other, known))) gain += 1;
  }
  return gain;
}
