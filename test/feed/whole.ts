// Puts the rare part into its slot, for tests of single functions: `parseFeed` does so itself.
import { rare } from '../../src/feed/rare/index.js';
import { supply } from '../../src/feed/rare.js';

supply(rare);
