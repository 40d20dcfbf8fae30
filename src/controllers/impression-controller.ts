// Notices which items were half in view for one second, each once.
import type { ReactiveControllerHost } from 'lit';
import { createWatch } from './shared-observer.js';

const share = 0.5; // Of the item's box.
const duration = 1000; // Milliseconds.
const halves = createWatch({ threshold: share });

type Items = ReadonlyMap<Element, string>;

/**
 * Watches the elements that `items` gives after each update of the host, and calls `onSeen` with the key of each item seen, once a key.
 * Gives a function to call when `items` gives others without an update.
 */
export function noticeImpressions(
  host: ReactiveControllerHost,
  items: () => Items,
  onSeen: (key: string) => void,
): () => void {
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const seen = new Set<string>();
  let watched: Items = new Map();

  const forget = (element: Element) => {
    halves.unobserve(element);
    clearTimeout(timers.get(element));
    timers.delete(element);
  };

  const watch = (wanted: Items) => {
    for (const [element, key] of watched) if (wanted.get(element) !== key) forget(element);
    for (const [element, key] of wanted) {
      if (watched.get(element) !== key && !seen.has(key))
        halves.observe(element, ({ intersectionRatio }) => {
          clearTimeout(timers.get(element));
          if (intersectionRatio >= share)
            timers.set(
              element,
              setTimeout(() => {
                forget(element);
                if (!seen.has(key)) onSeen(key);
                seen.add(key);
              }, duration),
            );
        });
    }
    watched = wanted;
  };

  const hostUpdated = () => watch(items());
  host.addController({ hostUpdated, hostDisconnected: () => watch(new Map()) });
  return hostUpdated;
}
