// In each engine: reading a whole feed beside what DOMParser and a walk take, measured in turn in one run, and printed.
// `BROWSERS=firefox,webkit npx wtr --files bench/reading.browser.ts`; Chromium's is gated by `npm run bench -- --gate`.
import { expect } from 'chai';
import { parseFeed } from '../src/feed/index.js';
import { engine } from '../test/support/engine.js';

const COUNT = 2000;
const item = (index: number) =>
  `<item><title>Kabar cuaca &amp; kota nomor ${index}</title><link>https://berita.example/read/${index}/kabar</link><guid>${index}</guid><pubDate>Mon, 05 Jan 2026 16:47:00 +0700</pubDate><category>Cuaca</category><description><![CDATA[<p>${'Hujan ringan turun sejak pagi. '.repeat(5)}</p>]]></description><content:encoded><![CDATA[${'<p>Paragraf isi berita dengan <a href="https://berita.example/x">tautan</a> dan teks secukupnya.</p>'.repeat(9)}]]></content:encoded></item>`;
const feed = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Uji</title>${Array.from({ length: COUNT }, (_, index) => item(index)).join('')}</channel></rss>`;

// What a page would write by hand: every element of every item, and the summary as plain text.
function walk(text: string): unknown[] {
  return [...new DOMParser().parseFromString(text, 'text/xml').getElementsByTagName('item')].map((node) =>
    Object.fromEntries(
      [...node.children].map((child) => [
        child.nodeName,
        child.nodeName === 'description'
          ? new DOMParser().parseFromString(child.textContent ?? '', 'text/html').body.textContent
          : child.textContent,
      ]),
    ),
  );
}

const time = (read: () => { length: number }) => {
  const before = performance.now();
  expect(read().length).to.equal(COUNT);
  return performance.now() - before;
};

// What the design aims at. Only printed: the clock of WebKit has steps of a millisecond, and a busy machine has more.
const aims = { Chromium: 0.25, Firefox: 0.6, WebKit: 0.6 };
const TURNS = 30;

it(`reads ${COUNT} items beside DOMParser and a walk`, function () {
  this.timeout(60_000);
  let [own, theirs] = [Infinity, Infinity];
  // The best of both, taken in turn: what else the machine does only adds.
  for (let turn = 0; turn < TURNS; turn += 1) {
    own = Math.min(
      own,
      time(() => parseFeed(feed).articles),
    );
    theirs = Math.min(
      theirs,
      time(() => walk(feed)),
    );
  }
  const ratio = (own / theirs).toFixed(2);
  console.log(
    `parseFeed ${own.toFixed(1)} ms, DOMParser and walk ${theirs.toFixed(1)} ms: ${ratio}, aim ${aims[engine]}`,
  );
});
