// Fields for the widget's tokens: colours by the page's scheme, and sizes, rules and typefaces.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { withColor, withToken } from '../settings.js';
import { colorNames, EXAMPLES, isTokenValue, tokens, type Token } from '../tokens.js';
import { fill } from '../words/words.js';
import { selectField } from './fields.js';
import { checkedField, type FormActions, type FormState } from './form-state.js';

const WEIGHTS = ['300', '400', '500', '600', '700', '800', '900'];
/** What a colour begins with when it is switched on. */
const FIRST_PAIR = { light: '#a8121c', dark: '#ff8f87' };

/** The colours, each with the switch that has it count. */
export function colorFields(state: FormState, actions: FormActions): TemplateResult {
  return html`<fieldset class="colors">
    <legend>${state.words.colorsTitle}</legend>
    ${colorNames.map((name) => colorField(name, state, actions))}
  </fieldset>`;
}

function colorField(name: string, { settings, words }: FormState, { change }: FormActions): TemplateResult {
  const pair = settings.colors[name];
  const label = words.colors[name] ?? name;
  const id = `color-${name}`;
  const onToggle = ({ target }: Event) => {
    const { checked } = target as HTMLInputElement;
    change(withColor(settings, name, checked ? FIRST_PAIR : undefined));
  };
  const input = (scheme: 'light' | 'dark', value: string) =>
    html`<input
      type="color"
      aria-label="${label}, ${words[scheme]}"
      .value=${value}
      @change=${({ target }: Event) =>
        change(withColor(settings, name, { ...FIRST_PAIR, ...pair, [scheme]: (target as HTMLInputElement).value }))}
    />`;
  const inputs =
    pair === undefined
      ? nothing
      : html`<span class="pair">${input('light', pair.light)}${input('dark', pair.dark)}</span>`;
  return html`<div class="field switch color">
    <input id=${id} type="checkbox" .checked=${live(pair !== undefined)} @change=${onToggle} /><label for=${id}
      >${label}</label
    >
    ${inputs}
  </div>`;
}

/** The other tokens. */
export const tokenFields = (state: FormState, actions: FormActions): TemplateResult[] =>
  tokens.map((token) => tokenField(token, state, actions));

function tokenField(token: Token, state: FormState, actions: FormActions): TemplateResult {
  const { settings, words } = state;
  const { label, hint } = words.tokens[token.name] ?? { label: token.name };
  const id = `token-${token.name}`;
  const value = settings.tokens[token.name] ?? '';
  const set = (next: string) => actions.change(withToken(settings, token, next));
  if (token.syntax === 'weight') {
    const weights = WEIGHTS.map((weight) => ({ value: weight, label: weight }));
    return selectField({ id, label, hint, value: value || token.initial, choices: weights, onChange: set });
  }
  return checkedField(
    {
      id,
      label,
      hint,
      type: 'text',
      placeholder: token.initial || EXAMPLES[token.syntax],
      value,
      wrong: fill(words.tokenInvalid, EXAMPLES[token.syntax]),
      isValid: (text) => isTokenValue(token, text),
      set,
    },
    state,
    actions,
  );
}
