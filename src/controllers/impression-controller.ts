// ImpressionController: notices which items were half in view for one second, each once.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SharedObserver } from './shared-observer.js';

const VISIBLE_SHARE = 0.5; // Of the item's box.
const VISIBLE_MS = 1000;
const halfVisible = new SharedObserver({ threshold: VISIBLE_SHARE });

/** The elements to watch, each with the key of its item. */
type Items = ReadonlyMap<Element, string>;

/** What the controller takes from its host. */
export interface ImpressionOptions {
  /** The items shown now; read after each update. */
  items(): Items;
  /** An item was seen; once for each key. */
  onSeen(key: string): void;
}

/** Watches the items of its host while it is in a document. */
export class ImpressionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: ImpressionOptions;
  readonly #timers = new Map<Element, ReturnType<typeof setTimeout>>();
  readonly #seen = new Set<string>();
  #watched: Items = new Map();

  constructor(host: ReactiveControllerHost & Element, options: ImpressionOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Reads the items again; for a host that shows others without an update. */
  watchItems(): void {
    // An element that was taken out of the page may be updated still, and nobody would end what is begun here.
    if (this.#host.isConnected) this.#watch(this.#options.items());
  }

  hostUpdated(): void {
    this.watchItems();
  }

  hostDisconnected(): void {
    this.#watch(new Map());
  }

  #watch(items: Items): void {
    this.#watched.forEach((key, element) => {
      if (items.get(element) !== key) this.#forget(element);
    });
    items.forEach((key, element) => {
      if (this.#watched.get(element) !== key && !this.#seen.has(key)) this.#observe(element, key);
    });
    this.#watched = items;
  }

  #observe(element: Element, key: string): void {
    halfVisible.observe(element, ({ intersectionRatio }) => {
      clearTimeout(this.#timers.get(element));
      if (intersectionRatio < VISIBLE_SHARE) return;
      this.#timers.set(
        element,
        setTimeout(() => this.#see(element, key), VISIBLE_MS),
      );
    });
  }

  #see(element: Element, key: string): void {
    this.#forget(element);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#options.onSeen(key);
  }

  #forget(element: Element): void {
    halfVisible.unobserve(element);
    clearTimeout(this.#timers.get(element));
    this.#timers.delete(element);
  }
}
