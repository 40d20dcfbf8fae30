// What a user has chosen: one object, from which preview and every output are made.
import { optionsOf, type Option, type Widget } from './options.js';
import { LANGUAGES } from '../../src/i18n/languages.js';
import { isFeedName } from './gateway.js';
import { colorNames, isTokenValue, tokens, type Token } from './tokens.js';

/** A colour of the widget, by the page's scheme. */
export interface ColorPair {
  readonly light: string;
  readonly dark: string;
}

export interface Settings {
  readonly widget: Widget;
  /** The feed's address; empty: the site's own sample. */
  readonly feedUrl: string;
  /** Attributes that differ from their defaults, by name; a switch that is on is `''`. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Language of the widget's words; empty: the page's. */
  readonly lang: string;
  /** Colours by the name of their token. */
  readonly colors: Readonly<Record<string, ColorPair>>;
  /** The other tokens by name, without `--berita-`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Folder that the script is loaded from; empty: jsDelivr. */
  readonly host: string;
  /** Address of a gateway, without a slash at its end; empty: none. */
  readonly gateway: string;
  /** The name under which the gateway knows the feed; empty: one that is made of the feed's address. */
  readonly feedName: string;
  /** The widget reads the feed through the gateway. */
  readonly isThroughGateway: boolean;
}

export const initialSettings: Settings = {
  widget: 'berita-populer',
  feedUrl: '',
  attributes: {},
  lang: '',
  colors: {},
  tokens: {},
  host: '',
  gateway: '',
  feedName: '',
  isThroughGateway: false,
};

const COLOR = /^#[\da-f]{6}$/i;

/** An address without what would change its meaning: http(s) alone, no blanks at its ends; else empty. */
export function cleanAddress(text: string): string {
  const address = text.trim();
  const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
  return isWeb ? address : '';
}

/** The value of an option, set or not. */
export function valueOf({ attributes }: Settings, { name, initial }: Option): string {
  return attributes[name] ?? initial;
}

/** The settings with an option changed; its default takes the attribute away, `undefined` a switch. */
export function withOption(settings: Settings, option: Option, value: string | undefined): Settings {
  const attributes = { ...settings.attributes };
  const isDefault = option.kind !== 'switch' && value === option.initial && option.name !== 'heading';
  if (value === undefined || isDefault) delete attributes[option.name];
  else attributes[option.name] = value;
  return { ...settings, attributes };
}

/** The settings for another widget: what it has no attribute for, or has otherwise, goes. */
export function withWidget(settings: Settings, widget: Widget): Settings {
  return normalize({ ...settings, widget });
}

/** The settings with a colour changed; `undefined` takes it away. */
export function withColor(settings: Settings, name: string, pair: ColorPair | undefined): Settings {
  const colors = { ...settings.colors };
  if (pair === undefined) delete colors[name];
  else colors[name] = pair;
  return { ...settings, colors };
}

/** The settings with a token changed; an empty value, or its default, takes it away. */
export function withToken(settings: Settings, { name, initial }: Token, value: string): Settings {
  const changed = { ...settings.tokens };
  if (value === '' || value === initial) delete changed[name];
  else changed[name] = value;
  return { ...settings, tokens: changed };
}

function isValid({ kind, choices, initial, name }: Option, value: string): boolean {
  if (kind === 'choice') return choices.includes(value) && value !== initial;
  if (kind === 'number') return /^\d{1,6}$/.test(value) && value !== initial;
  if (kind === 'switch') return value === '';
  return name === 'heading' || value !== '';
}

/** What an object has of its own under a name: `constructor` and its like are no settings. */
const own = <T>(record: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined;

function validAttributes({ widget, attributes }: Settings): Record<string, string> {
  const valid: Record<string, string> = {};
  for (const option of optionsOf(widget)) {
    const value = own(attributes, option.name);
    if (value !== undefined && isValid(option, value)) valid[option.name] = value;
  }
  return valid;
}

function validColors({ colors }: Settings): Record<string, ColorPair> {
  const valid: Record<string, ColorPair> = {};
  for (const name of colorNames) {
    const pair = own(colors, name);
    if (pair !== undefined && COLOR.test(pair.light) && COLOR.test(pair.dark)) valid[name] = pair;
  }
  return valid;
}

function validTokens({ tokens: given }: Settings): Record<string, string> {
  const valid: Record<string, string> = {};
  for (const token of tokens) {
    const value = own(given, token.name);
    if (value !== undefined && value !== token.initial && isTokenValue(token, value)) valid[token.name] = value;
  }
  return valid;
}

/** The settings without what is no attribute of the widget, and without values that it would not take. */
export function normalize(settings: Settings): Settings {
  const gateway = cleanAddress(settings.gateway).replace(/\/+$/, '');
  const feedUrl = cleanAddress(settings.feedUrl);
  return {
    widget: settings.widget,
    feedUrl,
    attributes: validAttributes(settings),
    lang: LANGUAGES.includes(settings.lang) ? settings.lang : '',
    colors: validColors(settings),
    tokens: validTokens(settings),
    host: cleanAddress(settings.host),
    gateway,
    feedName: isFeedName(settings.feedName) ? settings.feedName : '',
    isThroughGateway: settings.isThroughGateway && gateway !== '' && feedUrl !== '',
  };
}
