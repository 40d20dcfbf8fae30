// SharedObserver: one IntersectionObserver of each kind for all widgets of the page.

/** What a listener is told of its element's place in the viewport. */
export type Visibility = Pick<IntersectionObserverEntry, 'isIntersecting' | 'intersectionRatio'>;

type Listener = (visibility: Visibility) => void;

/** Observes any number of elements with the same options. */
export class SharedObserver {
  readonly #options: IntersectionObserverInit;
  readonly #listeners = new WeakMap<Element, Listener>();
  #observer: IntersectionObserver | undefined;

  constructor(options: IntersectionObserverInit) {
    this.#options = options;
  }

  /**
   * Calls `listener` when the element's visibility changes, and once at the beginning. Where the platform has no
   * IntersectionObserver, every element counts as in view, and no part of it as seen.
   */
  observe(element: Element, listener: Listener): void {
    if (typeof IntersectionObserver !== 'function') {
      listener({ isIntersecting: true, intersectionRatio: 0 });
      return;
    }
    this.#observer ??= new IntersectionObserver((entries) => this.#notify(entries), this.#options);
    this.#listeners.set(element, listener);
    this.#observer.observe(element);
  }

  /** Ends it. */
  unobserve(element: Element): void {
    this.#listeners.delete(element);
    this.#observer?.unobserve(element);
  }

  #notify(entries: IntersectionObserverEntry[]): void {
    entries.forEach((entry) => this.#listeners.get(entry.target)?.(entry));
  }
}
