// The recommended output: the feed is asked for before the script has come, and nothing moves when the news comes.
import type { Emitter } from './emitter.js';
import { styleHtml, elementHtml, escapeHtml, feedOf, scriptFolder, scriptHtml } from './markup.js';

export const recommended: Emitter = {
  name: 'recommended',
  syntax: 'html',
  emit: (settings, context) => {
    const feed = escapeHtml(feedOf(settings, context));
    const sheet = escapeHtml(`${scriptFolder(settings, context)}/berita.css`);
    const hash = context.release.integrity['berita.css'];
    return [
      `<link rel="preload" as="fetch" crossorigin href="${feed}">`,
      `<link rel="stylesheet" href="${sheet}" integrity="${hash}" crossorigin="anonymous">`,
      `${scriptHtml(settings, context)}\n${styleHtml(settings)}`,
      `${elementHtml(settings, context)}\n`,
    ].join('\n');
  },
};
