// Entry of berita-widgets/ssr: a widget with its data as HTML, for any Node server or edge worker.
import { parseFeed, type Article, type Feed } from '../feed/index.js';
import { toJsonFeed } from '../feed/json/write-json-feed.js';
import { attributesOf, createElement, resolvedOf, stylesOf } from './element.js';
import { escapeHtml, jsonForScript } from './escape.js';
import type { WidgetOptions, Widgets, WidgetStreamOptions } from './options.js';
import { render } from './template.js';

export type { WidgetOptions, WidgetProperties, Widgets, WidgetStreamOptions } from './options.js';

type Tag = keyof Widgets;
// Whatever the tag: its own properties are read by the names in its table.
interface Options {
  lang?: string;
  attributes?: Readonly<Record<string, unknown>>;
  fetchedAt?: number;
  nonce?: string;
  [property: string]: unknown;
}

const attribute = ([name, value]: [string, string]): string => ` ${name}${value && `="${escapeHtml(value)}"`}`;

// An article given is all the data: what would choose one in a feed must not choose again.
const withoutChoice = (options: Options): Options =>
  options.article ? { ...options, articleUrl: undefined, articleId: undefined, index: undefined } : options;

function startTag(tag: Tag, { lang, attributes = {}, ...properties }: Options): string {
  const further = Object.entries<unknown>({ lang, ...attributes })
    .filter(([, value]) => value != null && value !== false)
    .map(([name, value]): [string, string] => {
      if (!/^[\w:.-]+$/.test(name)) throw new TypeError(`No name of an attribute: ${JSON.stringify(name)}`);
      return [name, value === true ? '' : String(value)];
    });
  return `<${tag}${[...attributesOf(tag, properties), ...further].map(attribute).join('')}>`;
}

/** The widget from its shadow root to its end tag. */
function* inside(tag: Tag, options: Options, given: Feed | undefined): Generator<string> {
  const { lang = 'id', article, nonce, moreUrl, fetchedAt = Date.now(), ...properties } = options;
  const element = createElement(tag, { moreUrl, ...properties }, lang);
  const feed: Feed | undefined = article
    ? { format: 'json-feed', rankedBy: 'order', articles: [article as Article] }
    : given;
  let data = '';
  if (feed) {
    // What the page will read is what is shown here: the articles shown alone, where they give the same list again.
    // Bodies go along only where they are shown.
    const withoutBody = (article: Article): Article => ({ ...article, content: undefined });
    const json = (articles: readonly Article[]) =>
      jsonForScript(
        toJsonFeed({ ...feed, articles: element.look === 'full' ? [...articles] : articles.map(withoutBody) }),
      );
    const read = (text: string) =>
      parseFeed(text, { contentType: 'application/feed+json', timeZone: properties.timeZone as string | undefined });
    const ids = (of: Feed) => `${element.articlesOf(of).map(({ id }) => id)}`;
    const wanted = ids(feed);
    data = json(element.articlesOf(feed));
    if (ids(read(data)) !== wanted) data = json(feed.articles.slice(0, element.neededArticles));
    element.feed = read(data);
  }
  yield `<template shadowrootmode="open"><style${nonce ? attribute(['nonce', nonce]) : ''}>${stylesOf(tag, element)}</style>`;
  element.willUpdate();
  const more = escapeHtml((typeof moreUrl === 'string' && resolvedOf(moreUrl)) || '\0');
  for (const piece of render(element.render())) yield piece === more ? escapeHtml(moreUrl as string) : piece;
  yield '</template>';
  if (data) yield `<script type="application/feed+json" data-time="${fetchedAt}">${data}</script>`;
  yield `</${tag}>`;
}

/**
 * A widget with its data as HTML: the element with its attributes, its content as declarative shadow DOM with its styles, and the
 * articles shown as inline data. Readable without scripting; the script takes the nodes over and asks for `feedUrl` only when
 * `refreshInterval` is due. Without `feed`, placeholders. Dates are written out, ages come with the script.
 * Throws a `TypeError` for an unknown tag or an impossible attribute name; a wrong value falls back to the default, as in HTML.
 */
export function renderWidget<T extends Tag>(tag: T, options: WidgetOptions<T> = {} as WidgetOptions<T>): string {
  const all = withoutChoice(options as Options);
  return startTag(tag, all) + [...inside(tag, all, all.feed as Feed | undefined)].join('');
}

const size = 4096; // Characters in a chunk at least, but for the first and the last.

async function* chunks(tag: Tag, options: Options): AsyncGenerator<string> {
  yield startTag(tag, options);
  let chunk = '';
  for (const piece of inside(tag, options, await Promise.resolve(options.feed as Feed).catch(() => undefined))) {
    chunk += piece;
    if (chunk.length < size) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/**
 * `renderWidget` as a stream of strings, made as they are read: the start tag at once, so that the page round it can be sent while
 * `feed` is still a promise, then the rest. A `ReadableStream` is an async iterable too; for bytes, pipe it through a `TextEncoderStream`.
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
