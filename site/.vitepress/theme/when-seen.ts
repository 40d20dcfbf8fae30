// When a part of the page is hydrated: as soon as it is seen, or at the first sign of a reader.
import type { HydrationStrategy } from 'vue';

/** What comes before every change of the page: a part that is still the server's would not follow it. */
const SIGNS = ['pointerdown', 'keydown', 'focusin', 'popstate', 'hashchange'];

/**
 * A strategy of Vue's lazy hydration. Vue's own `hydrateOnVisible` measures the part while the page is hydrated, which
 * lays out the page once more, and takes a menu that lies beside the window, edge to edge, for a visible one.
 */
export const whenSeen: HydrationStrategy = (hydrate, forEachElement) => {
  const listeners = new AbortController();
  const stop = () => {
    listeners.abort();
    observer.disconnect();
  };
  // Once: Vue would hydrate the same nodes a second time.
  const run = () => {
    if (listeners.signal.aborted) return;
    stop();
    hydrate();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      // A task of its own, so that what the reader does comes in between.
      if (entries.some(({ isIntersecting }) => isIntersecting)) setTimeout(run);
    },
    { rootMargin: '-1px' },
  );
  for (const sign of SIGNS) addEventListener(sign, run, { capture: true, signal: listeners.signal });
  forEachElement((element: Node) => {
    if (element instanceof Element) observer.observe(element);
    // A part that this page has no use for is a comment: it is never seen, and its work is little.
    else run();
  });
  return stop;
};
