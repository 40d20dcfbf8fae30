// An element on a server: Lit's stand-in for HTMLElement, with the properties that its attributes will give it in the page.
import type { CSSResult, LitElement, PropertyDeclaration, TemplateResult } from 'lit';
import { BeritaArtikel } from '../elements/artikel/berita-artikel.js';
import { BeritaPopuler } from '../elements/populer/berita-populer.js';
import { BeritaUpdate } from '../elements/update/berita-update.js';
import type { Extra } from '../elements/layouts/layout.js';
import { arrived } from '../elements/layouts/layout-loader.js';
import { full } from '../elements/artikel/full-article.js';
import * as looks from '../elements/layouts/registry.js';
import type { Article, Feed } from '../feed/index.js';
import * as further from '../i18n/languages.js';
import { useFurther } from '../i18n/index.js';
import type { Widgets } from './options.js';

const classes = { 'berita-populer': BeritaPopuler, 'berita-update': BeritaUpdate, 'berita-artikel': BeritaArtikel };
const extras: ReadonlyMap<string, Extra> = new Map(Object.entries<Extra>({ full, ...looks }));

// Relative addresses are the page's, which a server need not know: they are resolved against this and written as they were given.
const base = 'https://relative.invalid/';

/** What this module calls of an element. */
interface ServerElement {
  feed: Feed | undefined;
  dates: string;
  look: string;
  preset: string;
  neededArticles: number | undefined;
  articlesOf(feed: Feed): readonly Article[];
  willUpdate(): void;
  render(): TemplateResult;
}

/** Property of a widget by the name of its attribute. */
export function propertiesByAttribute(tag: keyof Widgets): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const [name, { attribute }] of rowsOf(tag)) {
    if (typeof attribute === 'string') properties.set(attribute, String(name));
  }
  return properties;
}

/** `[name, value]` of each attribute that says what the properties say. */
export function attributesOf(
  tag: keyof Widgets,
  properties: Readonly<Record<string, unknown>>,
): [name: string, value: string][] {
  return [...rowsOf(tag)].flatMap(([name, { attribute }]) => {
    const value = properties[name as string];
    return typeof attribute === 'string' && value != null && value !== false
      ? [[attribute, value === true ? '' : String(value)]]
      : [];
  });
}

const rowsOf = (tag: keyof Widgets): ReadonlyMap<PropertyKey, PropertyDeclaration> => {
  const Type = classes[tag] as typeof LitElement | undefined;
  if (!Type) throw new TypeError(`No widget is called "${tag}": ${Object.keys(classes).join(', ')}`);
  void Type.observedAttributes; // Lit completes the table when a registry asks for these, and here is none.
  return Type.elementProperties;
};

/** An element in the state that its attributes in the page will give it. */
export function createElement(
  tag: keyof Widgets,
  properties: Readonly<Record<string, unknown>>,
  lang: string,
): ServerElement {
  const written = new Map(attributesOf(tag, properties));
  for (const [name, extra] of extras) arrived.set(name, extra);
  useFurther(further);
  const element = new classes[tag]();
  // What Lit's stand-in lacks.
  Object.defineProperties(element, {
    localName: { value: tag },
    baseURI: { value: base },
    closest: { value: () => ({ getAttribute: () => lang }) },
  });
  for (const [name, { attribute, converter }] of rowsOf(tag)) {
    const value = written.get(attribute as string);
    const { fromAttribute } = (converter as { fromAttribute(value: string | null): unknown }) ?? {};
    if (value !== undefined) (element as unknown as Record<PropertyKey, unknown>)[name] = fromAttribute(value);
  }
  const server = element as unknown as ServerElement;
  // An age would be wrong in every copy of the page but the first; the script puts it in.
  if (server.dates === 'relative') server.dates = 'absolute';
  return server;
}

/** The style sheets of an element in its state. */
export function stylesOf(tag: keyof Widgets, { look, preset }: ServerElement): string {
  const own = (classes[tag] as typeof LitElement).elementStyles as CSSResult[];
  return [...own, ...[look, preset].flatMap((name) => extras.get(name)?.styles ?? [])].join('');
}

/** The address that `given` became in an element; undefined where it needs no page. */
export const resolvedOf = (given: string): string | undefined =>
  URL.canParse(given) ? undefined : URL.canParse(given, base) ? new URL(given, base).href : undefined;
