// In the page: each reader as a function from an RSS text to titles and addresses, and the clock around it.
import { XMLParser } from 'fast-xml-parser';
import { parseFeed as feedsmith } from 'feedsmith';
import RssParser from 'rss-parser/dist/rss-parser.min.js';
import { parseFeed } from '../src/feed/index.ts';
import { hostile } from '../test/fixtures/hostile.js';

const item = (index) =>
  `<item><title>Kabar cuaca &amp; kota nomor ${index}</title><link>https://berita.example/read/2026/01/05/${index}/kabar-cuaca-dan-kota?utm_source=rss</link><guid isPermaLink="false">${index}</guid><pubDate>Mon, 05 Jan 2026 16:47:00 +0700</pubDate><dc:creator>Sari</dc:creator><category>Cuaca</category><category>Kota</category><description><![CDATA[<p>${'Hujan ringan turun sejak pagi. '.repeat(5)}</p>]]></description><media:content url="https://img.berita.example/${index}.jpg" type="image/jpeg" width="1200" height="675"><media:credit>Dok</media:credit></media:content><content:encoded><![CDATA[${'<p>Paragraf isi berita dengan <a href="https://berita.example/x">tautan</a> dan teks secukupnya.</p>'.repeat(7)}]]></content:encoded></item>`;
export const feedOf = (count) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Bench</title><link>https://berita.example/</link>${Array.from({ length: count }, (_, index) => item(index)).join('')}</channel></rss>`;

const parseHtml = (html) => new DOMParser().parseFromString(html, 'text/html');
const keep = (article, value, { nodeName }) => {
  article[nodeName] = value;
};

/** By the name of a child of an item: puts what it says into the article. */
const FILL = new Map([
  ['title', keep],
  ['link', keep],
  ['guid', keep],
  ['content:encoded', keep],
  ['pubDate', (article, value) => Object.assign(article, { published: new Date(value).toISOString() })],
  ['description', (article, value) => Object.assign(article, { summary: parseHtml(value).body.textContent.trim() })],
  ['category', (article, value) => article.categories.push(value)],
  ['dc:creator', (article, value) => article.authors.push(value)],
  [
    'media:content',
    (article, credit, node) => {
      article.image = { url: node.getAttribute('url'), width: node.getAttribute('width'), credit };
    },
  ],
]);

// What a page would write by hand: the platform's parser, and the same fields.
function domWalk(text) {
  return [...new DOMParser().parseFromString(text, 'text/xml').querySelectorAll('item')].map((node) => {
    const article = { categories: [], authors: [] };
    for (const child of node.children) FILL.get(child.nodeName)?.(article, child.textContent, child);
    return article;
  });
}

const readers = {
  'berita-widgets/feed': (text) => parseFeed(text).articles,
  'berita-widgets/feed, first 10': (text) => parseFeed(text, { limit: 10 }).articles,
  'DOMParser and walk': domWalk,
  'fast-xml-parser': (text) => [new XMLParser({ ignoreAttributes: false }).parse(text).rss.channel.item].flat(),
  feedsmith: (text) => feedsmith(text).feed.items,
  'rss-parser': async (text) => (await new RssParser().parseString(text)).items,
};

/** Milliseconds of the first and of the best of `runs` readings of a feed with `count` items. */
export async function measure(name, count, runs) {
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const text = feedOf(count);
    /^/.test(text); // Joins the parts of the text in memory, which is not the reader's work.
    const before = performance.now();
    const { length } = await readers[name](text);
    times.push(performance.now() - before);
    if (length !== (/first/.test(name) ? Math.min(10, count) : count))
      throw new Error(`${name} found ${length} of ${count}`);
  }
  return [times[0], Math.min(...times)];
}

/** Best milliseconds for a hostile input of `size` and of twice `size`. */
export function measureHostile(name, size, runs) {
  const texts = [hostile[name](size), hostile[name](2 * size)];
  const best = [Infinity, Infinity];
  for (let run = 0; run < runs; run += 1) {
    texts.forEach((text, index) => {
      const before = performance.now();
      try {
        parseFeed(text);
      } catch (error) {
        if (error.name !== 'FeedError') throw error;
      }
      best[index] = Math.min(best[index], performance.now() - before);
    });
  }
  return best;
}

Object.assign(globalThis, { names: Object.keys(readers), hostileNames: Object.keys(hostile), measure, measureHostile });
