// ImpressionsController: notices which items were half in view for one second, each once.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createWatch } from './observe.js';

const share = 0.5; // Of the item's box.
const duration = 1000; // Milliseconds.
const halves = createWatch({ threshold: share });

type Items = ReadonlyMap<Element, string>;

/** Watches the elements that `items` gives and calls `onSeen` with the key of each item seen, once a key. */
export class ImpressionsController implements ReactiveController {
  private readonly timers = new Map<Element, ReturnType<typeof setTimeout>>();
  private watched: Items = new Map();
  private readonly seen = new Set<string>();
  private readonly items: () => Items;
  private readonly onSeen: (key: string) => void;

  constructor(host: ReactiveControllerHost, items: () => Items, onSeen: (key: string) => void) {
    this.items = items;
    this.onSeen = onSeen;
    host.addController(this);
  }

  hostUpdated(): void {
    this.watch(this.items());
  }

  hostDisconnected(): void {
    this.watch(new Map());
  }

  private watch(items: Items): void {
    for (const [element, key] of this.watched) if (items.get(element) !== key) this.forget(element);
    for (const [element, key] of items) {
      if (this.watched.get(element) !== key && !this.seen.has(key)) halves.observe(element, ({ intersectionRatio }) => {
        clearTimeout(this.timers.get(element));
        if (intersectionRatio >= share) this.timers.set(element, setTimeout(() => this.count(element, key), duration));
      });
    }
    this.watched = items;
  }

  private count(element: Element, key: string): void {
    this.forget(element);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.onSeen(key);
  }

  private forget(element: Element): void {
    halves.unobserve(element);
    clearTimeout(this.timers.get(element));
    this.timers.delete(element);
  }
}
