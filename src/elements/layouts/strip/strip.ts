// A strip of items that scrolls sideways: one step on or back, and whether there is more on either side.

/** The strip of a widget; null while another layout, or no news, is shown. */
export const stripOf = (host: HTMLElement) => host.shadowRoot!.querySelector<HTMLElement>('.strip');

/** How far the strip is scrolled, and how far it can be, in pixels from where reading starts. */
function position(strip: HTMLElement): { at: number; end: number } {
  // `scrollLeft` is negative from right to left.
  return { at: Math.abs(strip.scrollLeft), end: strip.scrollWidth - strip.clientWidth };
}

/** Scrolls by `share` of what is in view, in the direction of reading (1) or against it (-1). */
export function step(strip: HTMLElement, direction: number, share: number): void {
  const sign = getComputedStyle(strip).direction === 'rtl' ? -1 : 1;
  strip.scrollBy({ left: strip.clientWidth * share * direction * sign });
}

/** Scrolls on by one item, from the last to the first. */
export function showNext(strip: HTMLElement): void {
  const { at, end } = position(strip);
  // Half an item: a smooth scroll to the last one may not have come to its end.
  if (at < end - strip.clientWidth / 2) step(strip, 1, 1);
  else strip.scrollTo({ left: 0, behavior: 'instant' });
}

/**
 * Marks the button that has nowhere to go. It stays focusable: a button that is disabled under the finger loses the
 * focus.
 */
export function markEnds(host: HTMLElement): void {
  const strip = stripOf(host);
  if (!strip) return;
  const { at, end } = position(strip);
  const [back, on] = host.shadowRoot!.querySelectorAll('.step');
  back!.ariaDisabled = String(at < 1);
  on!.ariaDisabled = String(at > end - 1);
  back!.parentElement!.hidden = end < 1;
}
