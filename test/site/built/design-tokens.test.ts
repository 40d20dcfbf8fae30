// The file of design tokens: what design tools need of it, and that it says what the styles say.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const file = JSON.parse(readFileSync('dist-site/berita.tokens.json', 'utf8')) as Record<
  string,
  Record<string, unknown>
>;

describe('the design tokens', () => {
  it('have a colour for light and one for dark', () => {
    expect(file.default!['color-accent']).toEqual({
      light: {
        $type: 'color',
        $value: { colorSpace: 'srgb', components: [0.6588, 0.0706, 0.1098], alpha: 1, hex: '#a8121c' },
        $description: expect.any(String) as string,
      },
      dark: expect.objectContaining({ $type: 'color' }) as object,
    });
  });

  it('have the presets, with what each changes', () => {
    expect(file.koran!['font']).toMatchObject({
      $type: 'fontFamily',
      $value: expect.arrayContaining(['Georgia']) as string[],
    });
    expect(file.koran!['padding']).toMatchObject({ $type: 'dimension', $value: { value: 18, unit: 'px' } });
    expect(Object.keys(file.modern!).length).toBeGreaterThan(4);
    expect(Object.keys(file.polos!).length).toBeGreaterThan(0);
  });

  it('have a type and a value each', () => {
    const check = (group: Record<string, unknown>) => {
      for (const [name, value] of Object.entries(group)) {
        if (name.startsWith('$')) continue;
        const token = value as Record<string, unknown>;
        if ('$value' in token) expect(token.$type, name).toMatch(/^(?:color|dimension|fontFamily|fontWeight|number)$/);
        else check(token);
      }
    };
    check(file);
  });
});
