// Settings in the page's address, and nowhere else: `#widget=berita-populer&limit=5&color-accent=a8121c.ff8f87`.
import { optionsOf, WIDGETS, type Widget } from './options.js';
import { initialSettings, normalize, type ColorPair, type Settings } from './settings.js';
import { colorNames, tokens } from './tokens.js';

const COLOR_PREFIX = 'color-';
const TOKEN_PREFIX = 'token-';

/** The fragment that stands for the settings, without `#`; defaults are left out. */
export function writeFragment(settings: Settings): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string) => {
    if (value !== '') query.set(name, value);
  };
  query.set('widget', settings.widget);
  set('feed-url', settings.feedUrl);
  set('lang', settings.lang);
  for (const { name } of optionsOf(settings.widget)) {
    const value = settings.attributes[name];
    if (value !== undefined) query.set(name, value);
  }
  for (const name of colorNames) {
    const pair = settings.colors[name];
    if (pair !== undefined) query.set(`${COLOR_PREFIX}${name}`, `${pair.light.slice(1)}.${pair.dark.slice(1)}`);
  }
  for (const { name } of tokens) set(`${TOKEN_PREFIX}${name}`, settings.tokens[name] ?? '');
  set('host', settings.host);
  set('gateway', settings.gateway);
  set('feed-name', settings.feedName);
  set('through', settings.isThroughGateway ? 'gateway' : '');
  return query.toString();
}

/** The settings of a fragment, with or without `#`. What is unknown or wrong is left out. */
export function readFragment(fragment: string): Settings {
  const query = new URLSearchParams(fragment.replace(/^#/, ''));
  const widget = (query.get('widget') ?? '') as Widget;
  const known = WIDGETS.includes(widget) ? widget : initialSettings.widget;
  const attributes: Record<string, string> = {};
  for (const { name } of optionsOf(known)) {
    const value = query.get(name);
    if (value !== null) attributes[name] = value;
  }
  return normalize({
    widget: known,
    feedUrl: query.get('feed-url') ?? '',
    attributes,
    lang: query.get('lang') ?? '',
    colors: readColors(query),
    tokens: readTokens(query),
    host: query.get('host') ?? '',
    gateway: query.get('gateway') ?? '',
    feedName: query.get('feed-name') ?? '',
    isThroughGateway: query.get('through') === 'gateway',
  });
}

function readColors(query: URLSearchParams): Record<string, ColorPair> {
  const colors: Record<string, ColorPair> = {};
  for (const name of colorNames) {
    const [light, dark] = (query.get(`${COLOR_PREFIX}${name}`) ?? '').split('.');
    if (light !== undefined && dark !== undefined) colors[name] = { light: `#${light}`, dark: `#${dark}` };
  }
  return colors;
}

function readTokens(query: URLSearchParams): Record<string, string> {
  const values: Record<string, string> = {};
  for (const { name } of tokens) {
    const value = query.get(`${TOKEN_PREFIX}${name}`);
    if (value !== null) values[name] = value;
  }
  return values;
}
