// Registers an element once, whoever came first.

let warned = false;

/**
 * Registers `element` as `tag`; leaves it to another copy of the script that already has, and to whoever else did, with
 * one warning.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (!warned && !('neededArticles' in taken.prototype)) {
    warned = true;
    console.warn(`berita-widgets: <${tag}> is already defined by something else on this page.`);
  }
}
