// The script tag on pages that are not what one hopes for: the widgets look and work the same, or say that they can't,
// and the page goes on.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { hosts, type Host } from './hosts.js';
import { engine, makeSite, partnerPage, scriptTag, visit, widgetTags, type PageReport } from './site.js';

const items = rss(['Hujan ringan di pesisir', 'Kereta tambahan akhir pekan', 'Pameran batik dibuka']).replaceAll(
  '</item>',
  '<category>Kota</category><content:encoded><![CDATA[<p>Paragraf pertama.</p><p>Paragraf kedua.</p>]]></content:encoded></item>',
);
const { url: feed } = await scripted({ body: items });

async function open(
  build: string,
  { head = '', body = '', after = '', wrap, doctype, more = [], may }: Partial<Host>,
): Promise<PageReport> {
  // No copy of an earlier visit where none is to be had.
  const address = may === 'error' ? (await scripted({ body: items })).url : feed;
  const site = await makeSite({
    // A second version: the same tags, other bytes.
    'other.js': [{ from: 'berita.js', append: '\n/* 0.0.1 */' }],
  });
  // Addresses in full: what a page's <base> does to them is not the script's matter.
  const own = (file: string) => `${site.url}${file}`;
  const scripts = [build === 'module' ? 'berita.js' : 'berita.iife.js', ...more]
    .map((file) => scriptTag(file === 'berita.iife.js' ? 'iife' : 'module', '', own(file)))
    .join('');
  const widgets = wrap ? `<div style="${wrap}">${widgetTags(address)}</div>` : widgetTags(address);
  const last = `<script type="module">${after}; window.pageNote = 'the page goes on'; window.pageWaits = false</script>`;
  const page = await makeSite({
    'index.html': [
      {
        body: partnerPage({
          head: may === 'fallback' ? `<script>window.awaited = ''; window.pageWaits = true</script>${head}` : head,
          body,
          widgets,
          doctype,
          script: scripts + last,
        }).replace('src="report.js"', `src="${own('report.js')}"`),
      },
    ],
  });
  return visit(`${page.url}index.html`);
}

const withoutSizes = ({ widgets }: PageReport) =>
  widgets.map(({ looks, ...rest }) => ({
    ...rest,
    looks: Object.entries(looks).map(([part, look]) => `${part} ${look.replace(/^\S+/, '')}`),
  }));

describe(`host pages in ${engine}`, () => {
  let expected: PageReport;

  before(async () => {
    expected = await open('module', {});
  });

  it('looks as its source does', async () => {
    const source = await visit(`/test/script-tag/pages/source.html?feed=${encodeURIComponent(feed)}`);
    expect(expected.widgets).to.deep.equal(source.widgets);
    expect(expected.widgets.map(({ titles, paragraphs }) => [titles.length, paragraphs.length])).to.deep.equal([
      [3, 0],
      [3, 0],
      [1, 2],
    ]);
    expect(expected.errors).to.deep.equal([]);
  });

  for (const host of hosts) {
    for (const build of ['module', 'iife']) {
      it(`${host.name}: ${build}`, async () => {
        const report = await open(build, host);
        expect(report.note).to.equal('the page goes on');
        if (host.may === 'fallback') {
          // No widget, then: the words that the page has between the tags.
          expect(report.widgets[0]!.text).to.equal('Baca di situs kami');
          return;
        }
        expect(report.errors).to.deep.equal([]);
        if (host.may === 'error' && report.widgets[1]!.notices.length)
          expect(report.widgets.map(({ titles, notices }) => [titles.length, notices.length])).to.deep.equal([
            [0, 1],
            [0, 1],
            [0, 1],
          ]);
        else if (host.may === 'size') expect(withoutSizes(report)).to.deep.equal(withoutSizes(expected));
        else expect(report.widgets).to.deep.equal(expected.widgets);
        expect(report.warnings.filter((line) => !line.includes('/f/'))).to.deep.equal([]);
      });
    }
  }

  it('leaves elements to who defined them first, and says so once', async () => {
    for (const build of ['module', 'iife']) {
      const report = await open(build, {
        head: '<script>window.awaited = "berita-artikel"; for (const tag of ["berita-populer", "berita-update"]) customElements.define(tag, class extends HTMLElement {})</script>',
      });
      expect(report.widgets[2]).to.deep.equal(expected.widgets[2]);
      expect(report.widgets[0]!.text).to.equal('Baca di situs kami');
      expect(report.warnings.filter((line) => line.includes('defined'))).to.have.length(1);
      expect([report.errors, report.note]).to.deep.equal([[], 'the page goes on']);
    }
  });

  it('stays hidden where the page hides it', async () => {
    const { widgets } = await open('module', { wrap: 'visibility: hidden' });
    expect(widgets[0]!.looks.title).to.include('visibility:hidden');
  });
});
