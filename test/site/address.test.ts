// The builder's address: settings survive the way through it, and nonsense in it does no harm.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFragment, writeFragment } from '../../site/builder/address.js';
import { optionsOf, WIDGETS, type Option } from '../../site/builder/options.js';
import { initialSettings, normalize, type Settings } from '../../site/builder/settings.js';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { colorNames, EXAMPLES, tokens } from '../../site/builder/tokens.js';

function valueFor({ kind, choices }: Option): fc.Arbitrary<string> {
  if (kind === 'choice') return fc.constantFrom(...choices);
  if (kind === 'number') return fc.nat(500).map(String);
  if (kind === 'switch') return fc.constant('');
  return fc.string({ unit: 'grapheme', maxLength: 40 });
}

const color = fc.nat(0xffffff).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const address = fc.constantFrom(
  '',
  'https://news.example/feed.xml?a=1&b=ü#x',
  'http://127.0.0.1:8080/v1',
  'no address',
);

const settings: fc.Arbitrary<Settings> = fc.constantFrom(...WIDGETS).chain((widget) =>
  fc
    .record({
      widget: fc.constant(widget),
      feedUrl: address,
      attributes: fc.record(Object.fromEntries(optionsOf(widget).map((option) => [option.name, valueFor(option)])), {
        requiredKeys: [],
      }) as fc.Arbitrary<Record<string, string>>,
      lang: fc.constantFrom('', ...LANGUAGES),
      colors: fc.record(
        Object.fromEntries(colorNames.map((name) => [name, fc.record({ light: color, dark: color })])),
        { requiredKeys: [] },
      ) as fc.Arbitrary<Settings['colors']>,
      tokens: fc.record(
        Object.fromEntries(
          tokens.map(({ name, syntax }) => [name, fc.constantFrom(EXAMPLES[syntax], 'red;}', '</style><script>')]),
        ),
        { requiredKeys: [] },
      ) as fc.Arbitrary<Settings['tokens']>,
      isThroughGateway: fc.boolean(),
      host: address,
      gateway: address,
      feedName: fc.constantFrom('', 'populer', 'kabar-kota', 'not a name'),
    })
    .map(normalize),
);

describe("the builder's address", () => {
  it('gives back the settings that it was made of', () => {
    fc.assert(
      fc.property(settings, (chosen) => {
        expect(readFragment(`#${writeFragment(chosen)}`)).toEqual(chosen);
      }),
    );
  });

  it('reads anything at all as valid settings', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readFragment(text);
        expect(normalize(read)).toEqual(read);
      }),
    );
  });

  it('leaves out what is unknown or wrong', () => {
    expect(
      readFragment('#widget=script&limit=x&layout=spiral&onclick=1&color-accent=red.blue&feed-url=javascript:1'),
    ).toEqual(initialSettings);
  });

  it('takes no value of a token that would lead out of the style element', () => {
    const { tokens: read } = readFragment(
      '#widget=berita-populer&token-gap=12px%7D%3C/style%3E&token-padding=20px&token-font=x;background:url(//evil.example)&token-shadow=0 2px 8px #0003&token-row-rule=2px dashed',
    );
    expect(read).toEqual({ padding: '20px', shadow: '0 2px 8px #0003', 'row-rule': '2px dashed' });
  });

  it('is short where nothing was changed', () => {
    expect(writeFragment(initialSettings)).toBe('widget=berita-populer');
  });
});
