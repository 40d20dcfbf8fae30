// The builder's look.
import { fieldStyles } from './fields.styles.js';
import { formStyles } from './form.styles.js';
import { resultStyles } from './result.styles.js';

export const builderStyles = [fieldStyles, formStyles, resultStyles];
