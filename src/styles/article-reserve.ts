// The room that articles take, by the width of their widget: one table for the element's own boxes and for berita.css.
import { unsafeCSS, type CSSResult } from 'lit';

// A letter of a semibold headline is 0.56 em wide in the wider of the common faces (Inter 0.51, Arial 0.54, Georgia
// 0.57), and a line of N em holds headlines of 95 letters in 7, 6, 5, 4 and 3 lines from N = 11, 13.2, 14.3, 17.6 and
// 22: the longest of 1,500 headlines made of real words, but for one in two hundred. All steps below follow from that.

/** Which articles a rule is for. */
interface Articles {
  variant: 'card' | 'compact' | 'hero';
  /** One article, or more than one; both where it is absent. */
  many?: boolean;
  /** Only in widgets that want no pictures. */
  bare?: boolean;
  /** Only where there are so many. */
  count?: number;
}

/** A selector of what carries the custom properties. */
type Select = (articles: Articles) => string;

interface Step {
  /** Width of the widget in em from which the step holds. */
  from: number;
  /** Height of the headline, a CSS length. */
  title: string;
}

// Two lines of a date and a byline, and three lines of summary, are part of `--_box` in `boxesOf`.
const cardSteps: readonly Step[] = [
  { from: 0, title: '10em' },
  { from: 11, title: '8.3em' },
  { from: 13.2, title: '6em' },
  { from: 14.3, title: '5.4em' },
  { from: 17.6, title: 'calc(0.285 * var(--_w) - 0.5em)' },
  { from: 20, title: '4.2em' },
  { from: 22, title: '3.6em' },
  { from: 24, title: '2.6em' },
];

/** Cards beside each other have headlines of one size, 1.125em, but for the longest. */
const gridSteps: readonly Step[] = [
  { from: 0, title: '10em' },
  { from: 11, title: '8.75em' },
  { from: 14.3, title: '6.6em' },
  { from: 17.6, title: '5.3em' },
  { from: 28, title: '7.5em' },
  { from: 31.5, title: '6.6em' },
  { from: 37.5, title: '5.3em' },
  { from: 44, title: '7.2em' },
  { from: 46.5, title: '6.6em' },
  { from: 56.5, title: '5.3em' },
  { from: 60, title: '7.2em' },
  { from: 62.5, title: '6.6em' },
  { from: 75.5, title: '5.3em' },
];

const setGridSteps: readonly Step[] = [
  { from: 0, title: '11em' },
  { from: 14.3, title: '9.5em' },
  { from: 17.6, title: '8.6em' },
  { from: 28, title: '11em' },
  { from: 32, title: '9.5em' },
  { from: 37.5, title: '8.6em' },
  { from: 44, title: '11em' },
  { from: 48.5, title: '9.5em' },
  { from: 56.5, title: '8.6em' },
  { from: 60, title: '11em' },
  { from: 65, title: '9.5em' },
  { from: 75.5, title: '8.6em' },
];

// Set larger than cards are, from 20 em on by 1.2, from 30 em on by 1.35, and in bold, which runs wider.
const heroSteps: readonly Step[] = [
  { from: 0, title: '10.4em' },
  { from: 11, title: '8.9em' },
  { from: 13.2, title: '6.9em' },
  { from: 15, title: '6.4em' },
  { from: 16.25, title: '5.4em' },
  { from: 20, title: '6.5em' },
  { from: 22, title: '6.2em' },
  { from: 24, title: '5.4em' },
  { from: 27.5, title: '5em' },
  { from: 30, title: '5.5em' },
  { from: 37.5, title: '5.2em' },
  { from: 40, title: '4.5em' },
];

const compactSteps: readonly Step[] = [
  { from: 0, title: '9.5em' },
  { from: 11, title: '7.75em' },
  { from: 13.2, title: '6.2em' },
  { from: 14.3, title: '5.6em' },
  { from: 16.5, title: '8em' },
  { from: 17.8, title: '6.3em' },
  { from: 19.2, title: '5.6em' },
  { from: 20, title: '6.2em' },
  { from: 21.1, title: '5.2em' },
  { from: 23.5, title: '4.4em' },
  { from: 24.4, title: '3.8em' },
  { from: 28.8, title: '3.6em' },
];

const compactWithoutPictureSteps: readonly Step[] = [
  { from: 16.5, title: '5em' },
  { from: 17.6, title: '4.2em' },
  { from: 20, title: '3.8em' },
  { from: 22, title: '3.6em' },
  { from: 26, title: '3em' },
  { from: 29, title: '2.6em' },
];

/** Several compact articles share one budget, so these are averages. */
const compactGridSteps: readonly Step[] = [
  { from: 0, title: '6.5em' },
  { from: 15, title: '5.4em' },
  { from: 20, title: '5em' },
  { from: 24, title: '3.9em' },
  { from: 28, title: '3.2em' },
  { from: 40, title: '5.6em' },
  { from: 50, title: '4.4em' },
  { from: 64, title: '5.8em' },
  { from: 80, title: '4.4em' },
];

const within = (from: number, rules: string) => (from === 0 ? rules : `@container (width >= ${from}em) { ${rules} }`);

const titleHeights = (selector: string, steps: readonly Step[]): string =>
  steps.map(({ from, title }) => within(from, `${selector} { --_title: ${title}; }`)).join('\n');

interface ColumnStep {
  /** Width of the widget in em from which the step holds. */
  from: number;
  columns: number;
  /** Numbers of articles that have other columns: three rows of three rather than 4 + 4 + 1. */
  except?: Readonly<Record<number, number>>;
}

const cardColumns: readonly ColumnStep[] = [
  { from: 28, columns: 2 },
  { from: 44, columns: 3, except: { 2: 2 } },
  { from: 60, columns: 4, except: { 2: 2, 3: 3, 5: 3, 6: 3, 9: 3 } },
];

const compactColumns: readonly ColumnStep[] = [
  { from: 40, columns: 2 },
  { from: 64, columns: 3, except: { 2: 2 } },
];

function columnsOf(select: Select, variant: 'card' | 'compact', steps: readonly ColumnStep[]): string {
  return steps
    .map(({ from, columns, except = {} }) => {
      const rules = [`${select({ variant, many: true })} { --_columns: ${columns}; }`];
      for (const [count, fewer] of Object.entries(except))
        rules.push(`${select({ variant, count: Number(count) })} { --_columns: ${fewer}; }`);
      return within(from, rules.join('\n'));
    })
    .join('\n');
}

// Beside the headline: section, three lines of summary, date and byline, and the room between them.
const cardBox = 'calc(var(--_picture) + var(--_title) + 9.4em)';
const gridBox = 'calc(var(--_picture) + var(--_title) + 9.4em + 2.25 * var(--_gap) + 1px)';
const heroBox = 'calc(var(--_picture) + var(--_title) + 9.6em)';
const compactBox = 'max(var(--_title) + 3em, var(--_picture))';
const compactGridBox = 'calc(max(var(--_title) + 3em, var(--_picture)) + 2 * var(--_gap) + 1px)';

const ratio = 'var(--berita-image-ratio, 3 / 2)';
const columnWidth = 'calc((var(--_inner) - (var(--_columns) - 1) * 2 * var(--_gap)) / var(--_columns))';
const cardPicture = `calc(var(--_w) / (${ratio}) + 0.75em)`;

const cardBoxes = (select: Select): string => `
${columnsOf(select, 'card', cardColumns)}
${select({ variant: 'card', many: false })} { --_w: min(var(--_inner), 30em); --_box: ${cardBox}; --_picture: ${cardPicture}; }
${titleHeights(select({ variant: 'card', many: false }), cardSteps)}
${select({ variant: 'card', many: true })} { --_w: ${columnWidth}; --_box: ${gridBox}; --_picture: ${cardPicture}; }
${titleHeights(select({ variant: 'card', many: true }), gridSteps)}
${titleHeights(select({ variant: 'card', many: true, bare: true }), setGridSteps)}
${select({ variant: 'card', many: false, bare: true })} { --_picture: 0px; }
${select({ variant: 'card', many: true, bare: true })} { --_picture: 0px; }`;

const compactBoxes = (select: Select): string => `
${columnsOf(select, 'compact', compactColumns)}
${select({ variant: 'compact' })} { --_w: var(--_inner); --_picture: 4em; }
${select({ variant: 'compact', many: false })} { --_box: ${compactBox}; }
${titleHeights(select({ variant: 'compact', many: false }), compactSteps)}
${titleHeights(select({ variant: 'compact', many: false, bare: true }), compactWithoutPictureSteps)}
${select({ variant: 'compact', many: true })} { --_box: ${compactGridBox}; }
${titleHeights(select({ variant: 'compact', many: true }), compactGridSteps)}
${select({ variant: 'compact', bare: true })} { --_picture: 0px; }`;

const heroBoxes = (select: Select): string => `
${select({ variant: 'hero' })} { --_w: var(--_inner); --_box: ${heroBox}; --_picture: calc(var(--_w) * 9 / 16 + 0.75em); }
${titleHeights(select({ variant: 'hero' }), heroSteps)}
@container (width >= 43.75em) {
  ${select({ variant: 'hero' })} { --_w: calc((var(--_inner) - 2 * var(--_gap)) * 0.4); --_box: calc(var(--_w) * 1.5 * 9 / 16); }
  ${select({ variant: 'hero', bare: true })} { --_w: var(--_inner); --_title: 7em; --_box: calc(var(--_title) + 7.7em); }
}
${select({ variant: 'hero', bare: true })} { --_picture: 0px; }`;

/**
 * `--_box`: the height of one article, or of one row of them; `--_w`: the width of a column; `--_columns`, and
 * `--_rows` from `--_count`, which is set elsewhere.
 */
const boxesOf = (select: Select): string => `${cardBoxes(select)}\n${compactBoxes(select)}\n${heroBoxes(select)}`;

const inElement: Select = ({ variant, many, bare, count }) => {
  const host = bare ? ":host([images='none']) " : '';
  if (count) return `${host}.grid:has(> .${variant}:nth-child(${count}):last-child)`;
  if (many === undefined) return `${host}.grid:has(> .${variant})`;
  return many ? `${host}.grid:has(> .${variant} + .${variant})` : `${host}.grid:has(> .${variant}:only-child)`;
};

/** Numbers of articles whose room is reserved whole; nobody sees the foot of a larger grid when it comes. */
const maxCount = 24;
const counts: string[] = [];
for (let count = 2; count <= maxCount; count += 1)
  counts.push(`.grid:has(> :nth-child(${count}):last-child) { --_count: ${count}; }`);

/** For the element: each grid of articles knows its columns and its least height. */
export const articleBoxes: CSSResult = unsafeCSS(`
.grid {
  --_inner: 100cqi;
  --_columns: 1;
  min-height: calc(round(up, var(--_count, 1) / var(--_columns), 1) * var(--_box, 0px));
}
${counts.join('\n')}
${boxesOf(inElement)}
`);

const attributeOf = {
  card: ":not([variant='compact'], [variant='hero'])",
  compact: "[variant='compact']",
  hero: "[variant='hero']",
};

/** For berita.css: the same on the pseudo-element before a widget whose script has not run; `--_count` is its limit. */
export const articleBoxesBefore: CSSResult = unsafeCSS(
  boxesOf(({ variant, many, bare, count }) => {
    const parts = ['berita-artikel:is(:not(:defined), :state(berita-waiting))', attributeOf[variant]];
    if (variant === 'card' && many === false) parts.push(":not([variant='full'])");
    if (count) parts.push(`[limit='${count}']`);
    if (many === true || count) parts.push("[limit]:not([limit='1'])");
    if (many === false) parts.push(":is(:not([limit]), [limit='1'])");
    if (bare) parts.push("[images='none']");
    return `${parts.join('')}::before`;
  }),
);
