// Loads the rare parts of the reader, when the first feed comes that needs them.
import type { RareParts } from './rare-parts.js';

let hasWarned = false;

/** What stands in for the rare parts: entities stay as text, dates are left out, bytes are UTF-8. */
const STAND_INS: RareParts = {
  decodeBytes: (bytes) => new TextDecoder().decode(bytes),
  numberEntities: (text) => text,
  parseLooseDate: () => undefined,
};

/** The rare parts; where their file can't be had, which the console says once, stand-ins. The next call tries again. */
export async function loadRareParts(): Promise<RareParts> {
  try {
    const module = await import('./rare-parts.js');
    return module.rareParts;
  } catch (error) {
    if (!hasWarned) console.warn('berita-widgets: rarer entities, charsets and dates are not read:', error);
    hasWarned = true;
    return STAND_INS;
  }
}
