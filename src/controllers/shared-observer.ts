// One IntersectionObserver of each kind for all widgets of the page.

/** Hears of one element's place in the viewport. */
type Listener = (entry: Pick<IntersectionObserverEntry, 'isIntersecting' | 'intersectionRatio'>) => void;

/** What watches elements in one way. */
export interface Watch {
  observe(element: Element, listener: Listener): void;
  unobserve(element: Element): void;
}

/** Watches as `options` say. Where the platform can't, everything counts as in view, and no part of it as seen. */
export function createWatch(options: IntersectionObserverInit): Watch {
  const listeners = new WeakMap<Element, Listener>();
  let observer: IntersectionObserver | undefined;
  return {
    observe(element, listener) {
      if (typeof IntersectionObserver !== 'function') return listener({ isIntersecting: true, intersectionRatio: 0 });
      observer ??= new IntersectionObserver(
        (entries) => entries.forEach((entry) => listeners.get(entry.target)?.(entry)),
        options,
      );
      listeners.set(element, listener);
      observer.observe(element);
    },
    unobserve(element) {
      listeners.delete(element);
      observer?.unobserve(element);
    },
  };
}
