// Entry of berita-widgets/ssr: a widget with its data as HTML, for any Node server or edge worker.
import type { Article, Feed } from '../feed/index.js';
import { inlineFeed } from './data.js';
import { attributesOf, createElement, stylesOf } from './element.js';
import { escapeHtml } from './escape.js';
import type { WidgetOptions, Widgets, WidgetStreamOptions } from './options.js';
import { render } from './template.js';

export type { WidgetOptions, WidgetProperties, Widgets, WidgetStreamOptions } from './options.js';

type Tag = keyof Widgets;

/** Options of any tag: its own properties are read by the names in its table. */
interface Options {
  lang?: string;
  attributes?: Readonly<Record<string, unknown>>;
  fetchedAt?: number;
  nonce?: string;
  [property: string]: unknown;
}

const ATTRIBUTE_NAME = /^[\w:.-]+$/;

function attributeHtml(name: string, value: string): string {
  return value ? ` ${name}="${escapeHtml(value)}"` : ` ${name}`;
}

// An article given is all the data: what would choose one in a feed must not choose again.
function withoutChoice(options: Options): Options {
  if (!options.article) return options;
  return { ...options, articleUrl: undefined, articleId: undefined, index: undefined };
}

function startTag(tag: Tag, { lang, attributes, ...properties }: Options): string {
  let html = `<${tag}`;
  for (const [name, value] of attributesOf(tag, properties)) html += attributeHtml(name, value);
  for (const [name, value] of Object.entries<unknown>({ lang, ...attributes })) {
    if (value == null || value === false) continue;
    if (!ATTRIBUTE_NAME.test(name)) throw new TypeError(`No name of an attribute: ${JSON.stringify(name)}`);
    html += attributeHtml(name, value === true ? '' : String(value));
  }
  return `${html}>`;
}

/** The feed to show: that of an article given alone, else the one given. */
function feedOf(article: unknown, feed: Feed | undefined): Feed | undefined {
  return article ? { format: 'json-feed', rankedBy: 'order', articles: [article as Article] } : feed;
}

/** The widget from its shadow root to its end tag. */
function* contentHtml(tag: Tag, options: Options, feedOption: Feed | undefined): Generator<string> {
  const { lang = 'id', article, nonce, fetchedAt = Date.now(), ...properties } = options;
  const element = createElement(tag, properties, lang);
  const feed = feedOf(article, feedOption);
  const data = feed && inlineFeed(element, feed, properties.timeZone as string | undefined);
  element.feed = data?.feed;
  const nonceHtml = nonce ? attributeHtml('nonce', nonce) : '';
  yield `<template shadowrootmode="open"><style${nonceHtml}>${stylesOf(tag, element)}</style>`;
  yield* render(element.render());
  yield '</template>';
  if (data) yield `<script type="application/feed+json" data-time="${fetchedAt}">${data.json}</script>`;
  yield `</${tag}>`;
}

/**
 * A widget with its data as HTML: the element with its attributes, its content as declarative shadow DOM with its
 * styles, and the articles shown as inline data. Readable without scripting; the script takes the nodes over and asks
 * for `feedUrl` only when `refreshInterval` is due. Without `feed`, placeholders. Dates are written out, ages come with
 * the script. Throws a `TypeError` for an unknown tag or an impossible attribute name; a wrong value falls back to the
 * default, as in HTML.
 */
export function renderWidget<T extends Tag>(tag: T, options: WidgetOptions<T> = {} as WidgetOptions<T>): string {
  const widgetOptions = withoutChoice(options as Options);
  const content = [...contentHtml(tag, widgetOptions, widgetOptions.feed as Feed | undefined)];
  return startTag(tag, widgetOptions) + content.join('');
}

const MIN_CHUNK_LENGTH = 4096; // Characters in a chunk at least, but for the first and the last.

async function* chunks(tag: Tag, options: Options): AsyncGenerator<string> {
  yield startTag(tag, options);
  let chunk = '';
  for (const piece of contentHtml(tag, options, await Promise.resolve(options.feed as Feed).catch(() => undefined))) {
    chunk += piece;
    if (chunk.length < MIN_CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/**
 * `renderWidget` as a stream of strings, made as they are read: the start tag at once, so that the page round it can be
 * sent while `feed` is still a promise, then the rest. A `ReadableStream` is an async iterable too; for bytes, pipe it
 * through a `TextEncoderStream`.
 */
export function renderWidgetStream<T extends Tag>(
  tag: T,
  options: WidgetStreamOptions<T> = {} as WidgetStreamOptions<T>,
): ReadableStream<string> {
  const source = chunks(tag, withoutChoice(options as Options));
  return new ReadableStream<string>(
    {
      async pull(controller) {
        const { done, value } = await source.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await source.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}
