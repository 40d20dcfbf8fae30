// A wrong attribute value: the default, and one hint to the developer in development builds only.
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';

type Table = typeof import('../../src/elements/base/properties.js');

async function reader(mode: string): Promise<(name: string, value: string | null) => unknown> {
  vi.stubEnv('NODE_ENV', mode);
  vi.resetModules();
  const { attributes, choice, count, flag, text } = (await import('../../src/elements/base/properties.js')) as Table;
  const table = attributes({
    limit: count(7, 1, 500),
    images: choice('none', 'thumb'),
    showViews: flag(),
    moreUrl: text(),
  });
  return (name, value) =>
    (table[name]!.converter as { fromAttribute(value: string | null): unknown }).fromAttribute(value);
}

describe('wrong values', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  afterEach(() => {
    warn.mockClear();
    vi.unstubAllEnvs();
  });
  // Other files run in the same process.
  afterAll(() => {
    warn.mockRestore();
  });

  for (const mode of ['development', 'production']) {
    it(`fall back to the default in a ${mode} build`, async () => {
      const read = await reader(mode);
      expect([
        read('limit', 'banyak'),
        read('limit', '0'),
        read('limit', '3'),
        read('images', 'big'),
        read('images', 'thumb'),
        read('images', null),
      ]).toEqual([7, 7, 3, 'none', 'thumb', 'none']);
    });
  }

  it('are hinted at once each while developing', async () => {
    const read = await reader('development');
    read('limit', 'banyak');
    read('limit', 'banyak');
    read('images', 'big');
    expect(warn.mock.calls.flat()).toEqual([
      'berita-widgets: limit="banyak" is no valid value, so the default stands: "7".',
      'berita-widgets: images="big" is no valid value, so the default stands: "none".',
    ]);
  });

  it('are no hint where they are right, and never outside development', async () => {
    const read = await reader('development');
    for (const [name, value] of [
      ['limit', '7'],
      ['limit', null],
      ['images', 'none'],
      ['showViews', ''],
      ['moreUrl', 'x'],
    ] as const)
      read(name, value);
    (await reader('production'))('limit', 'banyak');
    expect(warn).not.toHaveBeenCalled();
  });
});
