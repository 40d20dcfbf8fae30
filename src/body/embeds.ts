// Embedded players and posts: which page an embed stands for. The page is linked; nothing of it is loaded.
import { safeUrl } from '../feed/urls.js';
import { oneLine } from './images.js';
import type { BodyElement } from './tree.js';

/** A network whose players and posts are known. */
interface Provider {
  /** Matches the end of its hosts' names. */
  host: RegExp;
  name: string;
  /** Its embeds are posts, not videos or sounds. */
  isPost?: boolean;
  /** Address of the page that an embed stands for; nothing where it tells of none. */
  page(url: URL): string | null | undefined;
}

const segment = (url: URL, before: RegExp) => before.exec(url.pathname)?.[1];
const without = (part: RegExp) => (url: URL) => url.origin + url.pathname.replace(part, '');

function youtubePage(url: URL): string | undefined {
  const id = url.searchParams.get('v') ?? segment(url, /^\/(?:embed\/|shorts\/|live\/|v\/)?([\w-]{11})$/);
  return id && `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`;
}

function postOfX(url: URL): string | undefined {
  const id = url.searchParams.get('id') ?? segment(url, /\/status\/(\d+)/);
  return id && `https://x.com/i/status/${encodeURIComponent(id)}`;
}

function facebookPage(url: URL): string | undefined {
  const address = url.searchParams.get('href');
  const isPlugin = url.pathname.startsWith('/plugins');
  return address ?? (isPlugin ? undefined : url.href);
}

const providers: readonly Provider[] = [
  { host: /youtube(?:-nocookie)?\.com$|^youtu\.be$/, name: 'YouTube', page: youtubePage },
  { host: /(?:twitter|x)\.com$/, name: 'X', isPost: true, page: postOfX },
  { host: /instagram\.com$/, name: 'Instagram', isPost: true, page: without(/embed\/.*|embed$/) },
  { host: /facebook\.com$/, name: 'Facebook', isPost: true, page: facebookPage },
  { host: /tiktok\.com$/, name: 'TikTok', page: (url) => url.origin + url.pathname },
  { host: /vimeo\.com$/, name: 'Vimeo', page: (url) => `https://vimeo.com/${segment(url, /(\d+)/) ?? ''}` },
  { host: /dailymotion\.com$/, name: 'Dailymotion', page: without(/^\/embed/) },
  { host: /spotify\.com$/, name: 'Spotify', page: without(/^\/embed/) },
  { host: /soundcloud\.com$/, name: 'SoundCloud', page: (url) => url.searchParams.get('url') },
  { host: /vidio\.com$/, name: 'Vidio', page: without(/^\/embed/) },
];

// Half of the hosts' names are a suffix of some other's: only the host itself and its subdomains count.
function isHost(pattern: RegExp, host: string): boolean {
  const match = pattern.exec(host);
  return match !== null && (match.index === 0 || host[match.index - 1] === '.');
}

/** Titles that players give themselves, which say nothing. */
const EMPTY_TITLE = /^youtube video|^embedded |player$/i;

/**
 * The link card for the address of a player or post; undefined when it is no page that a reader would want: an unknown
 * frame counts only when its author has named it, or where it is `known` to be a player.
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
  const provider = providers.filter(({ host }) => isHost(host, url.hostname))[0];
  if (provider) return cardOf(safeUrl(provider.page(url) ?? undefined), provider.name, title, provider.isPost);
  return title || known ? cardOf(safe, url.hostname.replace(/^www\./, ''), title) : undefined;
}

/** The card of a page by `source`. */
function cardOf(href: string | undefined, source: string, title: string, isPost = false): BodyElement | undefined {
  if (!href) return undefined;
  const name = oneLine(title);
  const children = name && !EMPTY_TITLE.test(name) ? [name] : [];
  return { tag: 'embed', href, title: source, number: Number(isPost), children };
}
