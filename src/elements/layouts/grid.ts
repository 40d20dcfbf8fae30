// The ranking as a grid of cards: styles alone.
export { cardStyles as styles } from '../../styles/cards.js';
