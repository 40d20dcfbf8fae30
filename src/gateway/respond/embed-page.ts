// The page of an iframe: a widget as a server renders it, alone, under a policy that allows nothing else.
import { escapeHtml } from '../../ssr/escape.js';
import type { Settings } from '../settings.js';
import type { EmbedQuery } from './embed-query.js';

/** What a frame's page is made of. */
export interface EmbedPageParts {
  readonly settings: Pick<Settings, 'publicUrl' | 'embedAncestors'>;
  /** Version of this package, for the scripts' addresses. */
  readonly version: string;
  /** The feed's name and title. */
  readonly name: string;
  readonly title: string;
  readonly query: EmbedQuery;
  /** The widget as HTML; undefined where the feed can't be had. */
  readonly widget?: string;
}

/** The margins of what the page holds count for its height. */
const BODY_STYLE = 'body{margin:0;display:flow-root}';
/**
 * While a host has not yet followed the height, a scroll bar would come and go; the frame's script shows it where the
 * host does not follow at all. What does not fit can be scrolled to in any case.
 */
const SCRIPTED_STYLE = `html{scrollbar-width:none}${BODY_STYLE}`;
const UNSCRIPTED_STYLE = 'html{scrollbar-width:auto}';

/** The whole page. */
export function embedPage({ settings, version, name, title, query, widget }: EmbedPageParts): string {
  const { publicUrl } = settings;
  const scripts = ['berita.js', 'frame.js'].map(
    (file) => `<script type="module" crossorigin src="${escapeHtml(`${publicUrl}/cdn/${version}/${file}`)}"></script>`,
  );
  const oembed = oembedUrl(publicUrl, embedUrl(publicUrl, name, query));
  const isScripted = query.hasScript && widget !== undefined;
  const styles = isScripted
    ? `<style>${SCRIPTED_STYLE}</style>\n<noscript><style>${UNSCRIPTED_STYLE}</style></noscript>`
    : `<style>${BODY_STYLE}</style>`;
  return `<!doctype html>
<html lang="${escapeHtml(query.widget.lang ?? 'id')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="${query.colorScheme}">
<meta name="responsive-embedded-sizing" content="${sizingOrigins(settings.embedAncestors)}">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}">
${styles}
</head>
<body>
${widget ?? `<p>${escapeHtml(UNAVAILABLE)}</p>`}
${isScripted ? scripts.join('\n') : ''}
</body>
</html>
`;
}

const UNAVAILABLE = 'Berita belum bisa dimuat.';

/** The frame's address, with the parameters that count. */
export const embedUrl = (publicUrl: string, name: string, { canonical }: Pick<EmbedQuery, 'canonical'>): string =>
  `${publicUrl}/v1/embed/${name}${canonical === '' ? '' : `?${canonical}`}`;

/** Where a site asks how to embed an address of this gateway. */
export const oembedUrl = (publicUrl: string, url: string): string =>
  `${publicUrl}/v1/oembed?url=${encodeURIComponent(url)}`;

// Who may size the frame by its content is who may frame it (whatwg/html#12444).
const sizingOrigins = (ancestors: Settings['embedAncestors']): string =>
  `allow-origins=${ancestors === '*' ? '*' : escapeHtml(ancestors.join(' '))}`;

/** The page with what was wrong in its address, a comment each. */
export function withMistakes(page: string, mistakes: readonly string[]): string {
  const comments = mistakes.slice(0, MAX_COMMENTS).map((mistake) => `<!-- ${inComment(mistake)} -->\n`);
  const start = page.indexOf(BODY) + BODY.length;
  return page.slice(0, start) + comments.join('') + page.slice(start);
}

const BODY = '<body>\n';
const MAX_COMMENTS = 5;
const MAX_COMMENT_LENGTH = 200;

/** Neither tags nor the two dashes that end a comment. */
const inComment = (text: string): string =>
  text.slice(0, MAX_COMMENT_LENGTH).replace(/[<>]/g, '').replace(/-{2,}/g, '-');

/**
 * The page's Content-Security-Policy: its own styles by their hashes, the gateway's files, pictures, and nothing else.
 * The origin is written out, since that of a sandboxed frame is opaque and `'self'` would be no one.
 */
export async function embedPolicy(
  html: string,
  { publicUrl, embedAncestors }: Pick<Settings, 'publicUrl' | 'embedAncestors'>,
): Promise<string> {
  const { origin } = new URL(publicUrl);
  const hashes: string[] = [];
  for (const [, style] of html.matchAll(/<style>([^]*?)<\/style>/g))
    hashes.push(`'sha256-${await sha256Base64(style!)}'`);
  const ancestors = embedAncestors === '*' ? '*' : embedAncestors.join(' ');
  return [
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src ${[...new Set(hashes)].join(' ')}`,
    `connect-src ${origin}`,
    'img-src https: data:',
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

async function sha256Base64(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
