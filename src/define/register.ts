// Registers an element once, whoever came first.

/** Registers `element` as `tag`; does nothing where another copy of the script already has. */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return;
  const taken = customElements.get(tag);
  if (!taken) customElements.define(tag, element);
  else if (!('neededArticles' in taken.prototype)) console.warn(`berita-widgets: <${tag}> is already defined by something else on this page.`);
}
