// VisibilityController: tells its host when it comes near the viewport, and when it leaves.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const margin = 300; // Pixels around the viewport that count as near.

/** True when the element's box is in the viewport or near it, by a layout read now. */
function isNear(element: HTMLElement): boolean {
  const box = element.getClientRects()[0];
  return box !== undefined && box.top < innerHeight + margin && box.bottom > -margin && box.left < innerWidth + margin && box.right > -margin;
}

/** Watches its host and calls `onChange` when it comes near the viewport or leaves; at once when it is there already. */
export class VisibilityController implements ReactiveController {
  private observer: IntersectionObserver | undefined;
  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly onChange: (near: boolean) => void;
  near = false;

  constructor(host: ReactiveControllerHost & HTMLElement, onChange: (near: boolean) => void) {
    this.host = host;
    this.onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    // An observer's first word comes a frame later, and none comes in a hidden tab: a widget in view does not wait for it.
    if (isNear(this.host)) this.set(true);
    if (typeof IntersectionObserver !== 'function') return this.set(true);
    this.observer = new IntersectionObserver((entries) => this.set(entries.at(-1)!.isIntersecting), { rootMargin: `${margin}px` });
    this.observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    this.near = false;
  }

  private set(near: boolean): void {
    if (near === this.near) return;
    this.near = near;
    this.onChange(near);
  }
}
