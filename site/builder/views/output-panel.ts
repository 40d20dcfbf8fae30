// The text to copy: which output, the text itself, its weight, the buttons.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Emitter } from '../emitters/index.js';
import { fill, type Words } from '../words/words.js';

export interface OutputPanel {
  readonly words: Words;
  readonly emitters: readonly Emitter[];
  readonly chosen: Emitter;
  /** The text; undefined where something is missing for it. */
  readonly text: string | undefined;
  /** Undefined until the preview has loaded what it loads. */
  readonly weight: { readonly bytes: number; readonly requests: number } | undefined;
  /** What was done last, e.g. "copied". */
  readonly message: string;
  choose(emitter: Emitter): void;
  copy(): void;
  copyLink(): void;
  reset(): void;
}

export function outputPanel(panel: OutputPanel): TemplateResult {
  const { words, chosen, text } = panel;
  const { hint, label } = words.outputs[chosen.name]!;
  const body =
    text === undefined
      ? html`<p class="missing">${words.missingGateway}</p>`
      : html`<pre tabindex="0" role="region" aria-label="${words.snippet}: ${label}"><code>${text}</code></pre>`;
  return html`<section class="output" aria-labelledby="output-title">
    <h2 id="output-title">${words.snippet}</h2>
    <fieldset class="outputs">
      <legend>${words.output}</legend>
      ${panel.emitters.map((emitter) => outputChoice(emitter, panel))}
    </fieldset>
    <p class="hint">${hint}</p>
    ${body}
    <div class="actions">
      <button type="button" class="copy" ?disabled=${text === undefined} @click=${panel.copy}>${words.copy}</button>
      <button type="button" class="quiet" @click=${panel.copyLink}>${words.link}</button>
      <button type="button" class="quiet" @click=${panel.reset}>${words.reset}</button>
      <p class="message" role="status">${panel.message}</p>
    </div>
    <p class="weight">${weightInWords(panel)}</p>
  </section>`;
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
