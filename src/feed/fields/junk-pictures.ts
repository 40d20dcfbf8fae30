// Which addresses show no picture of the news: tracking pixels, advertisements, placeholders, avatars, emoji.

// Emoji, avatars, placeholders and tracking pixels, by folder or file: words in the slug of a headline are no sign.
const JUNK_PATH =
  /\/(?:avatar|emoji|smil\w+)s?\/|\/(?:pixel|blank|spacer|1x1|transparent|placeholder)\.\w+$|\/(?:clear|count|counter|beacon|track|tracking|open|impression|loading|lazy|piwik|matomo)\.(?:gif|png|php|aspx?)$/i;
// Hosts that count readers or show advertisements, with their subdomains.
const JUNK_HOSTS = [
  'gravatar.com',
  'doubleclick.net',
  'google-analytics.com',
  'amazon-adsystem.com',
  'scorecardresearch.com',
  'quantserve.com',
  'mc.yandex.ru',
  'px.ads.linkedin.com',
  'analytics.twitter.com',
  'stats.wordpress.com',
  'stats.wp.com',
  'pixel.wp.com',
];
// Paths of hosts that show pictures too.
const JUNK_ADDRESS =
  /twemoji|^(?:www\.)?facebook\.com\/tr\b|feedburner\.com\/~|^t\.co\/|medium\.com\/_\/stat\b|substack\.com\/o\//i;
// Hosts whose own name says that they count.
const JUNK_SUBDOMAIN = /^(?:track(?:ing|er)?|pixels?|beacons?|counter|analytics|metrics|telemetry)\d*\./i;

/** Is the address that of a tracking pixel, an advertisement, a placeholder, an avatar or an emoji? */
export function isJunkPicture(url: string): boolean {
  const [, host = '', rest = ''] = /^https?:\/\/([^/?#]*)([^]*)$/i.exec(url) ?? [];
  const [path = ''] = rest.split(/[?#]/, 1);
  if (JUNK_PATH.test(path) || JUNK_ADDRESS.test(host + path) || JUNK_SUBDOMAIN.test(host)) return true;
  const name = host.toLowerCase();
  return JUNK_HOSTS.some((junk) => name === junk || name.slice(-junk.length - 1) === `.${junk}`);
}
