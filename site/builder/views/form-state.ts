// What the parts of the form are made of, and what they can have done; the pieces that several of them share.
import { html, type TemplateResult } from 'lit';
import type { FeedReport } from '../feed-check.js';
import { cleanAddress, type Settings } from '../settings.js';
import type { Words } from '../words/words.js';
import { textField, type TextField } from './fields.js';

export interface FormState {
  readonly settings: Settings;
  readonly words: Words;
  /** Address of the site's root, absolute, with its slash. */
  readonly root: string;
  /** What fields hold that is no value for them, by the field's id. */
  readonly invalid: ReadonlyMap<string, string>;
  /** What came of reading the user's own feed; undefined until then. */
  readonly report: FeedReport | undefined;
  readonly isChecking: boolean;
  /** The form stands beside the code: on a phone, where it stands above, its longer parts begin closed. */
  readonly isBesideCode: boolean;
  /** The gateway's part of the form is open. */
  readonly isGatewayOpen: boolean;
}

export interface FormActions {
  change(settings: Settings): void;
  /** Notes what a field holds that is no value for it; undefined where it is one. */
  setInvalid(id: string, text: string | undefined): void;
  copy(text: string): void;
  checkFeed(): void;
  goToGateway(): void;
}

/** A text that is copied by the button beside it. */
export function copyable(text: string, { copyThis }: Words, { copy }: FormActions): TemplateResult {
  return html`<div class="copyable">
    <pre tabindex="0" role="region" aria-label=${text.slice(0, 60)}><code>${text}</code></pre>
    <button type="button" class="quiet small" aria-label="${copyThis}: ${text.slice(0, 60)}" @click=${() => copy(text)}>
      ${copyThis}
    </button>
  </div>`;
}

/** A field whose wrong values stay in it, with a line that says what would be right. */
export function checkedField(
  field: Omit<TextField, 'error' | 'onChange'> & {
    readonly wrong: string;
    isValid(text: string): boolean;
    set(text: string): void;
  },
  { invalid }: FormState,
  { setInvalid }: FormActions,
): TemplateResult {
  const { wrong, isValid, set, ...rest } = field;
  const held = invalid.get(field.id);
  return textField({
    ...rest,
    value: held ?? field.value,
    error: held === undefined ? undefined : wrong,
    onChange: (text) => {
      const isWrong = text !== '' && !isValid(text);
      setInvalid(field.id, isWrong ? text : undefined);
      if (!isWrong) set(text);
    },
  });
}

/** A field for one of the settings' addresses. */
export function addressField(
  name: 'feedUrl' | 'gateway' | 'host',
  state: FormState,
  actions: FormActions,
  field: Pick<TextField, 'id' | 'label' | 'hint' | 'placeholder'>,
): TemplateResult {
  const { settings, words } = state;
  return checkedField(
    {
      ...field,
      type: 'url',
      value: settings[name],
      wrong: words.addressInvalid,
      isValid: (text) => cleanAddress(text) !== '',
      set: (text) => actions.change({ ...settings, [name]: text }),
    },
    state,
    actions,
  );
}
