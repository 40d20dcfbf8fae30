// The outputs for WordPress: the shortcode of the plugin in docs/wordpress.md, and a block to paste into the editor.
import type { Settings } from '../settings.js';
import type { EmitContext, Emitter } from './emitter.js';
import { attributesOf, type Attribute } from './markup.js';
import { recommended } from './recommended.js';

/** WordPress ends a shortcode at the first bracket, and knows no entities but those of HTML. */
function shortcodeAttribute({ name, value, isSwitch }: Attribute): string {
  if (isSwitch) return ` ${name}`;
  const text = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return ` ${name}="${text.replaceAll('[', '&#91;').replaceAll(']', '&#93;')}"`;
}

const shortcodeOf = (settings: Settings, context: EmitContext): string =>
  `[${settings.widget}${attributesOf(settings, context).map(shortcodeAttribute).join('')}]`;

export const shortcode: Emitter = {
  name: 'shortcode',
  syntax: 'text',
  leavesStyleOut: true,
  emit: (settings, context) => `${shortcodeOf(settings, context)}\n`,
};

export const block: Emitter = {
  name: 'block',
  syntax: 'html',
  emit: (settings, context) =>
    `<!-- wp:html -->\n${String(recommended.emit(settings, context)).trimEnd()}\n<!-- /wp:html -->\n`,
};
