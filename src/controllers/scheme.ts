// Notices a dark page that never said so: light text without a dark `color-scheme`.
import type { ReactiveControllerHost } from 'lit';
import { measure } from './measure.js';

const threshold = 450; // Of 765: the sum of red, green and blue above which text is meant for a dark ground.

/**
 * Reads the colour that the host inherits, and again whenever it changes: `:host` has a transition on it that tells. Gives a function that
 * is true when the host stands on a dark ground as far as its text tells, and the page's `color-scheme` does not.
 */
export function watchScheme(host: ReactiveControllerHost & HTMLElement): () => boolean {
  let onDark = false;
  const read = () => {
    const { color, colorScheme } = getComputedStyle(host);
    const [red, green, blue] = color.match(/[\d.]+/g) ?? [];
    const now = !/dark/.test(colorScheme) && Number(red) + Number(green) + Number(blue) > threshold;
    if (now !== onDark) host.requestUpdate();
    onDark = now;
  };
  host.addController({
    hostConnected() {
      host.addEventListener('transitionend', read);
      measure(read);
    },
    hostDisconnected: () => host.removeEventListener('transitionend', read),
  });
  return () => onDark;
}
