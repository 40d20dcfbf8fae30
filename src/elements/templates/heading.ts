// Real headings of a level that an attribute sets.
import { html, type TemplateResult } from 'lit';

type Level = (part: string, content: unknown) => TemplateResult;

// Written out: a tag name can't be an expression, and `lit/static-html` would let a string become a tag.
const levels: readonly Level[] = [
  (part, content) => html`<h1 part=${part} class=${part}>${content}</h1>`,
  (part, content) => html`<h2 part=${part} class=${part}>${content}</h2>`,
  (part, content) => html`<h3 part=${part} class=${part}>${content}</h3>`,
  (part, content) => html`<h4 part=${part} class=${part}>${content}</h4>`,
  (part, content) => html`<h5 part=${part} class=${part}>${content}</h5>`,
  (part, content) => html`<h6 part=${part} class=${part}>${content}</h6>`,
];

/** A heading of `level` 1 to 6; deeper ones are level 6. */
export function headingTemplate(level: number, part: 'heading' | 'title' | 'day', content: unknown): TemplateResult {
  return levels[Math.min(level, 6) - 1]!(part, content);
}
