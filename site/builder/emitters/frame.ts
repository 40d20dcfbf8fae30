// The outputs that need no script of the page: an iframe from a gateway, and the link that a CMS turns into one.
import { feedNameOf } from '../gateway.js';
import type { Settings } from '../settings.js';
import type { EmitContext, Emitter } from './emitter.js';
import { attributesOf, escapeHtml } from './markup.js';

/** Address of the frame; undefined without a gateway. */
function frameAddress(settings: Settings, context: EmitContext): string | undefined {
  const { gateway, widget } = settings;
  if (gateway === '') return undefined;
  const query = new URLSearchParams({ widget });
  for (const { name, value } of attributesOf(settings, context)) {
    // The gateway knows the feed by its name.
    if (name !== 'feed-url') query.set(name, value);
  }
  query.sort();
  return `${gateway}/v1/embed/${feedNameOf(settings)}?${query}`;
}

// As the gateway writes it: no `allow-same-origin`, and the height of the content where the browser can give it.
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
const STYLE = 'width:100%;border:0;height:auto;min-height:420px;frame-sizing:content-height';

export const frame: Emitter = {
  name: 'iframe',
  syntax: 'html',
  leavesStyleOut: true,
  emit: (settings, context) => {
    const address = frameAddress(settings, context);
    if (address === undefined) return { missing: 'gateway' };
    const title = escapeHtml(`${settings.attributes.heading || settings.widget} – ${new URL(settings.gateway).host}`);
    const tag = `<iframe src="${escapeHtml(address)}" title="${title}" loading="lazy" sandbox="${SANDBOX}" referrerpolicy="strict-origin-when-cross-origin" style="${STYLE}"></iframe>`;
    return `${tag}\n<script type="module" src="${escapeHtml(settings.gateway)}/embed.js"></script>\n`;
  },
};

export const oembed: Emitter = {
  name: 'oembed',
  syntax: 'text',
  leavesStyleOut: true,
  emit: (settings, context) => {
    const address = frameAddress(settings, context);
    return address === undefined ? { missing: 'gateway' } : `${address}\n`;
  },
};
