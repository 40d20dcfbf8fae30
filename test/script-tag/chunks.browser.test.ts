// What the script tag loads on demand runs only with the hash that the script was built with; whatever happens, the
// page goes on.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { engine, makeSite, pages, partnerPage, scriptTag, visit, type Answer } from './site.js';
import { policies, type Policy } from './policies.js';

const hashes = (await (await fetch('/dist/cdn/integrity.json')).json()) as Record<string, string>;
const chunk = Object.keys(hashes).find((file) => file.startsWith('berita-full-article.'))!;
const changed: Answer = { from: chunk, append: ';window.pageNote = "changed code ran";' };

const body = rss(['Hujan ringan']).replace(
  '</item>',
  '<content:encoded><![CDATA[<p>Paragraf pertama.</p><p>Paragraf kedua.</p>]]></content:encoded></item>',
);
const { url: feed } = await scripted({ body });

/** Visits a page with a full article; the chunk answers as told, the last one again and again. */
async function read(policy: Policy, build: string, answers: Answer[], from = '') {
  const nonce = policy.nonce ? `nonce="${policy.nonce}"` : '';
  const site = await makeSite({ [chunk]: answers });
  const script = from && site.url.replace(pages, from) + (build === 'module' ? 'berita.js' : 'berita.iife.js');
  const page = await makeSite({
    'index.html': [
      {
        headers: policy.csp
          ? {
              'content-security-policy':
                policy.csp.replaceAll('FEED', '*') + (from && `; script-src-elem 'self' ${from}`),
            }
          : {},
        body: partnerPage({
          nonce,
          head: policy.before ?? '',
          widgets: `<berita-artikel feed-url="${feed}" loading="eager" variant="full"></berita-artikel>`,
          script: scriptTag(build, `${nonce} crossorigin`, script || undefined),
        }),
      },
    ],
    [chunk]: answers,
  });
  const report = await visit(`${page.url}index.html`);
  const requests = [...(await site.seen()), ...(await page.seen())]
    .filter(({ path }) => path.includes(chunk))
    .map(({ path }) => path.replace(/.*\//, ''));
  return {
    note: report.note,
    errors: report.errors,
    title: report.widgets[0]!.titles,
    paragraphs: report.widgets[0]!.paragraphs.length,
    requests,
  };
}

const free: Policy = { name: 'no policy' };
const [self, , dynamic, , , trusted] = policies as [Policy, Policy, Policy, Policy, Policy, Policy];
const right = { note: undefined, errors: [], title: ['Hujan ringan'], paragraphs: 2, requests: [chunk] };
const refused = { ...right, paragraphs: 0 };

describe(`code on demand in ${engine}`, () => {
  for (const build of ['module', 'iife']) {
    for (const policy of [free, self, dynamic, trusted]) {
      it(`${build}, ${policy.name}: asked for once, and no later answer counts`, async () => {
        expect(await read(policy, build, [{ from: chunk }, changed])).to.deep.equal(right);
      });

      // WebKit heeds no preload's integrity, and Trusted Types leave nothing else: what the page's own origin serves
      // may run.
      const unchecked = engine === 'WebKit' && policy === trusted;
      it(`${build}, ${policy.name}: does not run changed${unchecked ? ", but from the page's own origin" : ''}`, async () => {
        expect(await read(policy, build, [changed])).to.deep.equal(
          unchecked ? { ...right, note: 'changed code ran' } : refused,
        );
      });
    }

    it(`${build}: does not run changed from another origin, with Trusted Types neither`, async () => {
      const other = pages.replace('127.0.0.1', 'localhost');
      for (const policy of [free, trusted]) {
        const result = await read(policy, build, [changed], other);
        expect({ ...result, requests: [] }, policy.name).to.deep.equal({ ...refused, requests: [] });
      }
      expect(await read(free, build, [{ from: chunk }], other)).to.deep.equal(right);
    });

    it(`${build}: shows the article without it where it is missing`, async () => {
      expect(await read(free, build, [{ status: 404, body: '' }])).to.deep.equal(refused);
    });
  }
});
