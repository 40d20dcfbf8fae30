// Loads the rare parts of the reader, when the first feed comes that needs them.
import type { RareParts } from './rare-parts.js';

let isMissingTold = false;

/**
 * The rare parts; undefined where their file can't be had, which the console says once. The next call tries again.
 */
export async function loadRareParts(): Promise<RareParts | undefined> {
  try {
    const module = await import('./rare-parts.js');
    return module.rareParts;
  } catch (error) {
    if (!isMissingTold) console.warn('berita-widgets: rarer entities, charsets and dates are not read:', error);
    isMissingTold = true;
    return undefined;
  }
}
