// ColorSchemeController: notices a page whose colours and whose `color-scheme` differ, says how the widget stays
// readable on it, and hands the page's ground on to what covers a picture or scrolled text.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { contrastOf, groundBehind, readColor, type Color } from './page-colors.js';

const READABLE = 4.5; // Least contrast of text (WCAG 2.2, 1.4.3).

/**
 * The page's own text is read, so what is found behind it is not what is painted there when it stands out less than
 * this.
 */
const VISIBLE = 2;

/** The property of the frame that says what the page paints behind it. */
const GROUND = '--_ground';

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

/** What the page's colours ask of a widget. */
interface Surroundings {
  readonly className: SchemeClass;
  /** The page's ground as CSS; empty where it is not known. */
  readonly ground: string;
}

function readSurroundings(host: Element): Surroundings {
  const { color, colorScheme } = getComputedStyle(host);
  const page = usedScheme(colorScheme);
  const text = readColor(color);
  const ground = groundBehind(host, page === 'dark');
  const isGroundKnown = ground && (!text || contrastOf(text, ground.color) >= VISIBLE);
  if (!isGroundKnown) return { className: text ? schemeForText(text, page) : '', ground: '' };
  const [red, green, blue] = ground.color;
  return { className: schemeOn(ground.color, page), ground: ground.isPainted ? `rgb(${red}, ${green}, ${blue})` : '' };
}

/** The scheme whose colours are readable on a ground. */
function schemeOn(ground: Color, page: Scheme): SchemeClass {
  if (isReadable(page, ground)) return '';
  const oppositeScheme = page === 'light' ? 'dark' : 'light';
  return isReadable(oppositeScheme, ground) ? oppositeScheme : 'ground';
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
  #surroundings: Surroundings = { className: '', ground: '' };

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The class for the frame of a host that follows the page. */
  get className(): string {
    return this.#surroundings.className;
  }

  hostConnected(): void {
    this.#host.addEventListener('transitionend', this.read);
    unreadControllers.add(this);
  }

  hostUpdate(): void {
    if (unreadControllers.has(this)) readAll();
  }

  /** A style by script, as a policy of the page may forbid style attributes. */
  hostUpdated(): void {
    const style = this.#host.shadowRoot?.querySelector<HTMLElement>('.root')?.style;
    const { ground } = this.#surroundings;
    if (style && style.getPropertyValue(GROUND) !== ground) style.setProperty(GROUND, ground);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('transitionend', this.read);
    unreadControllers.delete(this);
  }

  /** Reads the page's colours again, and updates the host where they ask for something else. */
  readonly read = (): void => {
    if (!this.#host.isConnected) return;
    const { className, ground } = readSurroundings(this.#host);
    const before = this.#surroundings;
    if (className === before.className && ground === before.ground) return;
    this.#surroundings = { className, ground };
    this.#host.requestUpdate();
  };
}
