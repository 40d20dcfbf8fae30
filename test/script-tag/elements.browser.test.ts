// The script tag's file for one element: alone, with others and with the whole script, in any order; one request a feed, and nothing runs twice.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { engine, makeSite, partnerPage, scriptTag, visit } from './site.js';

const tags = ['berita-populer', 'berita-update', 'berita-artikel'];
const body = rss(['Hujan ringan', 'Kereta tambahan']).replace(
  '</item>',
  '<content:encoded><![CDATA[<p>Paragraf pertama.</p><p>Paragraf kedua.</p>]]></content:encoded></item>',
);
const version = /Symbol\.for\("berita-widgets ([\d.]+)"\)/.exec(await (await fetch('/dist/cdn/berita.js')).text())![1]!;

/** The part of a page that the elements have in common: what all three extend. */
const base = (tag: string) =>
  `${tag === 'berita-artikel' ? '' : 'Object.getPrototypeOf'}(Object.getPrototypeOf(customElements.get('${tag}')))`;

interface Visit {
  files: string[];
  widgets?: string[];
  attributes?: string;
  after?: string;
  other?: string;
}

/** Visits a page with these script tags, in that order, and these widgets on one feed. */
async function open({ files, widgets = tags, attributes = '', after = '', other = 'berita.js' }: Visit) {
  const feed = await scripted({ body });
  const old = (await (await fetch(`/dist/cdn/${other}`)).text()).replaceAll(
    `berita-widgets ${version}`,
    'berita-widgets 0.0.1',
  );
  const site = await makeSite({
    'other.js': [{ body: old }],
    'index.html': [
      {
        body: partnerPage({
          widgets: widgets
            .map((tag) => `<${tag} feed-url="${feed.url}" loading="eager" refresh="0" ${attributes}></${tag}>`)
            .join(''),
          script:
            files.map((file) => scriptTag(file.includes('iife') ? 'iife' : 'module', '', file)).join('') +
            (after && `<script type="module">${after}</script>`),
        }),
      },
    ],
  });
  const { errors, warnings, note, ...report } = await visit(`${site.url}index.html`);
  const requests = (await site.seen())
    .map(({ path }) => path.replace(/.*\//, ''))
    .filter((file) => file.startsWith('berita') || file === 'other.js')
    .sort();
  return {
    errors,
    warnings,
    note,
    requests,
    feeds: (await feed.seen()).length,
    titles: report.widgets.map((widget) => widget.titles?.length),
    paragraphs: report.widgets.map((widget) => widget.paragraphs?.length),
  };
}

const quiet = { errors: [], warnings: [], note: undefined, feeds: 1 };

describe(`files of one element in ${engine}`, () => {
  for (const tag of tags) {
    it(`${tag}.js alone: one request for it and one for the feed`, async () => {
      const titles = [tag === 'berita-artikel' ? 1 : 2];
      expect(await open({ files: [`${tag}.js`], widgets: [tag] })).to.deep.equal({
        ...quiet,
        requests: [`${tag}.js`],
        titles,
        paragraphs: [0],
      });
    });

    it(`${tag}.js: the other elements stay as they were written`, async () => {
      const page = await open({
        files: [`${tag}.js`],
        after: `window.awaited = '${tag}'; window.pageNote = ${JSON.stringify(tags)}.filter((name) => customElements.get(name))`,
      });
      expect(page.note).to.deep.equal([tag]);
    });
  }

  const all = { ...quiet, titles: [2, 2, 1], paragraphs: [0, 0, 0] };
  const files = tags.map((tag) => `${tag}.js`);

  for (const order of [files, files.toReversed()]) {
    it(`${order.join(', ')}: one store, and what they have in common runs once`, async () => {
      const after = `window.pageNote = new Set([${tags.map(base).join(', ')}]).size`;
      expect(await open({ files: order, after })).to.deep.equal({ ...all, note: 1, requests: order.toSorted() });
    });
  }

  for (const file of files) {
    for (const whole of ['berita.js', 'berita.iife.js']) {
      // A classic script that waits for the page runs in its place among the module scripts.
      for (const order of [
        [file, whole],
        [whole, file],
      ]) {
        it(`${order.join(', ')}: one request for the feed`, async () => {
          expect(await open({ files: order })).to.deep.equal({ ...all, requests: order.toSorted() });
        });
      }
    }

    it(`${file} beside another version of itself and of berita.js`, async () => {
      for (const other of [file, 'berita.js']) {
        for (const order of [
          [file, 'other.js'],
          ['other.js', file],
        ]) {
          // The rest of the elements, last.
          const { feeds, ...page } = await open({ files: [...order, ...files], other });
          expect(page.titles, `${order}`).to.deep.equal([2, 2, 1]);
          expect([page.errors, page.warnings]).to.deep.equal([[], []]);
          expect(feeds).to.be.lessThanOrEqual(2);
        }
      }
    });
  }

  it('load what few pages need, as the whole script does', async () => {
    const { requests, ...page } = await open({
      files: ['berita-update.js', 'berita-artikel.js'],
      widgets: ['berita-artikel'],
      attributes: 'variant="full"',
    });
    expect(page).to.deep.equal({ ...quiet, titles: [1], paragraphs: [2] });
    expect(requests.filter((file) => !files.includes(file)).map((file) => file.split('.')[0])).to.include(
      'berita-full',
    );
    const grid = await open({
      files: ['berita-populer.js', 'berita-update.js'],
      widgets: ['berita-populer', 'berita-update'],
      attributes: 'layout="grid" preset="koran"',
    });
    expect(grid.requests.map((file) => file.split('.')[0])).to.deep.equal([
      'berita-looks',
      'berita-populer',
      'berita-update',
    ]);
  });
});
