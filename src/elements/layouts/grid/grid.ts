// The ranking as a grid of cards: styles alone.
import { cardStyles } from '../../../styles/cards.js';
import type { Extra } from '../layout.js';

export const grid: Extra = { styles: cardStyles };
