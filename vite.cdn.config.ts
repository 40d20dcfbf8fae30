// Script-tag build: self-contained files, Lit inside, for all elements (as ES module and as classic script) and for each, and chunks that they load on demand.
import { defineConfig } from 'vite';
import { chunks } from './scripts/cdn/chunks.mjs';
import { whole } from './scripts/cdn/options.mjs';

export default defineConfig(whole([chunks()]));
