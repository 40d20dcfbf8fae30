// ImpressionsController: notices which items were half in view for one second, each once.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const share = 0.5; // Of the item's box.
const duration = 1000; // Milliseconds.

/** Watches the elements that `items` gives and calls `onSeen` with the key of each item seen, once a key. */
export class ImpressionsController implements ReactiveController {
  private observer: IntersectionObserver | undefined;
  private readonly timers = new Map<Element, ReturnType<typeof setTimeout>>();
  private watched: ReadonlyMap<Element, string> = new Map();
  private readonly seen = new Set<string>();
  private readonly items: () => ReadonlyMap<Element, string>;
  private readonly onSeen: (key: string) => void;

  constructor(host: ReactiveControllerHost, items: () => ReadonlyMap<Element, string>, onSeen: (key: string) => void) {
    this.items = items;
    this.onSeen = onSeen;
    host.addController(this);
  }

  hostConnected(): void {
    if (typeof IntersectionObserver !== 'function') return;
    this.observer = new IntersectionObserver((entries) => entries.forEach(({ target, intersectionRatio }) => {
      this.stop(target);
      if (intersectionRatio >= share) this.timers.set(target, setTimeout(() => this.count(target), duration));
    }), { threshold: share });
    this.hostUpdated();
  }

  hostUpdated(): void {
    const items = this.items();
    for (const [element, key] of this.watched) if (items.get(element) !== key) this.forget(element);
    for (const [element, key] of items) if (this.watched.get(element) !== key && !this.seen.has(key)) this.observer?.observe(element);
    this.watched = items;
  }

  hostDisconnected(): void {
    for (const element of this.watched.keys()) this.stop(element);
    this.observer?.disconnect();
    this.watched = new Map();
  }

  private count(element: Element): void {
    const key = this.watched.get(element);
    this.forget(element);
    if (key === undefined || this.seen.has(key)) return;
    this.seen.add(key);
    this.onSeen(key);
  }

  private forget(element: Element): void {
    this.stop(element);
    this.observer?.unobserve(element);
  }

  private stop(element: Element): void {
    clearTimeout(this.timers.get(element));
    this.timers.delete(element);
  }
}
