// A tab in the tests: a frame with a store of its own, which shares locks, channels and storage with the others.
import { openFeed } from '../../src/store/index.js';
import { limits } from '../../src/store/limits.js';

Object.assign(globalThis, { openFeed, limits });
