// The script tag: registers all three elements, with Lit inside.

// First, as elements that are in the page already load chunks while they are registered; the build has all chunks
// loaded by these two.
export { loadChunk, shareWithChunks } from './load-chunk.js';

import '../define.js';
