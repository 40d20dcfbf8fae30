// The line for a page with a Content-Security-Policy: what the recommended snippet needs, and nothing more.
import type { Emitter } from './emitter.js';
import { feedOf, scriptFolder } from './markup.js';

export const csp: Emitter = {
  name: 'csp',
  syntax: 'http',
  emit: (settings, context) => {
    const script = new URL(scriptFolder(settings, context)).origin;
    const feed = new URL(feedOf(settings, context)).origin;
    const pictures = context.pictureOrigins.length > 0 ? context.pictureOrigins.join(' ') : feed;
    const { styleHash } = context;
    const styles = styleHash === undefined ? script : `${script} '${styleHash}'`;
    return `Content-Security-Policy: script-src ${script}; style-src ${styles}; connect-src ${feed}; img-src ${pictures}\n`;
  },
};
