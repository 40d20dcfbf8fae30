// The shortest output: one script, one tag.
import type { Emitter } from './emitter.js';
import { styleHtml, elementHtml, scriptHtml } from './markup.js';

export const scriptTag: Emitter = {
  name: 'script',
  syntax: 'html',
  emit: (settings, context) =>
    `${scriptHtml(settings, context)}\n${styleHtml(settings)}\n${elementHtml(settings, context)}\n`,
};
