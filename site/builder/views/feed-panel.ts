// The feed's address, and beside it what the doctor found, with the header to send where it can't be read.
import { html, nothing, type TemplateResult } from 'lit';
import { findingsInWords, type FeedReport } from '../feed-check.js';
import { feedNameOf, gatewayFeed } from '../gateway.js';
import { fill, type Words } from '../words/words.js';
import { addressField, copyable, type FormActions, type FormState } from './form-state.js';

const CORS_HEADER = 'Access-Control-Allow-Origin: *';

export function feedPanel(state: FormState, actions: FormActions): TemplateResult {
  const { settings, words, report, isChecking } = state;
  const field = addressField('feedUrl', state, actions, {
    id: 'feed',
    label: words.feed,
    hint: words.feedHint,
    placeholder: 'https://news.example/feed.xml',
  });
  const canCheck = settings.feedUrl !== '' && !isChecking;
  const check = html`<button type="button" class="quiet small check" @click=${actions.checkFeed}>
    ${words.check}
  </button>`;
  return html`<section class="feed" aria-label=${words.feed}>
    ${field}
    <div class="findings" role="status">${statusOf(state)}</div>
    ${report?.isClosed === true ? closedFeed(words, actions) : nothing}${canCheck ? check : nothing}
  </section>`;
}

function statusOf(state: FormState): TemplateResult | typeof nothing {
  const { settings, words, report, isChecking } = state;
  if (settings.feedUrl === '') return html`<p class="note">${words.sampleInUse}</p>`;
  if (isChecking) return html`<p class="note">${words.checking}</p>`;
  if (report === undefined) return nothing;
  const advice = gatewayAdvice(state, report);
  return advice === undefined
    ? findingList(report, words)
    : html`<ul>
        <li class="error"><strong>${words.levels.error}:</strong> ${advice}</li>
      </ul>`;
}

/** What to do about a gateway that does not give the feed; undefined where it does, or where none is asked. */
function gatewayAdvice({ settings, words }: FormState, report: FeedReport): string | undefined {
  if (!settings.isThroughGateway || report.url !== gatewayFeed(settings)) return undefined;
  if (report.isSilent === true) return fill(words.gatewaySilent, settings.gateway);
  if (report.status === undefined) return undefined;
  return fill(report.status === 404 ? words.gatewayUnknown : words.gatewayFails, feedNameOf(settings), report.status);
}

function findingList(report: FeedReport, words: Words): TemplateResult {
  const findings = findingsInWords(report, words.lang);
  const isFine = findings.every(({ level }) => level === 'ok');
  const items = findings.map(({ level, message, advice }) => {
    const what = advice === undefined ? nothing : html`<span class="advice">${advice}</span>`;
    return html`<li class=${level}><strong>${words.levels[level]}:</strong> ${message} ${what}</li>`;
  });
  return html`${isFine ? html`<p class="note">${words.noFaults}</p>` : nothing}
    <ul>
      ${items}
    </ul>`;
}

/** The publisher sends one header, or a gateway does. */
function closedFeed(words: Words, actions: FormActions): TemplateResult {
  return html`<div class="closed">
    <p>${words.headerToCopy}</p>
    ${copyable(CORS_HEADER, words, actions)}
    <p>${words.orGateway}</p>
    <button type="button" class="quiet small to-gateway" @click=${actions.goToGateway}>${words.toGateway}</button>
  </div>`;
}
