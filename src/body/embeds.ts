// Embedded players and posts: which page an embed stands for. The page is linked; nothing of it is loaded.
import { safeUrl } from '../feed/urls.js';
import { oneLine } from './images.js';
import type { BodyElement } from './tree.js';

type Provider = readonly [host: RegExp, name: string, isPost: 0 | 1, page: (url: URL) => string | null | undefined];

const segment = (url: URL, before: RegExp) => before.exec(url.pathname)?.[1];
const without = (part: RegExp) => (url: URL) => url.origin + url.pathname.replace(part, '');

const providers: readonly Provider[] = [
  [
    /youtube(?:-nocookie)?\.com$|^youtu\.be$/,
    'YouTube',
    0,
    (url) => {
      const id = url.searchParams.get('v') ?? segment(url, /^\/(?:embed\/|shorts\/|live\/|v\/)?([\w-]{11})$/);
      return id && `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
    },
  ],
  [
    /(?:twitter|x)\.com$/,
    'X',
    1,
    (url) => {
      const id = url.searchParams.get('id') ?? segment(url, /\/status\/(\d+)/);
      return id && `https://x.com/i/status/${encodeURIComponent(id)}`;
    },
  ],
  [/instagram\.com$/, 'Instagram', 1, without(/embed\/.*|embed$/)],
  [
    /facebook\.com$/,
    'Facebook',
    1,
    (url) => url.searchParams.get('href') ?? (/^\/plugins/.test(url.pathname) ? null : url.href),
  ],
  [/tiktok\.com$/, 'TikTok', 0, (url) => url.origin + url.pathname],
  [/vimeo\.com$/, 'Vimeo', 0, (url) => `https://vimeo.com/${segment(url, /(\d+)/) ?? ''}`],
  [/dailymotion\.com$/, 'Dailymotion', 0, without(/^\/embed/)],
  [/spotify\.com$/, 'Spotify', 0, without(/^\/embed/)],
  [/soundcloud\.com$/, 'SoundCloud', 0, (url) => url.searchParams.get('url')],
  [/vidio\.com$/, 'Vidio', 0, without(/^\/embed/)],
];

// Half of the hosts' names are a suffix of some other's: only the host itself and its subdomains count.
const isHost = (pattern: RegExp, host: string) => {
  const found = pattern.exec(host);
  return found && (!found.index || host[found.index - 1] === '.');
};

/**
 * The link card for the address of a player or post; undefined when it is no page that a reader would want: an unknown
 * frame counts only when its author has named it.
 */
export function embedOf(
  address: string | undefined,
  base: string | undefined,
  title = '',
  known = false,
): BodyElement | undefined {
  const safe = safeUrl(address?.trim(), base);
  if (!safe) return undefined;
  const url = new URL(safe);
  const provider = providers.filter(([host]) => isHost(host, url.hostname))[0];
  const href = provider ? safeUrl(provider[3](url) ?? undefined) : title || known ? safe : undefined;
  const name = oneLine(title);
  // The players' own titles say nothing.
  return href
    ? {
        tag: 'embed',
        href,
        title: provider?.[1] ?? url.hostname.replace(/^www\./, ''),
        number: provider?.[2],
        children: name && !/^youtube video|^embedded |player$/i.test(name) ? [name] : [],
      }
    : undefined;
}
