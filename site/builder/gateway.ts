// A gateway for a feed: the feed's name and address there, the configuration and the commands that start one.
import type { Settings } from './settings.js';

/** Where a gateway listens that nobody has configured otherwise. */
export const LOCAL_GATEWAY = 'http://127.0.0.1:8080';

/** What starts a gateway, in an empty folder. */
export const COMMANDS = {
  install: 'npm init -y\nnpm install berita-widgets',
  serve: 'npx berita-widgets serve',
} as const;

/** The name of the configuration's file. */
export const CONFIG_FILE = 'berita.config.mjs';

// As the configuration's schema has it.
const FEED_NAME = /^[a-z\d][\w-]{0,63}$/i;
// Names that tell nothing of a feed.
const COMMON = /^(?:atom|feeds?|index|json|main|news|rss\d?|wp-json|www|xml)$/i;

export const isFeedName = (name: string): boolean => FEED_NAME.test(name);

/** A name for a feed, of the last word in its address that tells something: `populer` of `/rss/populer.xml`. */
export function suggestFeedName(feedUrl: string): string {
  if (!URL.canParse(feedUrl)) return 'berita';
  const { hostname, pathname } = new URL(feedUrl);
  const segments = pathname.split('/').map((segment) => segment.replace(/\.\w+$/, ''));
  const words = [...segments.reverse(), ...hostname.split('.')];
  return words.filter((word) => isFeedName(word) && !COMMON.test(word) && !/^\d+$/.test(word))[0] ?? 'berita';
}

/** The feed's name in the gateway: the user's, else one that is made of the feed's address. */
export const feedNameOf = ({ feedName, feedUrl }: Settings): string =>
  feedName === '' ? suggestFeedName(feedUrl) : feedName;

/** Address of the feed in the gateway. */
export const gatewayFeed = (settings: Settings): string => `${settings.gateway}/v1/feeds/${feedNameOf(settings)}`;

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$/;

/** Whether an address leads to this computer alone. */
export const isLoopback = (address: string): boolean =>
  URL.canParse(address) && LOOPBACK.test(new URL(address).hostname);

/** Networks that a feed's line has to allow: a gateway asks no private one unless it is told to. */
function networksOf(feedUrl: string): string[] {
  const { hostname } = new URL(feedUrl);
  if (LOOPBACK.test(hostname)) return ['127.0.0.0/8', '::1/128'];
  return PRIVATE.test(hostname) ? [`${hostname}/32`] : [];
}

/** The feed's line in a gateway's configuration. */
export function configLine(settings: Settings): string {
  const name = feedNameOf(settings);
  const key = /^[a-z]\w*$/i.test(name) ? name : JSON.stringify(name);
  const networks = networksOf(settings.feedUrl);
  const allow = networks.length === 0 ? '' : `, allow: ${JSON.stringify(networks)}`;
  return `${key}: { url: ${JSON.stringify(settings.feedUrl)}${allow} },`;
}

/** A whole configuration for one feed. */
export function configFile(settings: Settings): string {
  const gateway = settings.gateway === '' ? LOCAL_GATEWAY : settings.gateway;
  const { port } = new URL(gateway);
  const where = isLoopback(gateway)
    ? `listen: { port: ${port === '' ? 80 : port} }`
    : `publicUrl: ${JSON.stringify(gateway)}`;
  return `export default {
  ${where},
  feeds: {
    ${configLine(settings)}
  },
};
`;
}
