// Fuzz: whatever comes in, out comes a Feed that keeps the model's promises, or a FeedError.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FeedError, parseFeed, type Article } from '../../src/feed/index.js';
import { fixtures } from './fixtures.js';

const SEED = 20260105;
const MARKUP = /<\/?(?:p|b|i|a|img|script|div|style|br)[\s/>]/i;
const ENTITY = /&(?:amp|lt|gt|quot|#\d+|#x[\da-f]+);/i;

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

/** What the model promises of each article, whatever its feed said. */
function checkArticle({ id, url, title, summary, section, image, ...article }: Article): void {
  expect(id).not.toBe('');
  const texts = [title, summary, section, image?.alt, image?.caption, image?.credit];
  for (const text of [...texts, ...article.categories, ...article.authors].filter(isDefined)) {
    expect(text).not.toMatch(MARKUP);
    expect(text).not.toMatch(ENTITY);
  }
  for (const address of [url, image?.url].filter(isDefined)) expect(address).toMatch(/^https?:\/\/[^/@]+\//);
  for (const date of [article.published, article.updated].filter(isDefined))
    expect(new Date(date).toISOString()).toBe(date);
}

function check(input: string | Uint8Array): void {
  let feed;
  try {
    feed = parseFeed(input, { url: 'https://a.example/feed' });
  } catch (error) {
    if (error instanceof FeedError && ['parse', 'empty'].includes(error.code)) return;
    throw error;
  }
  feed.articles.forEach(checkArticle);
}

const fragment = fc.constantFrom(
  '<',
  '>',
  '</',
  '/>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&',
  '&amp;',
  '&lt;',
  '&gt;',
  '&#60;',
  '&amp;lt;',
  '&amp;amp;',
  '&#0;',
  '&#xD800;',
  '"',
  "'",
  '=',
  ' ',
  '\n',
  '\0',
  '\ud800',
  '<?xml',
  '?>',
  '<!DOCTYPE x [',
  ']>',
  '<rss>',
  '<channel>',
  '<item>',
  '</item>',
  '<feed>',
  '<entry>',
  '</entry>',
  '<title>',
  '</title>',
  '<link>',
  '</link>',
  '<link href="javascript:alert(1)"/>',
  '<description>',
  '</description>',
  '<content type="xhtml">',
  '<pubDate>',
  '</pubDate>',
  '<guid>',
  '<author>',
  '<category>',
  '<media:content url="x">',
  '<enclosure url="data:,x"/>',
  'xmlns:media="x"',
  'xml:base="javascript:"',
  '<p>',
  '&lt;p&gt;',
  '&amp;lt;script&amp;gt;',
  '<img src=x onerror=1>',
  '&lt;img src="data:x"&gt;',
  'javascript:alert(1)',
  'https://a.example/x',
  '__proto__',
  'constructor',
  '31 Feb 2020',
  '12:30',
  'teks',
);
const text = fc
  .array(fc.oneof({ weight: 9, arbitrary: fragment }, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('fuzz', { timeout: 60_000 }, () => {
  test('soup of markup', () =>
    fc.assert(
      fc.property(text, (soup) => {
        check(soup);
        check(`<rss><channel><item>${soup}</item></channel></rss>`);
        check(
          `<rss><channel><item><title>${soup}</title><link>${soup}</link><description><![CDATA[${soup}]]></description><pubDate>${soup}</pubDate></item></channel></rss>`,
        );
        check(
          `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">${soup}</title><content type="xhtml">${soup}</content></entry></feed>`,
        );
      }),
      { seed: SEED, numRuns: 1000 },
    ));

  test('JSON of any shape', () =>
    fc.assert(
      fc.property(
        fc.json(),
        fc.dictionary(
          fc.constantFrom(
            'id',
            'url',
            'title',
            'summary',
            'content_html',
            'content_text',
            'image',
            'date_published',
            'authors',
            'tags',
            '_berita',
            'link',
            '__proto__',
          ),
          fc.oneof(text, fc.jsonValue()),
        ),
        (json, item) => {
          check(json);
          check(JSON.stringify({ items: [item, item] }));
          check(JSON.stringify([{ ...item, link: 'https://a.example/' }]));
        },
      ),
      { seed: SEED, numRuns: 500 },
    ));

  test('bytes', () => fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), check), { seed: SEED, numRuns: 1000 }));

  test.each(fixtures)('$name with parts exchanged', ({ bytes }) =>
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.nat(bytes.length), fc.nat(60), fragment, (from, to, length, inserted) => {
        const text = new TextDecoder().decode(bytes);
        check(text.slice(0, from) + inserted + text.slice(to, to + length) + text.slice(from + length));
      }),
      { seed: SEED, numRuns: 200 },
    ),
  );
});
