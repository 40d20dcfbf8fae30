// The addresses whose pictures could not be had. The state belongs to the address: an element that shows another one
// begins anew.
import type { ReactiveElement } from 'lit';

/**
 * Addresses kept at most: a feed whose pictures all fail must not fill the memory of a page that stays open for days.
 */
const MAX_ADDRESSES = 500;

class FailedPictures {
  /** Address → whether the browser was offline when it failed. */
  readonly #addresses = new Map<string, boolean>();

  /** True for an address that failed, unless it did so for want of a connection that is there again. */
  has(address: string): boolean {
    const wasOffline = this.#addresses.get(address);
    if (wasOffline === undefined) return false;
    return !wasOffline || !navigator.onLine;
  }

  add(address: string): void {
    if (this.#addresses.size >= MAX_ADDRESSES) this.#addresses.clear();
    this.#addresses.set(address, !navigator.onLine);
  }
}

/** What this page has seen fail; empty on a server, where no picture is fetched. */
export const failedPictures = new FailedPictures();

/**
 * Listens to `error` of an `<img>` in a widget: remembers its address, hides the nearest element that matches
 * `selector`, and updates the widget, whose templates then leave the picture out.
 */
export function onPictureError({ target }: Event, selector: string): void {
  const image = target as HTMLImageElement;
  // The failure of an address that has been replaced meanwhile.
  if (!image.complete) return;
  failedPictures.add(image.src);
  image.closest(selector)?.toggleAttribute('hidden', true);
  const { host } = image.getRootNode() as Partial<ShadowRoot>;
  (host as Partial<ReactiveElement> | undefined)?.requestUpdate?.();
}
