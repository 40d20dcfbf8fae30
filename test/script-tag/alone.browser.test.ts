// The script tag without the files beside it, as where somebody has copied berita.js alone: what it can read it shows,
// and the console names the file that is missing.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { engine, makeSite, partnerPage, scriptTag, visit } from './site.js';

const hashes = (await (await fetch('/dist/cdn/integrity.json')).json()) as Record<string, string>;
const rare = Object.keys(hashes).find((file) => file.startsWith('berita-rare.'))!;

/** Visits a page with these feeds on it, whose site has no file but the script. */
async function open(build: string, feeds: string[]) {
  const urls = await Promise.all(feeds.map(async (body) => (await scripted({ body })).url));
  const site = await makeSite({
    'index.html': [
      {
        body: partnerPage({
          widgets: urls
            .map(
              (url) =>
                `<berita-update feed-url="${url}" loading="eager" limit="2"></berita-update><berita-populer feed-url="${url}" loading="eager"></berita-populer>`,
            )
            .join(''),
          script: scriptTag(build),
        }),
      },
    ],
    [rare]: [{ status: 404, body: '' }],
  });
  return { urls, file: new URL(rare, site.url).href, ...(await visit(`${site.url}index.html`)) };
}

const unusual = rss(['Mie &rarr; nasi', 'Kereta']).replace(
  /<pubDate>[^<]*<\/pubDate>(?=<\/item><\/channel>)/,
  '<pubDate>Senin, 05 Januari 2026 | 16:47</pubDate>',
);

describe(`the script alone in ${engine}`, () => {
  for (const build of ['module', 'iife']) {
    it(`${build}: shows a feed that needs more, without it, and says once which file is missing`, async () => {
      const { widgets, errors, warnings, file } = await open(build, [unusual, unusual]);
      for (const { titles, times } of widgets)
        expect([titles, times]).to.deep.equal([['Mie &rarr; nasi', 'Kereta'], ['Senin, 05 Januari 2026 | 15:47']]);
      expect(errors).to.deep.equal([]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(file);
    });

    it(`${build}: fails where a feed can't be read without it, and says which file is missing`, async () => {
      const {
        widgets,
        warnings,
        file,
        urls: [url],
      } = await open(build, [
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'Uji',
          items: [{ id: '1', title: 'Satu' }],
        }),
      ]);
      expect(widgets.map(({ notices }) => notices.length)).to.deep.equal([1, 1]);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`[network] ${url}: `).and.include(file);
    });
  }
});
