// dist/cdn/count.js: counts at the gateway that the script itself comes from, or at the one its tag names.
import { startCounting } from '../count/count.js';

// A module has no `document.currentScript`.
const tag = document.querySelector<HTMLScriptElement>('script[src*="/count.js"]');
if (tag) startCounting({ endpoint: tag.dataset['endpoint'] ?? new URL(tag.src).origin });
