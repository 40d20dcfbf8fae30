// The modules that hold all of what pages fetch on demand agree with the lists that they are written from.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { onDemandLists } from '../../scripts/on-demand-lists.mjs';

describe('a module that is written from a list', () => {
  it.each(Object.entries(onDemandLists()))(
    '%s has a line for each of the list (npm run build writes it)',
    (file, text) => {
      expect(readFileSync(file, 'utf8')).toBe(text);
      expect(text.match(/^(?:import|export) \{/gm)!.length).toBeGreaterThan(3);
    },
  );
});
