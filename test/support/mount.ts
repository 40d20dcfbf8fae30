// Puts a widget on the test page and takes it away again.
import { html, render, type TemplateResult } from 'lit';
import '../../src/define.js';

const stage = document.body.appendChild(document.createElement('div'));

afterEach(() => {
  render(html``, stage);
});

/** Renders a template on the page; gives its first element. */
export async function mount<T extends HTMLElement>(template: TemplateResult): Promise<T> {
  render(template, stage);
  const element = stage.firstElementChild as T & { updateComplete?: Promise<boolean> };
  await element.updateComplete;
  return element;
}

/** The next event of a type that reaches the page. */
export function once<K extends keyof HTMLElementEventMap>(
  type: K,
  target: EventTarget = document,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => {
    target.addEventListener(type, (event) => resolve(event as HTMLElementEventMap[K]), { once: true });
  });
}

export { parts, sameNodes, texts } from '../elements/parts.js';
