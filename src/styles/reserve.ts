// Heights that follow from the tokens and the widget's width alone, so that placeholders, berita.css and the news agree
// to the pixel.
import { unsafeCSS, type CSSResult } from 'lit';

/** How many lines the headlines of a list have on average, in a list of at least `from` em. */
export interface LineStep {
  from: number;
  lines: number;
}

/**
 * One list of steps a kind of row: the width of the numeral or picture beside the headline (em) tells how much of the
 * list is left.
 */
interface LineTable {
  beside: number;
  steps: readonly LineStep[];
}

// Not the longest headline of a row counts, as the rows of a list share one height: one of four lines takes what one of
// a single line leaves. Measured over 4,000 lists of seven drawn from sixty headlines of 40 to 95 letters in Noto Sans,
// of which 99.9 % fit.
const PLAIN: LineTable = {
  beside: 2.25,
  steps: [
    { from: 0, lines: 8 },
    { from: 9, lines: 6.9 },
    { from: 10.5, lines: 6.2 },
    { from: 13, lines: 5 },
    { from: 14, lines: 4.2 },
    { from: 15, lines: 3.75 },
    { from: 16.5, lines: 3.2 },
    { from: 17.5, lines: 2.85 },
    { from: 20, lines: 2.45 },
    { from: 22.5, lines: 2.15 },
    { from: 26.25, lines: 1.75 },
    { from: 30, lines: 1.5 },
    { from: 40, lines: 1.3 },
  ],
};

const PICTURES: LineTable = {
  beside: 5.25,
  steps: [
    { from: 18, lines: 3.7 },
    { from: 18.75, lines: 3.3 },
    { from: 20, lines: 3 },
    { from: 22.5, lines: 2.7 },
    { from: 26.25, lines: 2.15 },
    { from: 30, lines: 1.75 },
    { from: 40, lines: 1.65 },
  ],
};

// By the width of one of two columns. They hold fewer rows each, and a column ends where a row ends: both want more
// room a row.
const COLUMN: LineTable = {
  beside: 2.25,
  steps: [
    { from: 0, lines: 3.3 },
    { from: 21.5, lines: 2.75 },
    { from: 24.25, lines: 2.35 },
    { from: 26.75, lines: 2.05 },
    { from: 29.25, lines: 1.75 },
  ],
};

const PICTURES_COLUMN: LineTable = {
  beside: 5.25,
  steps: [
    { from: 0, lines: 3.8 },
    { from: 21.5, lines: 3.25 },
    { from: 24.25, lines: 2.75 },
    { from: 26.75, lines: 2.35 },
    { from: 29.25, lines: 2.15 },
    { from: 34, lines: 1.75 },
  ],
};

/** Width from which a list has two columns, in em. */
export const TWO_COLUMNS = 45;

/**
 * What a look changes of the widths: how wide its headlines run against Noto Sans 600 at 1em, and what stands beside
 * them, in em.
 */
export interface Look {
  scale: number;
  rank: number;
  picture: number;
  /** Least width of a list with small pictures, in em. */
  picturesFrom: number;
  /** True for a layout whose lists have one column at any width. */
  hasOneColumn?: boolean;
  /** Width of a list under which nothing stands beside its headlines but a margin of `STACKED_MARGIN`, in em. */
  stackedBelow?: number;
}

/** Width under which the hour of a timeline stands over the headline, and what stands beside it then, in em. */
export const HOUR_STACKED_BELOW = 15.5;
export const STACKED_MARGIN = 0.75;
/** Height of the hour over the headline, in em. */
export const HOUR_LINE = 1.22;

const TIMELINE = { rank: 4.5, picture: 10.25, hasOneColumn: true, stackedBelow: HOUR_STACKED_BELOW } as const;

export const LOOKS = {
  own: { scale: 1, rank: 2.25, picture: 5.25, picturesFrom: 18 },
  koran: { scale: 1.16, rank: 2.75, picture: 5.25, picturesFrom: 20 },
  modern: { scale: 0.9375, rank: 2.5, picture: 6.75, picturesFrom: 19 },
  polos: { scale: 0.95, rank: 1.75, picture: 5.25, picturesFrom: 18 },
  timeline: { scale: 1, ...TIMELINE, picturesFrom: 24 },
  koranTimeline: { scale: 1.16, ...TIMELINE, picturesFrom: 26 },
} as const satisfies Record<string, Look>;

/**
 * What a row takes on average: the headline's lines and what stands under it, or the small picture; the gap, and the
 * rule.
 */
const rowOf = (linesHeight: string): string =>
  `(max(${linesHeight} + var(--_meta) * 1.1375em + .2032em, var(--_picture, 0px)) + 2 * var(--_gap) + 1px)`;

export const rowHeight = unsafeCSS(rowOf('var(--_lines) * var(--_line) * var(--_title-size)'));

/** CSS: `height` while `width` is at least `from` and less than `to`, else nothing. */
export const between = (width: string, from: string, to: string, height: string): string =>
  `min(clamp(0px, (${width} - ${from} + .01px) * 1000000, ${height}), clamp(0px, (${to} - ${width} - .01px) * 1000000, ${height}))`;

/** Where a step begins in a look, in em: at the same room for the headline, measured by the width of its letters. */
const stepStart = (from: number, table: LineTable, scale: number, beside: number): number =>
  Math.max(0, (from - table.beside) * scale + beside);

/**
 * The rules of one table from `least` em on. In two columns, `from` is the width of one of them; 1.5 em lie between.
 * Nested in one rule: the selector is long, and a server writes it into every widget.
 */
function tableRules(
  selector: string,
  table: LineTable,
  scale: number,
  beside: number,
  columns: 1 | 2,
  least = 0,
): string {
  let rules = '';
  for (const { from, lines } of table.steps) {
    const start = stepStart(from, table, scale, beside);
    const width = columns === 1 ? Math.max(least, start) : Math.max(TWO_COLUMNS, start * 2 + 1.5);
    rules += `@container (width>=${width.toFixed(2)}em){--_lines:var(--berita-title-lines,${lines})}`;
  }
  return `${selector}{${rules}}`;
}

/** Lists whose rows have small pictures. A timeline has no larger row: its lead picture is a small one. */
export const ILLUSTRATED_LIST = ":is([images='thumb'], [images='all'])";
export const ILLUSTRATED_TIMELINE = ":is([images='thumb'], [images='lead'], [images='all'])";

/**
 * The rules that give the lists of `host` their lines at each width, for a look. Rows without numeral leave more to the
 * headline.
 */
export function lineRules(host: string, look: Look): CSSResult {
  const { scale, rank, picture, picturesFrom, hasOneColumn, stackedBelow } = look;
  const plain = `${host} .list`;
  const illustrated = hasOneColumn ? ILLUSTRATED_TIMELINE : ILLUSTRATED_LIST;
  const pictures = `${host.replace(/\)$/, '')}${illustrated}) .list`;
  const first = { ...PICTURES.steps[0]!, from: (picturesFrom - picture) / scale + PICTURES.beside };
  const withPictures = { ...PICTURES, steps: [first, ...PICTURES.steps.slice(1)] };
  const rules = stackedBelow ? [tableRules(plain, PLAIN, scale, STACKED_MARGIN, 1)] : [];
  rules.push(tableRules(plain, PLAIN, scale, rank, 1, stackedBelow));
  rules.push(tableRules(pictures, withPictures, scale, picture, 1));
  if (!hasOneColumn) {
    // Layouts of their own have one column.
    const columns = (selector: string) => selector.replace(':host(', ':host(:not([layout])');
    rules.push(tableRules(columns(plain), COLUMN, scale, rank, 2));
    rules.push(tableRules(columns(pictures), PICTURES_COLUMN, scale, picture, 2));
  }
  return unsafeCSS(rules.join('\n'));
}

/**
 * The headlines' lines as a length that is a function of `width`, without a container: each step falls off at once
 * where it begins.
 */
function linesByWidth(width: string, table: LineTable, beside: string): string {
  const lineHeight = 'var(--_line) * var(--_title-size)';
  const linesOf = (lines: number) => `var(--berita-title-lines, ${lines})`;
  let sum = '';
  let before: number | undefined;
  for (const { from, lines } of table.steps) {
    if (before === undefined) sum = `${linesOf(lines)} * ${lineHeight}`;
    else {
      const start = `(${(from - table.beside).toFixed(2)}em * var(--_scale) + ${beside})`;
      sum += ` - clamp(0px, (${width} - ${start} + .01px) * 1000000, (${linesOf(before)} - ${linesOf(lines)}) * ${lineHeight})`;
    }
    before = lines;
  }
  return sum;
}

/**
 * Declarations that make `--_list` the height of a list as a function of `width` (a length or percentage), as the rules
 * above make it. They read the look's numbers as custom properties: `--_scale`, `--_beside`, `--_beside-pictures`,
 * `--_pictures-from`,
 * `--_two-columns`.
 */
export function listHeight(width: string, pictures: boolean): CSSResult {
  const column = `(${width} - 1.5em) / 2`;
  // Lines of the date in a very narrow column, and of the views that find no room beside it.
  const date = `clamp(0px, (12em - ${width} - .01px) * 1000000, var(--_narrow-meta, var(--_meta)) * 1.1375em)`;
  const views = `clamp(0px, (24em - ${width} - .01px) * 1000000, var(--_views, 0) * 1.1375em)`;
  const plain = `${rowOf(linesByWidth(width, PLAIN, 'var(--_beside)')).replace('var(--_picture, 0px)', '0px')} + ${date} + ${views} + var(--_hour-line, 0px)`;
  const parts = [
    `--_single: calc(var(--_rows) * (${plain}));`,
    pictures
      ? `--_double: calc(var(--_column-rows, var(--_share)) * ${rowOf(linesByWidth(column, PICTURES_COLUMN, 'var(--_beside-pictures)'))});`
      : `--_double: calc(var(--_column-rows, var(--_share)) * ${rowOf(linesByWidth(column, COLUMN, 'var(--_beside)'))});`,
  ];
  const heights = [between(width, 'var(--_two-columns)', '9999em', 'var(--_double)')];
  if (pictures) {
    const illustrated = `${linesByWidth(width, PICTURES, 'var(--_beside-pictures)')} + ${views}`;
    parts.push(`--_illustrated: calc(var(--_rows) * ${rowOf(illustrated)});`);
    heights.push(between(width, '0px', 'var(--_pictures-from)', 'var(--_single)'));
    heights.push(between(width, 'var(--_pictures-from)', 'var(--_two-columns)', 'var(--_illustrated)'));
  } else heights.push(between(width, '0px', 'var(--_two-columns)', 'var(--_single)'));
  parts.push(`--_list: calc(${heights.join(' + ')});`);
  return unsafeCSS(parts.join('\n'));
}
