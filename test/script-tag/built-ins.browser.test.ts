// Built-ins that a page has replaced by others that behave differently: the main list is shown, or the children inside
// the tag and one line in the console; never an endless placeholder, never silence.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { builtIns } from './built-ins.js';
import { engine, makeSite, partnerPage, scriptTag, visit } from './site.js';

const titles = ['Hujan ringan di pesisir', 'Kereta tambahan akhir pekan', 'Pameran batik dibuka'];
const items = rss(titles).replaceAll(
  '</item>',
  '<category>Kota</category><content:encoded><![CDATA[<p>Paragraf pertama.</p>]]></content:encoded></item>',
);

/** The text of an installed package's file. */
const read = async (path: string) => (await fetch(`/node_modules/${path}`)).text();

async function open(script: string, build: string) {
  const { url } = await scripted({ body: items });
  const widgets = ['berita-populer layout="grid"', 'berita-update', 'berita-artikel variant="full"']
    .map(
      (tag) => `<${tag} feed-url="${url}" loading="eager" refresh="0"><p>Baca di situs kami</p></${tag.split(' ')[0]}>`,
    )
    .join('');
  const site = await makeSite({
    'page.js': [{ body: script }],
    'index.html': [
      { body: partnerPage({ head: '<script src="page.js"></script>', widgets, script: scriptTag(build) }) },
    ],
  });
  return visit(`${site.url}index.html`);
}

describe(`replaced built-ins in ${engine}`, () => {
  for (const { name, script, file, mayFallBack, fallsBack } of builtIns) {
    it(name, async () => {
      const code = file ? `${await read(file)};${script ?? ''}` : script!;
      // No event to wait for.
      const source = fallsBack ? `${code};window.awaited = '';` : code;
      for (const build of ['module', 'iife']) {
        const report = await open(source, build);
        const shown = report.widgets.map((widget) => widget.titles ?? widget.text);
        const told = [...report.warnings, ...report.errors].join('\n');
        if (fallsBack || (mayFallBack && !report.widgets[0]!.titles?.length)) {
          expect(report.widgets[0]!.text, told).to.equal('Baca di situs kami');
          expect(told).not.to.equal('');
          continue;
        }
        expect(shown, told).to.deep.equal([titles, titles, [titles[0]]]);
        expect(report.widgets[2]!.paragraphs, told).to.deep.equal(['Paragraf pertama.']);
        expect(report.waiting).to.deep.equal([]);
      }
    });
  }
});
