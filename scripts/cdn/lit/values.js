// What a template's expressions can be, beside text.

/** Leaves a part as it is. */
export const noChange = Symbol();

/** Empties a part; takes its attribute away. */
export const nothing = Symbol();

/** A template with its values. */
export const html = (strings, ...values) => ({ strings, values });

// No JSON has an array with a `raw` list: nothing in a feed passes for a template.
export const isTemplateResult = (value) => Boolean(value?.strings?.raw);

export const isPrimitive = (value) => value === null || (typeof value !== 'object' && typeof value !== 'function');
