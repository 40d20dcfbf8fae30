// The script tag under Content-Security-Policy and Trusted Types: every policy of docs/security.md, both builds, in
// this engine.
import { expect } from 'chai';
import { scripted } from '../support/server/client.js';
import { engine, feeds, makeSite, partnerPage, scriptTag, visit, widgetTags, type PageReport } from './site.js';
import { policies, stockLit, type Policy } from './policies.js';

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="teal"/></svg>';

/** A feed with a picture of its own origin, and an article of two paragraphs. */
async function feedWithPicture(): Promise<string> {
  const { url: image } = await scripted({ body: picture, headers: { 'content-type': 'image/svg+xml' } });
  const item = (title: string) =>
    `<item><title>${title}</title><link>https://berita.example/${encodeURIComponent(title)}</link><category>Kota</category><pubDate>Mon, 05 Jan 2026 16:47:00 +0700</pubDate><description>Ringkasan singkat.</description><media:content url="${image}" medium="image" width="60" height="40"/><content:encoded><![CDATA[<p>Paragraf pertama.</p><p>Paragraf kedua.</p>]]></content:encoded></item>`;
  return (
    await scripted({
      body: `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Uji</title>${['Hujan ringan di pesisir', 'Kereta tambahan akhir pekan', 'Pameran batik dibuka'].map(item).join('')}</channel></rss>`,
    })
  ).url;
}

const feed = await feedWithPicture();

const files = { module: 'berita.js', iife: 'berita.iife.js', stock: 'stock.js' };

async function open({ csp, nonce, before, loader }: Policy, build: keyof typeof files): Promise<PageReport> {
  const attribute = nonce ? `nonce="${nonce}"` : '';
  const file = loader ? 'insert.js' : files[build];
  const site = await makeSite({
    'index.html': [
      {
        headers: csp ? { 'content-security-policy': csp.replaceAll('FEED', feeds) } : {},
        body: partnerPage({
          nonce: attribute,
          head: before ?? '',
          widgets: widgetTags(feed),
          script: scriptTag(
            loader || build === 'iife' ? 'iife' : 'module',
            `${attribute} data-file="${files[build]}"`,
            file,
          ),
          body: '<p id="canary" style="color: rgb(1, 2, 3)">Kenari</p><script>window.canaryRan = true</script>',
        }),
      },
    ],
  });
  return visit(`${site.url}index.html`);
}

const free: Policy = { name: 'none' };

/** What must not differ from a page without a policy. */
const seen = ({ widgets, errors, waiting }: PageReport) => ({ widgets, errors, waiting });

const rows: Record<string, readonly [scriptTag: string, stockLit: string]> = {};

describe(`Content-Security-Policy in ${engine}`, () => {
  let expected: PageReport;

  before(async () => {
    expected = await open(free, 'module');
  });

  it('has widgets to compare with', () => {
    expect(expected.widgets.map(({ titles }) => titles.length)).to.deep.equal([3, 3, 1]);
    expect(expected.widgets[2]!.pictures).to.deep.equal([true]);
    expect(expected.widgets[2]!.paragraphs).to.deep.equal(['Paragraf pertama.', 'Paragraf kedua.']);
    expect(expected.canary).to.deep.equal({ inlineStyle: true, inlineScript: true, sinks: true });
    expect(expected.errors).to.deep.equal([]);
  });

  for (const policy of policies) {
    it(`${policy.name}: both builds show all, styled`, async () => {
      let state = '';
      for (const build of ['module', 'iife'] as const) {
        const report = await open(policy, build);
        expect(seen(report), `${build}: ${report.violations.join('\n')}`).to.deep.equal(seen(expected));
        // No word in the partner's violation reports but about the page's own canaries. In WebKit one more: its full
        // article comes by a script element, the only thing whose hash it checks, where the policy allows
        // (src/cdn/load-chunk.ts).
        const reports = report.violations.filter(
          (line) => !/^(style-src-attr|script-src-elem) inline|Element innerHTML\|<b>x/.test(line),
        );
        expect(reports.length, reports.join('\n')).to.equal(engine === 'WebKit' && policy.trustedTypes ? 1 : 0);
        const { inlineStyle, inlineScript, sinks } = report.canary;
        expect([inlineStyle, inlineScript], 'the policy is in force').to.deep.equal([false, false]);
        state = reports.length ? 'works, one report' : 'works';
        if (policy.trustedTypes && sinks) state = 'works (policy not enforced)';
      }
      const stock = await open(policy, 'stock');
      rows[policy.name] = [state, stockLit(stock)];
    });
  }

  it('is as docs/security.md says', async () => {
    const { written } = (await (
      await fetch('/csp-table', { method: 'POST', body: JSON.stringify({ engine, rows }) })
    ).json()) as { written: boolean };
    if (written) return;
    const text = await (await fetch('/docs/security.md')).text();
    for (const { name } of policies) {
      const [, ...cells] = text
        .split('\n')
        .find((line) => line.startsWith(`| ${name} |`))!
        .split('|')
        .map((cell) => cell.trim());
      const column = ['Chromium', 'Firefox', 'WebKit'].indexOf(engine);
      expect([cells[1 + column], cells[4 + column]], name).to.deep.equal(rows[name]);
    }
  });
});
