// Looks into a widget's shadow root by part.

/** Elements by part. */
export const parts = (element: Element, name: string): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part~="${name}"]`),
];

/** Their texts, white space folded. */
export const texts = (element: Element, name: string): string[] =>
  parts(element, name).map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());

/**
 * True when both hold the same nodes in the same order; chai's deep equality walks whole documents when they differ.
 */
export const sameNodes = (a: readonly Node[], b: readonly Node[]): boolean =>
  a.length === b.length && a.every((node, index) => node === b[index]);
