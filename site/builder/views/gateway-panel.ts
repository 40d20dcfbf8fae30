// The way through a gateway: what it is, how to start one for this feed, and its address.
import { html, nothing, type TemplateResult } from 'lit';
import {
  COMMANDS,
  CONFIG_FILE,
  configFile,
  configLine,
  feedNameOf,
  isFeedName,
  isLoopback,
  LOCAL_GATEWAY,
} from '../gateway.js';
import { switchInput } from './fields.js';
import { addressField, checkedField, copyable, type FormActions, type FormState } from './form-state.js';

export function gatewayPanel(state: FormState, actions: FormActions): TemplateResult {
  const { words, isGatewayOpen } = state;
  return html`<details class="gateway" ?open=${isGatewayOpen}>
    <summary>${words.gatewayTitle}</summary>
    <div class="fields">
      <p>
        ${words.gatewayIs}
        <a href=${gatewayDocument(state)} target="_blank">${words.gatewayMore}</a>
      </p>
      ${howToStart(state, actions)}${connection(state, actions)}
    </div>
  </details>`;
}

export const gatewayDocument = ({ root, words }: Pick<FormState, 'root' | 'words'>): string =>
  `${root}${words.lang === 'id' ? '' : 'en/'}docs/gateway.html`;

/** The whole way to a gateway on this computer; for one elsewhere, the line for those who run it. */
function howToStart({ settings, words }: FormState, actions: FormActions): TemplateResult {
  const { gateway, feedUrl } = settings;
  if (feedUrl === '') return html`<p class="hint">${words.feedFirst}</p>`;
  const isOwn = gateway === '' || isLoopback(gateway);
  if (!isOwn)
    return html`<p>${words.gatewayLine}</p>
      ${copyable(configLine(settings), words, actions)}`;
  return html`<ol class="steps">
    <li>
      <p>${words.gatewaySteps.install}</p>
      ${copyable(COMMANDS.install, words, actions)}
    </li>
    <li>
      <p>${words.gatewaySteps.configure} <strong>${CONFIG_FILE}</strong></p>
      ${copyable(configFile(settings), words, actions)}
    </li>
    <li>
      <p>${words.gatewaySteps.serve}</p>
      ${copyable(COMMANDS.serve, words, actions)}
    </li>
    <li><p>${words.gatewaySteps.connect}</p></li>
  </ol>`;
}

/** Where the gateway is, and the switch that has the widget read through it. */
function connection(state: FormState, actions: FormActions): TemplateResult {
  const { settings, words } = state;
  const address = addressField('gateway', state, actions, {
    id: 'gateway',
    label: words.gateway,
    hint: words.gatewayHint,
    placeholder: LOCAL_GATEWAY,
  });
  const name = checkedField(
    {
      id: 'feedName',
      label: words.feedName,
      hint: words.feedNameHint,
      type: 'text',
      value: feedNameOf(settings),
      wrong: words.feedNameInvalid,
      isValid: isFeedName,
      set: (feedName) => actions.change({ ...settings, feedName }),
    },
    state,
    actions,
  );
  const through = switchInput('through', words.useGateway, settings.isThroughGateway, (isOn) =>
    actions.change({ ...settings, gateway: settings.gateway || LOCAL_GATEWAY, isThroughGateway: isOn }),
  );
  const isLocal = settings.isThroughGateway && isLoopback(settings.gateway);
  return html`${settings.feedUrl === '' ? nothing : through}${address}${name}
  ${isLocal ? html`<p class="note local">${words.gatewayIsLocal}</p>` : nothing}`;
}
