// The script tag's builds on a plain page: each title, date line, rank and link of ../shared/feeds, in order.
import { expect } from 'chai';
import { parts, texts } from '../elements/parts.js';
import { origin, sharedExists, until } from '../support/server/client.js';
import { addWidget, openPage } from './page.js';

const shared = await sharedExists();
if (!shared) console.warn('../shared is not here: the tests of its feeds are skipped.');

interface Expected {
  titles: string[];
  links: string[];
  dates: string[];
}

/** What the page of page.txt shows under a heading: a title and a date line each, blank lines between. */
async function listIn(heading: string, feed: string): Promise<Expected> {
  const lines = (await (await fetch(`${origin}/shared/page.txt`)).text()).split(/\r?\n/).filter(Boolean);
  const from = lines.indexOf(heading) + 1;
  const isDate = (line: string | undefined) => /^\S+, \d\d \S+ \d{4} \| \d\d:\d\d$/.test(line ?? '');
  const titles: string[] = [];
  const dates: string[] = [];
  for (let at = from; isDate(lines[at + 1]); at += 2) {
    titles.push(lines[at]!);
    dates.push(lines[at + 1]!);
  }
  const xml = await (await fetch(`${origin}/shared/feeds/${feed}`)).text();
  return { titles, dates, links: [...xml.matchAll(/<guid[^>]*>([^<]+)</g)].map(([, link]) => link!) };
}

for (const build of ['module', 'iife']) {
  describe(`a page with the ${build} script`, () => {
    for (const [tag, heading, feed] of [
      ['berita-populer', 'Populer', 'populer.xml'],
      ['berita-update', 'UPDATE', 'update.xml'],
    ] as const) {
      (shared ? it : it.skip)(`shows the ${heading} list in <${tag}>`, async () => {
        const page = await openPage(build);
        const widget = await addWidget(page, tag, { 'feed-url': `${origin}/shared/feeds/${feed}` });
        const { titles, dates, links } = await listIn(heading, feed);
        expect(titles.length).to.be.within(7, 10);
        expect(texts(widget, 'title')).to.deep.equal(titles);
        expect(texts(widget, 'time')).to.deep.equal(dates);
        expect(parts(widget, 'link').map((link) => link.getAttribute('href'))).to.deep.equal(links);
        if (tag === 'berita-populer')
          expect(texts(widget, 'rank')).to.deep.equal(titles.map((_, index) => String(index + 1)));
      });
    }

    (shared ? it : it.skip)('shows the article in <berita-artikel variant="full">', async () => {
      const page = await openPage(build);
      const widget = await addWidget(page, 'berita-artikel', {
        variant: 'full',
        'feed-url': `${origin}/shared/feeds/artikel.xml`,
      });
      const lines = (await (await fetch(`${origin}/shared/page.txt`)).text())
        .split(/\r?\n/)
        .filter(Boolean)
        .map((line) => line.replace(/\s+/g, ' ').trim());
      const at = lines.indexOf('Dunia');
      expect(texts(widget, 'section')).to.deep.equal(['Dunia']);
      expect(texts(widget, 'title')).to.deep.equal([lines[at + 1]]);
      // The body's code comes on demand.
      const dateline = await until(
        () =>
          widget.shadowRoot!.querySelector<HTMLElement>('.body p') &&
          widget.shadowRoot!.querySelector<HTMLElement>('.dateline'),
      );
      expect(dateline.innerText.replace(/\s+/g, ' ').trim()).to.equal(lines[at + 2]);
      expect(texts(widget, 'caption')).to.deep.equal([lines[at - 1]]);
      const paragraphs = [...parts(widget, 'body')[0]!.querySelectorAll('p')].map(({ textContent }) =>
        textContent!.replace(/\s+/g, ' ').trim(),
      );
      expect(paragraphs).to.deep.equal(lines.slice(at + 3, lines.indexOf('Populer')));
    });

    const captured = [
      'content-encoded.rss',
      'customfields.rss',
      'feedburner.atom',
      'guardian.rss',
      'heise.atom',
      'itunes-href.rss',
      'itunes-keywords-astext.rss',
      'itunes-missing-image.rss',
      'reddit-home.rss',
      'rss-1.rss',
      'uolNoticias.rss',
    ];
    (shared ? it : it.skip)('shows the first 10 articles of each captured feed', async () => {
      const page = await openPage(build);
      for (const name of captured) {
        const url = `${origin}/shared/corpora/rss-parser/${name}`;
        const xml = await (await fetch(url)).text();
        const widget = await addWidget(page, 'berita-update', { 'feed-url': url, loading: 'eager' });
        const held = xml.match(/<(item|entry)[\s>]/g)!.length;
        expect(texts(widget, 'title').filter(Boolean), name).to.have.length(Math.min(10, held));
        widget.remove();
      }
    });
  });
}
