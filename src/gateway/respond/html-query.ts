// The query of /v1/html/{name}: a widget's attributes, in one canonical form.
import { propertiesByAttribute } from '../../ssr/element.js';
import type { Widgets } from '../../ssr/index.js';
import type { ReadQuery } from './feed-query.js';

export type WidgetTag = keyof Widgets;

export interface HtmlQuery {
  readonly tag: WidgetTag;
  /** Language of the words, where it is asked for. */
  readonly lang?: string;
  /** Values by the names of the widget's properties. */
  readonly properties: Readonly<Record<string, string>>;
}

const TAGS: readonly string[] = ['berita-populer', 'berita-update', 'berita-artikel'] satisfies WidgetTag[];
// The gateway says where the feed is.
const RESERVED = new Set(['feed-url', 'lang']);
const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8}){0,3}$/;
const MAX_VALUE = 300;

/** Reads the parameters: `widget`, `lang`, and attributes of the widget; the canonical form has no others. */
export function readHtmlQuery(parameters: URLSearchParams, defaultTag: WidgetTag): ReadQuery<HtmlQuery> | string {
  const tag = (parameters.get('widget') ?? defaultTag) as WidgetTag;
  if (!TAGS.includes(tag)) return `widget must be one of ${TAGS.join(', ')}`;
  const lang = parameters.get('lang') ?? undefined;
  if (lang !== undefined && !LANGUAGE.test(lang)) return 'lang must be a language such as id or en';
  const attributes = readAttributes(parameters, tag);
  const tooLong = attributes.find(({ value }) => value.length > MAX_VALUE);
  if (tooLong) return `${tooLong.name} must have at most ${MAX_VALUE} characters`;
  const properties = Object.fromEntries(attributes.map(({ property, value }) => [property, value]));
  const pairs = attributes.map(({ name, value }) => [name, value]);
  if (lang !== undefined) pairs.push(['lang', lang]);
  if (tag !== defaultTag) pairs.push(['widget', tag]);
  pairs.sort();
  const query = new URLSearchParams(pairs).toString();
  return { value: { tag, lang, properties }, canonical: query === '' ? '' : `?${query}` };
}

interface Attribute {
  readonly name: string;
  readonly property: string;
  readonly value: string;
}

/** The parameters that are attributes of the widget, each once. */
function readAttributes(parameters: URLSearchParams, tag: WidgetTag): Attribute[] {
  const known = propertiesByAttribute(tag);
  const attributes: Attribute[] = [];
  for (const name of new Set(parameters.keys())) {
    const property = known.get(name);
    if (property !== undefined && !RESERVED.has(name))
      attributes.push({ name, property, value: parameters.get(name)! });
  }
  return attributes;
}
