// The text block of an article: what rows, teasers and their placeholders share.
import { html, type TemplateResult } from 'lit';

/** What is over the headline, the headline, the summary, and a line of what else is known. */
export const textTemplate = (section: unknown, title: unknown, summary: unknown, meta: unknown): TemplateResult =>
  html`<div class="text">${section}${title}${summary}<p class="meta">${meta}</p></div>`;

/** Lines of a placeholder. */
export const bone = html`<i class="bone"></i>`;
export const short = html`<i class="bone short"></i>`;
