// Pieces that several outputs share: addresses, attributes, the element, its style.
import { optionsOf } from '../options.js';
import { gatewayFeed } from '../gateway.js';
import type { Settings } from '../settings.js';
import type { EmitContext } from './emitter.js';

/** Folder of the script and what it loads, with the version written out, so that integrity can hold. */
export function scriptFolder({ host }: Settings, { release }: EmitContext): string {
  if (host !== '') return host.replace(/\/+$/, '');
  return `https://cdn.jsdelivr.net/npm/berita-widgets@${release.version}/dist/cdn`;
}

/** The address that the widget asks: the user's own, that feed in the gateway, or the sample. */
export function feedOf(settings: Settings, { sampleFeed }: Pick<EmitContext, 'sampleFeed'>): string {
  if (settings.isThroughGateway) return gatewayFeed(settings);
  return settings.feedUrl === '' ? sampleFeed : settings.feedUrl;
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An attribute of the widget; a switch has no value. */
export interface Attribute {
  readonly name: string;
  readonly property: string;
  readonly value: string;
  readonly isSwitch: boolean;
  readonly isNumber: boolean;
}

/** The attributes to write: the feed, the language, then the options in the manifest's order. */
export function attributesOf(settings: Settings, context: EmitContext): Attribute[] {
  const text = { isSwitch: false, isNumber: false };
  const attributes: Attribute[] = [
    { name: 'feed-url', property: 'feedUrl', value: feedOf(settings, context), ...text },
  ];
  if (settings.lang !== '') attributes.push({ name: 'lang', property: 'lang', value: settings.lang, ...text });
  for (const { name, property, kind } of optionsOf(settings.widget)) {
    const value = settings.attributes[name];
    if (value !== undefined)
      attributes.push({ name, property, value, isSwitch: kind === 'switch', isNumber: kind === 'number' });
  }
  return attributes;
}

/** Attributes as HTML writes them, each with a blank before it. */
export function htmlAttributes(settings: Settings, context: EmitContext): string {
  return attributesOf(settings, context)
    .map(({ name, value, isSwitch }) => (isSwitch ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`))
    .join('');
}

/** The element, with its end tag: HTML has no other way. */
export const elementHtml = (settings: Settings, context: EmitContext): string =>
  `<${settings.widget}${htmlAttributes(settings, context)}></${settings.widget}>`;

/** The rule that sets colours and other tokens, without the element that holds it; undefined where none is set. */
export function styleRule({ widget, colors, tokens }: Settings): string | undefined {
  const declarations = [
    ...Object.keys(colors).map((name) => {
      const { light, dark } = colors[name]!;
      return `--berita-color-${name}: light-dark(${light}, ${dark});`;
    }),
    ...Object.keys(tokens).map((name) => `--berita-${name}: ${tokens[name]!};`),
  ];
  if (declarations.length === 0) return undefined;
  return `\n${widget} {\n${declarations.map((line) => `  ${line}`).join('\n')}\n}\n`;
}

/** The style element with the tokens; empty without. */
export function styleHtml(settings: Settings): string {
  const rule = styleRule(settings);
  return rule === undefined ? '' : `<style>${rule}</style>\n`;
}

/** The script element, held to the very bytes of this version. */
export function scriptHtml(settings: Settings, context: EmitContext): string {
  const src = escapeHtml(`${scriptFolder(settings, context)}/berita.js`);
  const hash = context.release.integrity['berita.js'];
  return `<script type="module" src="${src}" integrity="${hash}" crossorigin="anonymous"></script>`;
}

/** PascalCase of a tag name: `BeritaPopuler`. */
export const className = (widget: string): string =>
  widget.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
