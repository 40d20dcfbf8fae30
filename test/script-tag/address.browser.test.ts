// The script at an address that a CMS has changed (`berita.js?ver=1`): one copy of it, and one of each file on demand.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { engine, makeSite, partnerPage, scriptTag, visit } from './site.js';

const body = rss(['Hujan ringan', 'Kereta tambahan']).replaceAll(
  '</item>',
  '<content:encoded><![CDATA[<p>Paragraf pertama.</p><p>Paragraf kedua.</p>]]></content:encoded></item>',
);

/**
 * Visits a page with these script tags, whose widgets need two files on demand; gives its report and the files
 * it asked for.
 */
async function open(scripts: string) {
  const { url } = await scripted({ body });
  const widgets = `
    <berita-populer feed-url="${url}" loading="eager" layout="grid" preset="koran"></berita-populer>
    <berita-update feed-url="${url}" loading="eager" refresh="0" layout="timeline"></berita-update>
    <berita-artikel feed-url="${url}" loading="eager" variant="full"></berita-artikel>
    <berita-artikel feed-url="${url}" loading="eager" variant="full" index="1"></berita-artikel>`;
  const site = await makeSite({ 'index.html': [{ body: partnerPage({ widgets, script: scripts }) }] });
  const report = await visit(`${site.url}index.html`);
  const files = (await site.seen()).map(({ path }) => path.replace(/.*\//, '')).filter((file) => /^berita/.test(file));
  return { report, files: files.sort() };
}

const scriptsOf = (files: string[]) => files.filter((file) => !/^berita-/.test(file));
const chunksOf = (files: string[]) => files.filter((file) => /^berita-/.test(file));

describe(`the script's address in ${engine}`, () => {
  for (const file of ['berita.js', 'berita.iife.js']) {
    const build = file.includes('iife') ? 'iife' : 'module';

    it(`${file}?ver=1: one copy of Lit, and one of each file on demand`, async () => {
      const { report, files } = await open(scriptTag(build, '', `${file}?ver=1`));
      expect(report.errors).to.deep.equal([]);
      expect(report.widgets.map(({ titles }) => titles.length)).to.deep.equal([2, 2, 1, 1]);
      expect(report.widgets.map(({ paragraphs }) => paragraphs.length)).to.deep.equal([0, 0, 2, 2]);
      expect(scriptsOf(files)).to.deep.equal([`${file}?ver=1`]);
      expect(chunksOf(files).length).to.be.greaterThan(1);
      expect(new Set(files).size).to.equal(files.length);
    });

    it(`${file} twice, by two addresses: the second does nothing`, async () => {
      const { report, files } = await open(scriptTag(build, '', file) + scriptTag(build, '', `${file}?ver=1`));
      expect([report.errors, report.warnings]).to.deep.equal([[], []]);
      expect(report.widgets.map(({ titles }) => titles.length)).to.deep.equal([2, 2, 1, 1]);
      expect(scriptsOf(files)).to.deep.equal([file, `${file}?ver=1`]);
      expect(new Set(files).size).to.equal(files.length);
    });
  }
});
