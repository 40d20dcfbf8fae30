// The feed's address, and beside it what the doctor found, with what to send or to configure where it can't be read.
import { html, nothing, type TemplateResult } from 'lit';
import { findingsInWords, type FeedReport } from '../feed-check.js';
import type { Settings } from '../settings.js';
import type { Words } from '../words/words.js';
import { textField } from './fields.js';

export interface FeedPanel {
  readonly settings: Settings;
  readonly words: Words;
  /** What the field holds, where it is no address. */
  readonly invalid: string | undefined;
  /** What came of reading the user's own feed; undefined until then. */
  readonly report: FeedReport | undefined;
  readonly isChecking: boolean;
  setFeed(address: string): void;
}

const CORS_HEADER = 'Access-Control-Allow-Origin: *';

export function feedPanel({ settings, words, invalid, report, isChecking, setFeed }: FeedPanel): TemplateResult {
  const field = textField({
    id: 'feed',
    label: words.feed,
    hint: words.feedHint,
    type: 'url',
    placeholder: 'https://news.example/feed.xml',
    value: invalid ?? settings.feedUrl,
    error: invalid === undefined ? undefined : words.feedInvalid,
    onChange: setFeed,
  });
  return html`<section class="feed" aria-label=${words.feed}>
    ${field}
    <div class="findings" role="status">${statusOf({ settings, words, report, isChecking })}</div>
    ${report?.isClosed ? closedFeed(settings, words, setFeed) : nothing}
  </section>`;
}

function statusOf(panel: Pick<FeedPanel, 'settings' | 'words' | 'report' | 'isChecking'>) {
  const { settings, words, report, isChecking } = panel;
  if (settings.feedUrl === '') return html`<p class="note">${words.sampleInUse}</p>`;
  if (isChecking) return html`<p class="note">${words.checking}</p>`;
  return report === undefined ? nothing : findingList(report, words);
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
function closedFeed({ feedUrl, gateway, feedName }: Settings, words: Words, setFeed: (address: string) => void) {
  const name = feedName === '' ? 'feed' : feedName;
  const line = `${name}: { url: '${feedUrl.replaceAll("'", '%27')}' },`;
  const address = `${gateway}/v1/feeds/${feedName}`;
  const use =
    gateway === '' || feedName === ''
      ? html`<p class="hint">${words.missingGateway}</p>`
      : html`<button type="button" class="quiet" @click=${() => setFeed(address)}>${words.useGateway}</button>`;
  return html`<div class="closed">
    <h3>${words.headerToCopy}</h3>
    <code>${CORS_HEADER}</code>
    <p>${words.throughGateway}</p>
    <h3>${words.gatewayConfig}</h3>
    <code>${line}</code>
    ${use}
  </div>`;
}
