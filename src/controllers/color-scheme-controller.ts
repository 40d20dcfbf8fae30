// ColorSchemeController: notices a page whose colours and whose `color-scheme` differ, and says how the widget stays
// readable on it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { colorBehind, contrastOf, readColor, type Color } from './page-colors.js';

const READABLE = 4.5; // Least contrast of text (WCAG 2.2, 1.4.3).

/**
 * The page's own text is read, so what is found behind it is not what is painted there when it stands out less than
 * this.
 */
const VISIBLE = 2;

/** The sum of red, green and blue, of 765, above which text is meant for a dark ground. */
const LIGHT_TEXT = 450;

/**
 * The colours of muted text, of accents and of links in each scheme, as `styles/frame.ts` has them: the faintest that
 * are used.
 */
const TEXT_COLORS: Readonly<Record<'light' | 'dark', readonly Color[]>> = {
  light: [
    [90, 90, 90, 1],
    [168, 18, 28, 1],
  ],
  dark: [
    [173, 173, 173, 1],
    [255, 143, 135, 1],
  ],
};

type Scheme = 'light' | 'dark';

/**
 * The class of the frame: none where the page's scheme serves, `ground` for colours of the widget's own on a ground of
 * its own.
 */
type SchemeClass = '' | Scheme | 'ground' | 'dark ground';

/** The scheme that `light-dark()` takes in an element with this `color-scheme`. */
function usedScheme(colorScheme: string): Scheme {
  if (!/dark/.test(colorScheme)) return 'light';
  if (!/light/.test(colorScheme)) return 'dark';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const isReadable = (scheme: Scheme, ground: Color): boolean =>
  TEXT_COLORS[scheme].every((color) => contrastOf(color, ground) >= READABLE);

/** What the page's text alone tells: light text stands on something dark, whatever it is. */
function schemeForText([red, green, blue]: Color, page: Scheme): SchemeClass {
  const isLight = red + green + blue > LIGHT_TEXT;
  return isLight && page === 'light' ? 'dark' : '';
}

function schemeFor(host: Element): SchemeClass {
  const { color, colorScheme } = getComputedStyle(host);
  const page = usedScheme(colorScheme);
  const text = readColor(color);
  const ground = colorBehind(host, page === 'dark');
  const isGroundKnown = ground && (!text || contrastOf(text, ground) >= VISIBLE);
  if (!isGroundKnown) return text ? schemeForText(text, page) : '';
  if (isReadable(page, ground)) return '';
  const oppositeScheme = page === 'light' ? 'dark' : 'light';
  if (isReadable(oppositeScheme, ground)) return oppositeScheme;
  return 'ground';
}

/** Those whose host has come and whose page has not been read yet. */
const unreadControllers = new Set<ColorSchemeController>();

/**
 * Reads for all widgets that came together, before the first of them is rendered: the styles of a page whose widgets
 * are empty cost little, and what is rendered then needs no second look.
 */
function readAll(): void {
  unreadControllers.forEach((controller) => controller.read());
  unreadControllers.clear();
}

/**
 * Reads the page's colours when its host comes and whenever the text's colour changes: `:host` has a transition on it
 * that tells.
 */
export class ColorSchemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #className: SchemeClass = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The class for the frame of a host that follows the page. */
  get className(): string {
    return this.#className;
  }

  hostConnected(): void {
    this.#host.addEventListener('transitionend', this.read);
    unreadControllers.add(this);
  }

  hostUpdate(): void {
    if (unreadControllers.has(this)) readAll();
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('transitionend', this.read);
    unreadControllers.delete(this);
  }

  /** Reads the page's colours again, and updates the host where they want another class. */
  readonly read = (): void => {
    if (!this.#host.isConnected) return;
    const className = schemeFor(this.#host);
    if (className === this.#className) return;
    this.#className = className;
    this.#host.requestUpdate();
  };
}
