// Notices a dark page that never said so: light text without a dark `color-scheme`.
import type { ReactiveControllerHost } from 'lit';

const threshold = 450; // Of 765: the sum of red, green and blue above which text is meant for a dark ground.

/**
 * Reads the colour that the host inherits, and again whenever it changes: `:host` has a transition on it that tells. Gives a function that
 * is true when the host stands on a dark ground as far as its text tells, and the page's `color-scheme` does not.
 */
export function watchScheme(host: ReactiveControllerHost & HTMLElement): () => boolean {
  let onDark = false;
  let unread = true;
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
      unread = true;
    },
    // When all widgets that came together are rendered, and nothing is painted yet: the styles are worked out once, for the frame as well.
    hostUpdated() {
      if (unread) queueMicrotask(read);
      unread = false;
    },
    hostDisconnected: () => host.removeEventListener('transitionend', read),
  });
  return () => onDark;
}
