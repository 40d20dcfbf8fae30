// Looks into a widget's shadow root by part.

/** Elements by part. */
export const parts = (element: Element, name: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`)];

/** Their texts, white space folded. */
export const texts = (element: Element, name: string): string[] => parts(element, name).map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
