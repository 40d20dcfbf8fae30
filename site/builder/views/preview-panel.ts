// The preview: the snippet at two widths, in light and in dark, all at once.
import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Words } from '../words/words.js';

/** One of the frames. */
export interface PreviewFrame {
  readonly id: string;
  readonly width: 'narrow' | 'wide';
  readonly scheme: 'light' | 'dark';
}

export const previewFrames: readonly PreviewFrame[] = [
  { id: 'narrow-light', width: 'narrow', scheme: 'light' },
  { id: 'narrow-dark', width: 'narrow', scheme: 'dark' },
  { id: 'wide-light', width: 'wide', scheme: 'light' },
  { id: 'wide-dark', width: 'wide', scheme: 'dark' },
];

export interface PreviewPanel {
  readonly words: Words;
  /** HTML of a frame's page. */
  htmlOf(frame: PreviewFrame): string;
  /** Heights that the frames told, in CSS pixels. */
  readonly heights: ReadonlyMap<string, number>;
}

const INITIAL_HEIGHT = 560;
/** A longer widget is scrolled within its frame. */
const MAX_HEIGHT = 800;

export function previewPanel({ words, htmlOf, heights }: PreviewPanel): TemplateResult {
  const frames = repeat(
    previewFrames,
    ({ id }) => id,
    (frame) => {
      const label = `${words.preview}: ${words[frame.width]}, ${words[frame.scheme]}`;
      const page = htmlOf(frame);
      const height = Math.min(heights.get(frame.id) ?? INITIAL_HEIGHT, MAX_HEIGHT);
      const iframe = html`<iframe
        data-id=${frame.id}
        title=${label}
        sandbox="allow-scripts allow-popups"
        height=${height}
        .srcdoc=${page}
      ></iframe>`;
      // A frame that gets another page adds a step to the browser's history; a new frame adds none.
      return html`<figure class="frame ${frame.width} ${frame.scheme}">
        <figcaption>${words[frame.width]}, ${words[frame.scheme]}</figcaption>
        <div class="scroller" tabindex=${frame.width === 'wide' ? 0 : -1} role="group" aria-label=${label}>
          ${keyed(page, iframe)}
        </div>
      </figure>`;
    },
  );
  return html`<section class="preview" aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview}</h2>
    <p class="hint">${words.previewHint}</p>
    <div class="frames">${frames}</div>
  </section>`;
}
