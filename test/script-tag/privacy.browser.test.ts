// What a visitor leaves behind by seeing the widgets: no cookie, no key in storage, no request but to the script's, the
// feed's and the pictures' origins.
import { expect } from 'chai';
import { rss, scripted } from '../support/server/client.js';
import { engine, feeds, makeSite, pages, partnerPage, scriptTag, visit, widgetTags } from './site.js';

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"/>';

async function open(headers: Record<string, string>) {
  const image = await scripted({
    body: picture,
    headers: { 'content-type': 'image/svg+xml', 'set-cookie': 'pelacak=1' },
  });
  // A feed that would like to know its readers: a cookie, a tracking pixel, a frame, a link to prefetch.
  const body = rss(['Hujan ringan']).replace(
    '</item>',
    `<enclosure url="${image.url}" type="image/svg+xml" length="1"/><content:encoded><![CDATA[<p>Paragraf.</p><img src="https://pelacak.example/1.gif" width="1" height="1"><iframe src="https://www.youtube.com/embed/x"></iframe><link rel="prefetch" href="https://pelacak.example/2"><p>Penutup.</p>]]></content:encoded></item>`,
  );
  const feed = await scripted({ body, headers: { 'set-cookie': 'pelacak=1', 'content-type': 'application/rss+xml' } });
  const site = await makeSite({
    'index.html': [{ headers, body: partnerPage({ widgets: widgetTags(feed.url), script: scriptTag('module') }) }],
  });
  const report = await visit(`${site.url}index.html?rahasia=1`);
  return { report, requests: [...(await feed.seen()), ...(await image.seen())] };
}

describe(`privacy in ${engine}`, () => {
  it('leaves no cookie and no identifier, and asks nobody else', async () => {
    const {
      report: { traces, widgets },
      requests,
    } = await open({});
    expect(widgets[2]!.paragraphs.length).to.be.greaterThan(1);
    expect([traces.cookie, traces.storage]).to.deep.equal(['', []]);
    expect(
      [...new Set(traces.resources.map((address) => new URL(address).origin))].filter(
        (origin) => origin !== pages && origin !== feeds,
      ),
    ).to.deep.equal([]);
    expect(requests.length).to.be.greaterThan(1);
    for (const { headers } of requests) expect(headers).not.to.have.any.keys('cookie', 'authorization');
  });

  it('tells the feed no more of the page than its Referrer-Policy allows', async () => {
    for (const [policy, referer] of [
      ['no-referrer', undefined],
      ['strict-origin', `${pages}/`],
    ] as const) {
      const { requests } = await open({ 'referrer-policy': policy });
      expect(requests.length).to.be.greaterThan(0);
      for (const { headers } of requests)
        expect(headers.referer === undefined ? undefined : headers.referer, policy).to.be.oneOf([referer, undefined]);
    }
  });
});
