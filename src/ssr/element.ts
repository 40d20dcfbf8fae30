// An element on a server: Lit's stand-in for HTMLElement, with the properties that its attributes will give it in the
// page.
import type { CSSResult, LitElement, PropertyDeclaration, TemplateResult } from 'lit';
import { BeritaArtikel } from '../elements/artikel/berita-artikel.js';
import { loadedLayout } from '../elements/layouts/registry.js';
import { BeritaPopuler } from '../elements/populer/berita-populer.js';
import { BeritaUpdate } from '../elements/update/berita-update.js';
import type { Article, Feed } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { registerAll } from './on-demand.js';
import type { Widgets } from './options.js';

const classes = { 'berita-populer': BeritaPopuler, 'berita-update': BeritaUpdate, 'berita-artikel': BeritaArtikel };

/**
 * Stands for the page, which a server need not know: addresses relative to it are tested against this, and written as
 * given.
 */
const PAGE = 'https://relative.invalid/';

/** What this module calls of an element. */
export interface ServerElement {
  feed: Feed | undefined;
  dates: string;
  layoutName: string;
  preset: string;
  neededArticles: number | undefined;
  articlesOf(feed: Feed): readonly Article[];
  render(): TemplateResult;
}

type Properties = Readonly<Record<string, unknown>>;

/** The rows of an element's table of properties. */
function rowsOf(tag: keyof Widgets): ReadonlyMap<PropertyKey, PropertyDeclaration> {
  const Type = classes[tag] as typeof LitElement | undefined;
  if (!Type) throw new TypeError(`No widget is called "${tag}": ${Object.keys(classes).join(', ')}`);
  void Type.observedAttributes; // Lit completes the table when a registry asks for these, and here is none.
  return Type.elementProperties;
}

/** Property of a widget by the name of its attribute. */
export function propertiesByAttribute(tag: keyof Widgets): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const [name, { attribute }] of rowsOf(tag)) {
    if (typeof attribute === 'string') properties.set(attribute, String(name));
  }
  return properties;
}

/** The value of each attribute that says what the properties say, by its name. */
export function attributesOf(tag: keyof Widgets, properties: Properties): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [name, { attribute }] of rowsOf(tag)) {
    const value = properties[name as string];
    if (typeof attribute !== 'string' || value == null || value === false) continue;
    attributes.set(attribute, value === true ? '' : String(value));
  }
  return attributes;
}

/** Gives the element the properties that it will have of its attributes in the page. */
function setProperties(element: ServerElement, tag: keyof Widgets, attributes: ReadonlyMap<string, string>): void {
  for (const [name, { attribute, converter }] of rowsOf(tag)) {
    const written = attributes.get(attribute as string);
    if (written === undefined) continue;
    const { fromAttribute } = converter as { fromAttribute(value: string): unknown };
    (element as unknown as Record<PropertyKey, unknown>)[name] = fromAttribute(written);
  }
  // An age would be wrong in every copy of the page but the first; the script puts it in.
  if (element.dates === 'relative') element.dates = 'absolute';
}

/** An element in the state that its attributes in the page will give it. */
export function createElement(tag: keyof Widgets, properties: Properties, lang: string): ServerElement {
  const attributes = attributesOf(tag, properties);
  registerAll();
  const element = new classes[tag]();
  const { moreUrl } = properties;
  const isMoreUrlSafe = typeof moreUrl === 'string' && safeUrl(moreUrl, PAGE) !== undefined;
  Object.defineProperties(element, {
    // What Lit's stand-in lacks.
    localName: { value: tag },
    baseURI: { value: PAGE },
    closest: { value: () => ({ getAttribute: () => lang }) },
    // The page will resolve it.
    moreHref: { value: isMoreUrlSafe ? moreUrl : undefined },
  });
  const server = element as unknown as ServerElement;
  setProperties(server, tag, attributes);
  return server;
}

/** The style sheets of an element in its state. */
export function stylesOf(tag: keyof Widgets, { layoutName, preset }: ServerElement): string {
  const styles = [...((classes[tag] as typeof LitElement).elementStyles as CSSResult[])];
  for (const name of [layoutName, preset]) {
    const layout = loadedLayout(name);
    if (layout) styles.push(layout.styles);
  }
  return styles.join('');
}
