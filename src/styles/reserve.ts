// Heights that follow from the tokens and the widget's width alone, so that placeholders, berita.css and the news agree
// to the pixel.
import { unsafeCSS, type CSSResult } from 'lit';

/** How many lines the headlines of a list have on average, in a list of at least `from` em. */
interface LineStep {
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
}

export const LOOKS = {
  own: { scale: 1, rank: 2.25, picture: 5.25, picturesFrom: 18 },
  koran: { scale: 1.16, rank: 2.75, picture: 5.25, picturesFrom: 20 },
  modern: { scale: 0.9375, rank: 2.5, picture: 6.75, picturesFrom: 19 },
  polos: { scale: 0.95, rank: 1.75, picture: 5.25, picturesFrom: 18 },
  timeline: { scale: 1, rank: 4.5, picture: 10.25, picturesFrom: 24, hasOneColumn: true },
  koranTimeline: { scale: 1.16, rank: 4.5, picture: 10.25, picturesFrom: 26, hasOneColumn: true },
} as const satisfies Record<string, Look>;

/**
 * What a row takes on average: the headline's lines and what stands under it, or the small picture; the gap, and the
 * rule.
 */
const rowOf = (linesHeight: string): string =>
  `(max(${linesHeight} + var(--_meta) * 1.1375em + .2032em, var(--_picture, 0px)) + 2 * var(--_gap) + 1px)`;

export const rowHeight = unsafeCSS(rowOf('var(--_lines) * var(--_line) * var(--_title-size)'));

/** `height` while `width` is at least `from` and less than `to`, else nothing. */
const between = (width: string, from: string, to: string, height: string): string =>
  `min(clamp(0px, (${width} - ${from} + .01px) * 1000000, ${height}), clamp(0px, (${to} - ${width} - .01px) * 1000000, ${height}))`;

/**
 * What a lead row with its large picture takes more than a row does, in a list as wide as `width`: the whole picture
 * and a larger headline, or from 34 em on a picture of 44 % that its text stands beside.
 */
export function leadHeight(width: string): CSSResult {
  const stacked = `${width} / (var(--berita-image-ratio, 3 / 2)) + 4em`;
  const beside = `.44 * ${width} / (var(--berita-image-ratio, 3 / 2)) - 1.5em`;
  return unsafeCSS(
    `calc(${between(width, '0px', '34em', stacked)} + ${between(width, '34em', '9999em', `max(0px, ${beside})`)})`,
  );
}

/**
 * Lines of the ticker's box by the list's width in em: what headlines of 95 letters take, beside the heading from 40 em
 * on.
 */
const TICKER_LINES: readonly LineStep[] = [
  { from: 0, lines: 7 },
  { from: 13, lines: 5 },
  { from: 15, lines: 4 },
  { from: 20, lines: 3 },
  { from: 28, lines: 2 },
  { from: 75, lines: 1 },
];

export const tickerRules = unsafeCSS(
  TICKER_LINES.map(
    ({ from, lines }) =>
      `@container (width >= ${from}em) { :host([layout='ticker']) .list { --_ticker-lines: ${lines}; } }`,
  ).join('\n'),
);

/** Declarations that make `--_list` the height of a ticker with its heading and buttons, as a function of `width`. */
export function tickerHeight(width: string): CSSResult {
  const line = 'var(--_line) * var(--_title-size)';
  let lines = `${TICKER_LINES[0]!.lines} * ${line}`;
  let before = TICKER_LINES[0]!.lines;
  for (const step of TICKER_LINES.slice(1)) {
    lines += ` - clamp(0px, (${width} - ${step.from}em + .01px) * 1000000, ${before - step.lines} * ${line})`;
    before = step.lines;
  }
  const above = between(width, '0px', '40em', 'max(44px, var(--_ticker-heading)) + 6px');
  const beside = between(width, '40em', '9999em', '12px');
  return unsafeCSS(`--_list: calc(max(32px, ${lines}) + ${above} + ${beside} + 1px);`);
}

/** Where a step begins in a look, in em: at the same room for the headline, measured by the width of its letters. */
const stepStart = (from: number, table: LineTable, scale: number, beside: number): number =>
  Math.max(0, (from - table.beside) * scale + beside);

/**
 * The rules of one table. In two columns, `from` is the width of one of them; 1.5 em lie between. Nested in one rule:
 * the selector is long, and a server writes it into every widget.
 */
function tableRules(selector: string, table: LineTable, scale: number, beside: number, columns: 1 | 2): string {
  let rules = '';
  for (const { from, lines } of table.steps) {
    const start = stepStart(from, table, scale, beside);
    const width = columns === 1 ? start : Math.max(TWO_COLUMNS, start * 2 + 1.5);
    rules += `@container (width>=${width.toFixed(2)}em){--_lines:var(--berita-title-lines,${lines})}`;
  }
  return `${selector}{${rules}}`;
}

/**
 * The rules that give the lists of `host` their lines at each width, for a look. Rows without numeral leave more to the
 * headline.
 */
export function lineRules(host: string, look: Look): CSSResult {
  const { scale, rank, picture, picturesFrom, hasOneColumn } = look;
  const plain = `${host} .list`;
  const pictures = `${host.replace(/\)$/, '')}:is([images='thumb'], [images='all'])) .list`;
  const first = { ...PICTURES.steps[0]!, from: (picturesFrom - picture) / scale + PICTURES.beside };
  const withPictures = { ...PICTURES, steps: [first, ...PICTURES.steps.slice(1)] };
  const rules = [tableRules(plain, PLAIN, scale, rank, 1), tableRules(pictures, withPictures, scale, picture, 1)];
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
  const plain = `${rowOf(linesByWidth(width, PLAIN, 'var(--_beside)')).replace('var(--_picture, 0px)', '0px')} + ${date} + ${views}`;
  const parts = [
    `--_single: calc(var(--_rows) * (${plain}));`,
    pictures
      ? `--_double: calc(var(--_share) * ${rowOf(linesByWidth(column, PICTURES_COLUMN, 'var(--_beside-pictures)'))});`
      : `--_double: calc(var(--_share) * ${rowOf(linesByWidth(column, COLUMN, 'var(--_beside)'))});`,
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
