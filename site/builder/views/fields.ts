// Fields of the form: one for each kind of option, each with its label and its hint.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option } from '../options.js';
import { valueOf, type Settings } from '../settings.js';
import type { Words } from '../words/words.js';

/** Called with an option's new value; `undefined` takes the attribute away. */
export type SetOption = (option: Option, value: string | undefined) => void;

/** A field of text, a number or an address. */
export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly type: 'text' | 'number' | 'url';
  readonly placeholder?: string;
  readonly error?: string;
  onChange(value: string): void;
}

const valueIn = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;

/** Ids of the hint and the error, for `aria-describedby`. */
function describedBy(id: string, hint: string | undefined, error: string | undefined): string | typeof nothing {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : nothing;
}

const hintOf = (id: string, hint: string | undefined): TemplateResult | typeof nothing =>
  hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`;

/** What was typed; what is no number leaves its field, too. */
function readText(event: Event, type: TextField['type']): string {
  const input = event.target as HTMLInputElement;
  if (type === 'number' && !/^\d*$/.test(input.value.trim())) input.value = '';
  return input.value.trim();
}

// Without `live`: the page is rendered while one types, and only a value that has changed may replace what was typed.
export function textField(field: TextField): TemplateResult {
  const { id, label, hint, value, type, placeholder, error, onChange } = field;
  const errorText = error === undefined ? nothing : html`<p class="field-error" id="${id}-error">${error}</p>`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <input
      id=${id}
      type=${type === 'number' ? 'text' : type}
      inputmode=${type === 'number' ? 'numeric' : nothing}
      pattern=${type === 'number' ? '[0-9]*' : nothing}
      autocomplete="off"
      spellcheck="false"
      placeholder=${placeholder ?? nothing}
      .value=${value}
      aria-describedby=${describedBy(id, hint, error)}
      aria-invalid=${error === undefined ? nothing : 'true'}
      @change=${(event: Event) => onChange(readText(event, type))}
    />
    ${hintOf(id, hint)}${errorText}
  </div>`;
}

/** A field with a closed list of values. */
export interface SelectField {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  onChange(value: string): void;
}

export function selectField({ id, label, hint, value, choices, onChange }: SelectField): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select
      id=${id}
      .value=${live(value)}
      aria-describedby=${describedBy(id, hint, undefined)}
      @change=${(event: Event) => onChange(valueIn(event))}
    >
      ${choices.map(
        (choice) => html`<option value=${choice.value} ?selected=${choice.value === value}>${choice.label}</option>`,
      )}
    </select>
    ${hintOf(id, hint)}
  </div>`;
}

/** A switch with its label. */
export function switchInput(id: string, label: string, isOn: boolean, set: (isOn: boolean) => void): TemplateResult {
  const onChange = ({ target }: Event) => set((target as HTMLInputElement).checked);
  return html`<div class="field switch">
    <input id=${id} type="checkbox" .checked=${live(isOn)} @change=${onChange} /><label for=${id}>${label}</label>
  </div>`;
}

/** The heading may be another, the widget's own, or none. */
function headingField(option: Option, settings: Settings, words: Words, set: SetOption): TemplateResult {
  const { label, hint } = wordsOf(option, words);
  const isHidden = settings.attributes[option.name] === '';
  const field = textField({
    id: `option-${option.name}`,
    label,
    hint,
    type: 'text',
    value: settings.attributes[option.name] ?? '',
    onChange: (value) => set(option, value === '' ? undefined : value),
  });
  const noHeading = switchInput('no-heading', words.noHeading, isHidden, (isOn) => set(option, isOn ? '' : undefined));
  return html`${field}${noHeading}`;
}

/** An attribute that nobody has worded yet has its name, and what the manifest says of it. */
function wordsOf({ name, description }: Option, words: Words): { label: string; hint?: string } {
  return words.options[name] ?? { label: name, hint: description };
}

function choiceLabel({ name }: Option, value: string, words: Words): string {
  return words.choices[name]?.[value] ?? (value === '' ? words.none : value);
}

/** The field of an option. */
export function optionField(option: Option, settings: Settings, words: Words, set: SetOption): TemplateResult {
  if (option.name === 'heading') return headingField(option, settings, words, set);
  const { label, hint } = wordsOf(option, words);
  const id = `option-${option.name}`;
  const value = valueOf(settings, option);
  if (option.kind === 'switch')
    return switchInput(id, label, option.name in settings.attributes, (isOn) => set(option, isOn ? '' : undefined));
  if (option.kind === 'choice') {
    const choices = option.choices.map((choice) => ({ value: choice, label: choiceLabel(option, choice, words) }));
    return selectField({ id, label, hint, value, choices, onChange: (next) => set(option, next) });
  }
  return textField({
    id,
    label,
    hint,
    type: option.kind === 'number' ? 'number' : 'text',
    value,
    onChange: (next) => set(option, next === '' ? undefined : next),
  });
}
