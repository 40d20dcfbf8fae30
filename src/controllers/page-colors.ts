// The colours that a widget stands on, as far as the page's styles tell, and the contrast of text with them.

/** Red, green and blue, 0 to 255, and opacity, 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

const RGB = /^rgba?\((?<red>[\d.]+), (?<green>[\d.]+), (?<blue>[\d.]+)(?:, (?<alpha>[\d.]+))?\)$/;

let context: CanvasRenderingContext2D | null | undefined;

/** A colour in any notation (`oklch(0.2 0 0)`, `color(display-p3 …)`), by the browser's own conversion. */
function convertColor(value: string): Color | undefined {
  if (context === undefined) {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    context = canvas.getContext('2d', { willReadFrequently: true });
  }
  if (!context) return undefined;
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = '#000';
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** A computed colour: `rgb(26, 26, 26)` for the notations of old, the page's own notation for others. */
export function readColor(value: string): Color | undefined {
  const groups = RGB.exec(value)?.groups;
  if (!groups) return convertColor(value);
  return [Number(groups.red), Number(groups.green), Number(groups.blue), Number(groups.alpha ?? 1)];
}

/** What is seen where `top` lies on `ground`. */
function blend(top: Color, ground: Color): Color {
  const [red, green, blue, alpha] = top;
  const mix = (topChannel: number, groundChannel: number) => topChannel * alpha + groundChannel * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance([red, green, blue]: Color): number {
  const linear = (channel: number) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of two opaque colours, 1 to 21 (WCAG 2.2). */
export function contrastOf(text: Color, ground: Color): number {
  const [textLuminance, groundLuminance] = [luminance(text), luminance(ground)];
  return (Math.max(textLuminance, groundLuminance) + 0.05) / (Math.min(textLuminance, groundLuminance) + 0.05);
}

/** The element that `element` is painted on: its slot, its parent, or the host of its shadow root. */
function groundOf(element: Element): Element | undefined {
  const { assignedSlot, parentElement } = element;
  if (assignedSlot ?? parentElement) return assignedSlot ?? parentElement ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** What the browser paints under a page that sets nothing: white, or near black where the page's own scheme is dark. */
const canvasColor = (isDark: boolean): Color => (isDark ? [18, 18, 18, 1] : [255, 255, 255, 1]);

/** The colour that an element stands on. */
export interface Ground {
  readonly color: Color;
  /** False where no ancestor is opaque: the browser's own colour under the page is then only guessed. */
  readonly isPainted: boolean;
}

/**
 * What is behind an element: the colour of the nearest ancestor that is painted, with what lies on it, transparent ones
 * included. Undefined where that can't be known: a picture, a gradient, a filter.
 */
export function groundBehind(element: Element, isDark: boolean): Ground | undefined {
  const layers: Color[] = [];
  let isPainted = false;
  for (let ground: Element | undefined = element; ground && !isPainted; ground = groundOf(ground)) {
    const { backgroundColor, backgroundImage, filter } = getComputedStyle(ground);
    if (filter && filter !== 'none') return undefined;
    if (backgroundImage !== 'none') return undefined;
    const color = readColor(backgroundColor);
    if (!color) return undefined;
    if (color[3] > 0) layers.push(color);
    isPainted = color[3] === 1;
  }
  const color = layers.reduceRight<Color>((seen, layer) => blend(layer, seen), canvasColor(isDark));
  return { color, isPainted };
}
