// Compares what feedparser gives with what this model gives, each in the terms that both have.
import { decodeEntities } from '../../../src/feed/text/entities.js';
import { numberEntities } from '../../../src/feed/text/rare-entities.js';

const squeeze = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').trim();

// Text of an HTML string, by means that are not those under test: tags go, entities are decoded once, white space does
// not count.
const textOf = (html: string) =>
  decodeEntities(numberEntities(squeeze(html.replace(/<\/?[a-z!][^>]*>/gi, '')))).replace(/\s+/g, '');

function dateOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const [year, month, ...rest] = value.slice(0, 6) as [number, number, ...number[]];
    return new Date(Date.UTC(year, month - 1, ...rest)).toISOString();
  }
  const date = new Date(String(value));
  return isNaN(Number(date)) ? undefined : date.toISOString();
}

/** Whether what was read says what is wanted, by kind. */
const sameText = {
  url: (got: string, wanted: string) => got === wanted || got === new URL(wanted).href,
  name: (got: string, wanted: string) => got === wanted || got === wanted.replace(/ \(\S+@\S+\)$/, ''),
  // The body is untrusted markup, cleaned where it is shown: its text (but for scripts) and its addresses have to be
  // there.
  html(got: string, wanted: string) {
    const text = textOf(got.replace(/<script[^]*?<\/script>/g, ''));
    const urls = [...wanted.matchAll(/(?:href|src)="(http[^"]*)"/g)].map(([, url]) => url!);
    return [textOf(wanted), wanted.replace(/\s+/g, '')].includes(text) && urls.every((url) => got.includes(url));
  },
  text: (got: string, wanted: string) =>
    squeeze(got) === squeeze(wanted) || got.replace(/\s+/g, '') === textOf(wanted) || textOf(got) === textOf(wanted),
};

/** Does `actual` say what `expected` says? */
export function agrees(kind: 'text' | 'html' | 'url' | 'date' | 'name', actual: unknown, expected: unknown): boolean {
  if (kind === 'date') return actual === dateOf(expected);
  const wanted = String(expected);
  if (actual === undefined) return !textOf(wanted);
  return sameText[kind](String(actual), wanted);
}
