// The text to copy: which output, the text itself, its weight, the buttons.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Emitter } from '../emitters/index.js';
import { fill, type Words } from '../words/words.js';

export interface OutputPanel {
  readonly words: Words;
  /** Address of the site's root, absolute, with its slash. */
  readonly root: string;
  readonly emitters: readonly Emitter[];
  readonly chosen: Emitter;
  /** The text; undefined where something is missing for it. */
  readonly text: string | undefined;
  /** Undefined until the preview has loaded what it loads. */
  readonly weight: { readonly bytes: number; readonly requests: number } | undefined;
  /** Colours or sizes are chosen, and the text has no place for them. */
  readonly isStyleLeftOut: boolean;
  /** What was done last, e.g. "copied". */
  readonly message: string;
  choose(emitter: Emitter): void;
  copy(): void;
  copyLink(): void;
  reset(): void;
  goToGateway(): void;
}

/** The document that says more of an output. */
const DOCUMENTS: Readonly<Record<string, Readonly<Record<'id' | 'en', string>>>> = {
  iframe: { id: 'docs/gateway.html', en: 'en/docs/gateway.html' },
  oembed: { id: 'docs/gateway.html', en: 'en/docs/gateway.html' },
  react: { id: 'en/docs/developer.html', en: 'en/docs/developer.html' },
  vue: { id: 'en/docs/developer.html', en: 'en/docs/developer.html' },
  svelte: { id: 'en/docs/developer.html', en: 'en/docs/developer.html' },
  shortcode: { id: 'en/docs/wordpress.html', en: 'en/docs/wordpress.html' },
  block: { id: 'en/docs/wordpress.html', en: 'en/docs/wordpress.html' },
  csp: { id: 'en/docs/security.html', en: 'en/docs/security.html' },
};

export function outputPanel(panel: OutputPanel): TemplateResult {
  const { words, chosen, text } = panel;
  const { hint, label } = words.outputs[chosen.name]!;
  const body =
    text === undefined
      ? missingGateway(panel)
      : html`<pre tabindex="0" role="region" aria-label="${words.snippet}: ${label}"><code>${text}</code></pre>`;
  return html`<section class="output" aria-labelledby="output-title">
    <h2 id="output-title">${words.snippet}</h2>
    <fieldset class="outputs">
      <legend>${words.output}</legend>
      ${panel.emitters.map((emitter) => outputChoice(emitter, panel))}
    </fieldset>
    <p class="hint">${hint} ${documentLink(panel)}</p>
    ${body}${panel.isStyleLeftOut ? html`<p class="note">${words.styleLeftOut}</p>` : nothing}
    <div class="actions">
      <button type="button" class="copy" ?disabled=${text === undefined} @click=${panel.copy}>${words.copy}</button>
      <button type="button" class="quiet" @click=${panel.copyLink}>${words.link}</button>
      <button type="button" class="quiet" @click=${panel.reset}>${words.reset}</button>
      <p class="message" role="status">${panel.message}</p>
    </div>
    <p class="weight">${weightInWords(panel)}</p>
  </section>`;
}

function missingGateway({ words, goToGateway }: OutputPanel): TemplateResult {
  return html`<div class="missing">
    <p>${words.missingGateway}</p>
    <button type="button" class="quiet small" @click=${goToGateway}>${words.toGateway}</button>
  </div>`;
}

function documentLink({ chosen, words, root }: OutputPanel): TemplateResult | typeof nothing {
  const path = DOCUMENTS[chosen.name]?.[words.lang];
  return path === undefined ? nothing : html`<a href=${root + path} target="_blank">${words.more}</a>`;
}

function outputChoice(emitter: Emitter, { chosen, words, choose }: OutputPanel): TemplateResult {
  const { name } = emitter;
  return html`<label class="chip"
    ><input
      type="radio"
      name="output"
      value=${name}
      .checked=${live(emitter === chosen)}
      @change=${() => choose(emitter)}
    /><span>${words.outputs[name]?.label ?? name}</span></label
  >`;
}

function weightInWords({ weight, words }: OutputPanel): string | typeof nothing {
  if (weight === undefined) return words.measuring;
  const kilobytes = new Intl.NumberFormat(words.lang, { maximumFractionDigits: 1 }).format(weight.bytes / 1000);
  return fill(words.weight, kilobytes, weight.requests);
}
