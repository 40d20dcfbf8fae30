// Numbers as the reports write them.

/** Rounded to hundredths, for JSON. */
export const round = (value) => Math.round(value * 100) / 100;

/** Milliseconds: tenths below ten. */
export const ms = (value) => (Math.abs(value) < 10 ? value.toFixed(1) : Math.round(value).toString());

export const count = (value) => value.toLocaleString('en-US');

/** Counts whole, ratios to hundredths. */
export const exact = (value) => (Number.isInteger(value) ? count(value) : value.toFixed(2));
