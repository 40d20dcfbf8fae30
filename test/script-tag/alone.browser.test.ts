// The script tag without the files beside it, as where somebody has copied berita.js alone: it shows every feed,
// without what only the rare parts of its reader know, and says so.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { engine, makeSite, partnerPage, scriptTag, visit } from './site.js';

const hashes = (await (await fetch('/dist/cdn/integrity.json')).json()) as Record<string, string>;
const chunks = Object.keys(hashes).filter((file) => /^berita-.*\.[\w-]{8}\.js$/.test(file));

/** Visits a page with a feed on it, whose site has no file but the script. */
async function open(build: string, feed: string) {
  const { url } = await scripted({ body: feed });
  const site = await makeSite({
    'index.html': [
      {
        body: partnerPage({
          widgets: `<berita-update feed-url="${url}" loading="eager" limit="2"></berita-update>
            <berita-populer feed-url="${url}" loading="eager"></berita-populer>`,
          script: scriptTag(build),
        }),
      },
    ],
    ...Object.fromEntries(chunks.map((file) => [file, [{ status: 404, body: '' }]])),
  });
  return visit(`${site.url}index.html`);
}

const common = rss(['Mie &rarr; nasi', 'Kereta']);
const inWords = rss(['Mie &rarr; nasi', 'Kereta &check;']).replace(
  /<pubDate>[^<]*<\/pubDate>(?=<\/item><\/channel>)/,
  '<pubDate>Senin, 05 Januari 2026 | 16:47</pubDate>',
);
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Uji',
  items: [
    { id: '1', title: 'Satu' },
    { id: '2', title: 'Dua' },
  ],
});

describe(`the script alone in ${engine}`, () => {
  for (const build of ['module', 'iife']) {
    for (const [name, feed, titles] of [
      ['RSS with entities', common, ['Mie → nasi', 'Kereta']],
      ['JSON Feed', json, ['Satu', 'Dua']],
    ] as const) {
      it(`${build}: shows ${name}`, async () => {
        const { widgets, errors, warnings } = await open(build, feed);
        expect(widgets.map((widget) => widget.titles)).to.deep.equal([titles, titles]);
        expect([errors, warnings]).to.deep.equal([[], []]);
      });
    }

    it(`${build}: shows a feed with a rarer entity and a date in words without them, and names the file once`, async () => {
      const { widgets, errors, warnings } = await open(build, inWords);
      const titles = ['Mie → nasi', 'Kereta &check;'];
      expect(widgets.map((widget) => widget.titles)).to.deep.equal([titles, titles]);
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.lengthOf(1);
      expect(warnings[0]).to.match(/berita-rare-parts\.[\w-]{8}\.js/);
    });
  }
});
