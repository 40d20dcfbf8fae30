// VisibilityController: tells when its host is in the viewport or near it, and when it leaves.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { SharedObserver } from './shared-observer.js';

const MARGIN_PX = 300; // Around the viewport: what is nearer than this counts as near.
const nearViewport = new SharedObserver({ rootMargin: `${MARGIN_PX}px` });

let pendingReads: (() => void)[] | undefined;

/**
 * Calls `read` at once for the first widget of a task, and for the others in a microtask, before they are rendered.
 * Each read on its own, after the widget before has written, would make the browser lay out the page once a widget.
 */
function batchLayoutReads(read: () => void): void {
  if (pendingReads) {
    pendingReads.push(read);
    return;
  }
  pendingReads = [];
  queueMicrotask(() => {
    const reads = pendingReads!;
    pendingReads = undefined;
    reads.forEach((pending) => pending());
  });
  read();
}

/** Whether a part of the element is less than the margin away from the viewport. */
function isBoxNear(element: Element): boolean {
  const box = element.getClientRects()[0];
  if (!box) return false;
  const isNearInBlock = box.top < innerHeight + MARGIN_PX && box.bottom > -MARGIN_PX;
  const isNearInLine = box.left < innerWidth + MARGIN_PX && box.right > -MARGIN_PX;
  return isNearInBlock && isNearInLine;
}

/** What the controller is told by its owner. */
export interface VisibilityOptions {
  /**
   * Whether to measure the host at the connection, which makes the browser lay out the page, or to wait for the first
   * frame.
   */
  measureEarly(): boolean;
  /**
   * The host came near the viewport or left. `measured` is false for what was found at the connection: a guess, since
   * widgets that have no height yet stand all in one place.
   */
  onChange(isNear: boolean, measured: boolean): void;
}

/** Observes its host while it is in a document. */
export class VisibilityController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: VisibilityOptions;
  #isNear = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: VisibilityOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Whether the host is in the viewport or near it, as far as is known. */
  get isNear(): boolean {
    return this.#isNear;
  }

  hostConnected(): void {
    const host = this.#host;
    // An observer's first word comes a frame later, and none comes in a hidden tab: a widget in view does not wait for
    // it.
    if (this.#options.measureEarly())
      batchLayoutReads(() => {
        if (isBoxNear(host)) this.#change(true, false);
      });
    nearViewport.observe(host, ({ isIntersecting }) => this.#change(isIntersecting, true));
  }

  hostDisconnected(): void {
    nearViewport.unobserve(this.#host);
    this.#isNear = false;
  }

  #change(isNear: boolean, measured: boolean): void {
    this.#isNear = isNear;
    this.#options.onChange(isNear, measured);
  }
}
