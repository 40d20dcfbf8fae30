// SchemeController: notices a dark page that never said so: light text without a dark `color-scheme`.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { look } from './look.js';

const threshold = 450; // Of 765: the sum of red, green and blue above which text is meant for a dark ground.

/** Reads the colour that its host inherits, and again whenever it changes: `:host` has a transition on it that tells. */
export class SchemeController implements ReactiveController {
  private readonly host: ReactiveControllerHost & HTMLElement;
  /** True when the host stands on a dark ground as far as its text tells, and the page's `color-scheme` does not. */
  onDark = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('transitionend', this.read);
    look(this.read);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('transitionend', this.read);
  }

  private readonly read = () => {
    const { color, colorScheme } = getComputedStyle(this.host);
    const [red, green, blue] = color.match(/[\d.]+/g) ?? [];
    this.onDark = !/dark/.test(colorScheme) && Number(red) + Number(green) + Number(blue) > threshold;
    this.host.requestUpdate();
  };
}
