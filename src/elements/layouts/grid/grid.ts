// The ranking as a grid of cards: styles alone.
import { cardStyles } from '../../../styles/cards.js';
import type { Layout } from '../layout.js';

export const grid: Layout = { styles: cardStyles };
