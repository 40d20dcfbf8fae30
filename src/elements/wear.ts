// Styles that a widget puts on after its first render.
import { adoptStyles, type CSSResult, type CSSResultOrNative, type LitElement } from 'lit';

const worn = new WeakMap<LitElement, CSSResultOrNative[]>();

/** Adds `styles` to the widget's own, once. */
export function wear(host: LitElement, styles: CSSResult): void {
  const all = worn.get(host) ?? [...(host.constructor as typeof LitElement).elementStyles];
  worn.set(host, all);
  if (all.includes(styles)) return;
  all.push(styles);
  adoptStyles(host.shadowRoot!, all);
}
