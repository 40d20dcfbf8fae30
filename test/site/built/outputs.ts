// What the builder's outputs are made of in the tests: settings for every pair of options, and the wait for their news.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect } from 'vitest';
import { emitters, type EmitContext } from '../../../site/builder/emitters/index.js';
import { optionsOf, type Option, type Widget } from '../../../site/builder/options.js';
import { initialSettings, normalize, type Settings } from '../../../site/builder/settings.js';
import { LANGUAGES } from '../../../src/i18n/languages.js';
import { pairwise, type Row } from '../pairs.js';
import { release } from './site.js';

export const FEEDS: Readonly<Record<Widget, string>> = {
  'berita-populer': 'populer.json',
  'berita-update': 'update.json',
  'berita-artikel': 'artikel.json',
};
export const outputContext: EmitContext = {
  release,
  sampleFeed: 'https://news.example/populer.json',
  pictureOrigins: [],
};

const [firstArticle] = (
  JSON.parse(readFileSync('stories/feeds/artikel.json', 'utf8')) as { items: { id: string; url: string }[] }
).items;
/** Values of options that are free text or numbers: one that means something, beside none. */
const SAMPLES: Readonly<Record<string, string>> = {
  'article-url': firstArticle!.url,
  'article-id': firstArticle!.id,
  index: '1',
  limit: '3',
  'heading-level': '4',
  refresh: '300',
  'max-age': '3600',
  'time-zone': 'Asia/Jayapura',
  'more-url': 'https://news.example/?a=1&b="2"',
};

function valuesOf({ name, kind, choices }: Option): (string | undefined)[] {
  if (kind === 'choice') return [...choices];
  if (kind === 'switch') return [undefined, ''];
  return [undefined, SAMPLES[name] ?? 'Kabar "pagi" & <b>'];
}

/** Rows that hold every pair of values of any two options of a widget, and of the languages. */
export function rowsOf(widget: Widget): Row[] {
  const factors = Object.fromEntries(optionsOf(widget).map((option) => [option.name, valuesOf(option)]));
  return pairwise({ ...factors, lang: ['', ...LANGUAGES] });
}

export function settingsOf(widget: Widget, { lang, ...row }: Row): Settings {
  const attributes = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
  const feedUrl = `https://news.example/${FEEDS[widget]}`;
  return normalize({ ...initialSettings, widget, feedUrl, attributes, lang: lang ?? '' });
}

/** The text of an output. */
export const emit = (name: string, settings: Settings): string => {
  const text = emitters.filter((emitter) => emitter.name === name)[0]!.emit(settings, outputContext);
  if (typeof text !== 'string') throw new Error(`${name} is missing something.`);
  return text;
};

/** Many times what a busy machine takes: only what hangs ever meets it. */
const PATIENCE_MS = 120_000;

/** In the page: brings each widget into view and waits for its news; gives the tag of the first that gets none. */
async function firstWithoutNews([tag, patience]: [tag: string, patience: number]): Promise<string | undefined> {
  for (const element of document.querySelectorAll(tag)) {
    element.scrollIntoView();
    const end = performance.now() + patience;
    while (!element.shadowRoot?.querySelector('[part~=title]')) {
      if (performance.now() > end) return (element.cloneNode() as Element).outerHTML;
      await new Promise(requestAnimationFrame);
    }
  }
  return undefined;
}

/** Brings each widget of the page into view, and waits for its news. */
export async function expectNews(page: Page, widget: Widget, count: number): Promise<void> {
  expect(await page.locator(widget).count()).toBe(count);
  expect(await page.evaluate(firstWithoutNews, [widget, PATIENCE_MS] as [string, number])).toBeUndefined();
}
