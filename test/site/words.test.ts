// The builder's words: each attribute, choice, colour, token and output has its own in both languages.
import { describe, expect, it } from 'vitest';
import { emitters } from '../../site/builder/emitters/index.js';
import { declarationOf, optionsOf, WIDGETS } from '../../site/builder/options.js';
import { colorNames, EXAMPLES, isTokenValue, tokens } from '../../site/builder/tokens.js';
import { en } from '../../site/builder/words/en.js';
import { id } from '../../site/builder/words/id.js';
import { homeWords } from '../../site/words/home.js';

const manifestTokens = () => declarationOf('berita-populer').cssProperties ?? [];
const options = WIDGETS.flatMap((widget) => [...optionsOf(widget)]);

describe.each([
  ['Indonesian', id],
  ['English', en],
])("the builder's words in %s", (_, words) => {
  it('name each attribute of the manifest', () => {
    expect(options.filter(({ name }) => words.options[name] === undefined).map(({ name }) => name)).toEqual([]);
  });

  // A layout is called by its value until it has words here, so that it takes no more than a folder and a line.
  it('name each value of each choice but layouts', () => {
    const named = options.filter(({ name }) => name !== 'layout');
    const missing = named.flatMap(({ name, choices }) =>
      choices.filter((choice) => !words.choices[name]?.[choice]).map((choice) => `${name}=${choice}`),
    );
    expect(missing).toEqual([]);
  });

  it('name each token', () => {
    expect(Object.keys(words.tokens).sort()).toEqual(tokens.map(({ name }) => name).sort());
  });

  it('name each colour and output', () => {
    expect(colorNames.filter((name) => !words.colors[name])).toEqual([]);
    expect(emitters.filter(({ name }) => !words.outputs[name]).map(({ name }) => name)).toEqual([]);
  });

  it('name nothing that is no longer there', () => {
    const names = new Set(options.map(({ name }) => name));
    expect(Object.keys(words.options).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(words.choices).filter((name) => !names.has(name))).toEqual([]);
    expect(Object.keys(words.colors).sort()).toEqual([...colorNames].sort());
  });
});

describe('the tokens', () => {
  it('are all offered, each with an example that it takes', () => {
    expect(tokens.length + colorNames.length).toBe(manifestTokens().length);
    for (const token of tokens) {
      expect(isTokenValue(token, EXAMPLES[token.syntax]), token.name).toBe(true);
      expect(isTokenValue(token, `${EXAMPLES[token.syntax]};`), token.name).toBe(false);
    }
  });
});

describe("the home page's words", () => {
  it('tell the same four kinds of readers in both languages', () => {
    expect(homeWords.id.readers).toHaveLength(4);
    expect(homeWords.en.readers).toHaveLength(4);
    expect(homeWords.en.promises).toHaveLength(homeWords.id.promises.length);
  });
});
