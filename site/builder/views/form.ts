// The form: feed, gateway, widget, options by group, tokens, the script's own server.
import { html, nothing, type TemplateResult } from 'lit';
import { LANGUAGES } from '../../../src/i18n/languages.js';
import { optionsOf, WIDGETS, type OptionGroup, type Widget } from '../options.js';
import { withOption, withWidget } from '../settings.js';
import { feedPanel } from './feed-panel.js';
import { optionField, selectField } from './fields.js';
import { addressField, type FormActions, type FormState } from './form-state.js';
import { gatewayPanel } from './gateway-panel.js';
import { colorFields, tokenFields } from './style-fields.js';

export function form(state: FormState, actions: FormActions): TemplateResult {
  const { words, isBesideCode } = state;
  const group = (name: OptionGroup, isOpen: boolean, more: TemplateResult | typeof nothing) =>
    section(words.groups[name], isOpen, [optionFields(name, state, actions), more]);
  const host = addressField('host', state, actions, { id: 'host', label: words.host, hint: words.hostHint });
  return html`<form
    aria-label=${words.settings}
    autocomplete="off"
    @submit=${(event: Event) => event.preventDefault()}
    @keydown=${keepSlash}
  >
    ${feedPanel(state, actions)}${gatewayPanel(state, actions)}
    <fieldset class="widgets">
      <legend>${words.widget}</legend>
      ${WIDGETS.map((widget) => widgetChoice(widget, state, actions))}
    </fieldset>
    ${group('look', isBesideCode, colorFields(state, actions))}${group('content', isBesideCode, languageField(state, actions))}
    ${section(words.tokensTitle, false, tokenFields(state, actions))}${group('behaviour', false, nothing)}
    ${section(words.ownServer, false, [host])}
    <p class="hint private">${words.private}</p>
  </form>`;
}

function section(title: string, isOpen: boolean, fields: readonly unknown[]): TemplateResult {
  return html`<details ?open=${isOpen}>
    <summary>${title}</summary>
    <div class="fields">${fields}</div>
  </details>`;
}

function widgetChoice(widget: Widget, { settings, words }: FormState, { change }: FormActions): TemplateResult {
  const { label, hint } = words.widgets[widget];
  return html`<label class="card"
    ><input
      type="radio"
      name="widget"
      value=${widget}
      .checked=${widget === settings.widget}
      @change=${() => change(withWidget(settings, widget))}
    /><span class="card-text"><strong>${label}</strong><span>${hint}</span></span></label
  >`;
}

function optionFields(group: OptionGroup, { settings, words }: FormState, { change }: FormActions): TemplateResult[] {
  const options = optionsOf(settings.widget).filter((option) => option.group === group);
  return options.map((option) =>
    optionField(option, settings, words, (changed, value) => change(withOption(settings, changed, value))),
  );
}

function languageField({ settings, words }: FormState, { change }: FormActions): TemplateResult {
  const names = new Intl.DisplayNames([words.lang], { type: 'language' });
  const languages = LANGUAGES.map((value) => ({ value, label: names.of(value) ?? value }));
  return selectField({
    id: 'language',
    label: words.language,
    value: settings.lang,
    choices: [{ value: '', label: words.pageLanguage }, ...languages],
    onChange: (lang) => change({ ...settings, lang }),
  });
}

/** The search of the site opens at a slash typed outside of fields, and takes a field in here for the outside. */
function keepSlash(event: KeyboardEvent): void {
  if (event.key === '/') event.stopPropagation();
}
