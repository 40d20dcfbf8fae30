// The pages of iframes, oEmbed and links through the gateway: what may be framed, and that nothing leads elsewhere.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALLOW, rss, startUpstream, testGateway, type TestGateway, type Upstream } from './support.js';

const ORIGIN = 'https://gateway.example';
const EVIL = '<script>alert(1)</script>&"\'--><img src=x onerror=alert(1)>';

let upstream: Upstream;
let test: TestGateway;

beforeAll(async () => {
  const evil = `<item><title>${EVIL.replace(/[<>&]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</title><link>https://news.example/evil</link></item>`;
  upstream = await startUpstream((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rss(['Satu', 'Dua', 'Tiga'], evil));
  });
  test = testGateway(
    {
      publicUrl: ORIGIN,
      feeds: {
        update: { url: upstream.url, allow: ALLOW, title: 'Terbaru "hari" <ini>' },
        populer: { popular: ['update'] },
        mati: { url: 'http://127.0.0.1:9/', allow: ALLOW },
      },
      embed: { ancestors: ['https://partner.example', 'https://*.blog.example'] },
    },
    { version: '1.2.3' },
  );
});
afterAll(() => upstream.close());

const policyOf = (response: Response) =>
  new Map(
    response.headers
      .get('content-security-policy')!
      .split('; ')
      .map((directive) => [directive.split(' ')[0]!, directive.split(' ').slice(1)]),
  );

describe('GET /v1/embed/{name}', () => {
  it('is a whole page with the news in it, and no more scripts than its own', async () => {
    const response = await test.get('/v1/embed/update');
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=300');
    expect(html).toContain('<meta name="responsive-embedded-sizing" content="allow-origins=https://partner.example');
    expect(html).toContain('<title>Terbaru &quot;hari&quot; &lt;ini&gt;</title>');
    expect(html).toContain('Satu');
    expect(html).toContain('target="_blank" rel="noopener"');
    const scripts = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map((match) => match[1]);
    expect(scripts).toEqual([`${ORIGIN}/cdn/1.2.3/berita.js`, `${ORIGIN}/cdn/1.2.3/frame.js`]);
    expect(html).not.toContain(EVIL);
    expect(html).not.toMatch(/<script>|<img[^>]*onerror/);
  });

  it('allows by policy what is in it, and nothing else', async () => {
    const response = await test.get('/v1/embed/update');
    const html = await response.text();
    const policy = policyOf(response);
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map((match) => match[1]!);
    const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    // The page's own, the one without scripting, the widget's.
    expect(styles.length).toBe(3);
    expect(policy.get('style-src')).toEqual(hashes);
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('script-src')).toEqual([ORIGIN]);
    expect(policy.get('connect-src')).toEqual([ORIGIN]);
    expect(policy.get('frame-ancestors')).toEqual(['https://partner.example', 'https://*.blog.example']);
    expect(html).not.toMatch(/ style=/);
    expect(response.headers.get('x-frame-options')).toBeNull();
  });

  it("takes the widget's attributes, and the scheme of the page round it", async () => {
    const html = await (await test.get('/v1/embed/update?limit=2&lang=en&color-scheme=dark&target=_top')).text();
    expect(html).toContain('<meta name="color-scheme" content="dark">');
    expect(html).toContain('limit="2"');
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('target="_top"');
    expect(html.match(/part="item"/g)!.length).toBe(2);
  });

  it('runs no script where none is wanted', async () => {
    const html = await (await test.get('/v1/embed/update?script=0')).text();
    expect(html).not.toMatch(/<script[^>]*src/);
    expect(html).toContain('Satu');
  });

  it.each([
    ['an unknown parameter', '?x=1', 'x is no parameter here.'],
    ['a wrong widget', '?widget=berita-lain', 'widget must be one of'],
    ['a wrong language', '?lang=%20en%22', 'lang must be'],
    ['a wrong scheme', '?color-scheme=evil', 'color-scheme must be'],
    ['markup', '?%3C!--%3E%3Cscript%3E=1', 'is no parameter here.'],
  ])('shows the default for %s, and says so in a comment', async (_, query, comment) => {
    const response = await test.get(`/v1/embed/update${query}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain('Satu');
    const comments = html.slice(html.indexOf('<body>'), html.indexOf('<berita-update')).trim();
    expect(comments).toMatch(/^<body>\n<!-- [^<>]+ -->$/);
    expect(comments).toContain(comment);
    expect(policyOf(response).get('frame-ancestors')).toBeDefined();
  });

  it.each([
    ['/v1/embed/tidak-ada', 404],
    ['/v1/embed/mati', 502],
  ])('answers %s with a page that can be framed', async (path, status) => {
    const response = await test.get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(policyOf(response).get('frame-ancestors')).toEqual(['https://partner.example', 'https://*.blog.example']);
    expect(response.headers.get('x-frame-options')).toBeNull();
    expect(await response.text()).toContain('Berita belum bisa dimuat.');
  });

  it('is not filled with what anybody writes into its address', async () => {
    const names = Array.from({ length: 2000 }, (_, index) => `${'x'.repeat(50)}${index}=1`);
    const response = await test.get(`/v1/embed/update?${names.join('&')}&${'y'.repeat(5000)}=1`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html.match(/<!-- [xy]+[^>]* -->/g)).toHaveLength(5);
    const plain = await (await test.get('/v1/embed/update')).text();
    expect(html.length).toBeLessThan(plain.length + 1200);
  });

  it.each([
    '',
    '?limit=%00',
    '?limit=-1',
    '?widget=',
    '?lang=',
    '?target=javascript:alert(1)',
    '?heading=%FF%FE',
    '?&&==&',
  ])('can be framed whatever its query is: %s', async (query) => {
    const response = await test.get(`/v1/embed/update${query}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(policyOf(response).get('frame-ancestors')).toEqual(['https://partner.example', 'https://*.blog.example']);
    const html = await response.text();
    expect(html).toContain('Satu');
    expect(html).not.toMatch(/(?:href|src)="?javascript:/);
  });

  it('keeps the parameters of hosts out of its cache and its comments', async () => {
    const plain = await test.get('/v1/embed/update');
    const pym = await test.get('/v1/embed/update?childId=satu&initialWidth=300&parentUrl=https%3A%2F%2Fx.example');
    expect(pym.headers.get('etag')).toBe(plain.headers.get('etag'));
  });
});

interface OEmbed {
  version: string;
  type: string;
  title: string;
  html: string;
  width: number;
  height: number;
}
const oembed = (query: string) => test.get(`/v1/oembed?${query}`);
const of = (path: string) => `url=${encodeURIComponent(`${ORIGIN}${path}`)}`;

describe('the address of the frame in a feed', () => {
  it('is in its Link header, at once and from memory', async () => {
    const expected = `<${ORIGIN}/v1/oembed?${of('/v1/feeds/update')}>; rel="alternate"; type="application/json+oembed"`;
    const response = await test.get('/v1/feeds/update?limit=5');
    expect(response.headers.get('link')).toBe(expected);
    await response.text();
    const request = { url: '/v1/feeds/update?limit=5', acceptEncoding: undefined, ifNoneMatch: undefined };
    const { headers } = test.gateway.answerAtOnce({ ...request, ifModifiedSince: undefined })!;
    expect(headers[headers.indexOf('link') + 1]).toBe(expected);
    const [, query] = /v1\/oembed\?([^>]+)>/.exec(expected)!;
    expect(((await (await oembed(query!)).json()) as OEmbed).html).toContain(`${ORIGIN}/v1/embed/update`);
  });
});

describe('GET /v1/oembed', () => {
  it.each(['/v1/embed/update', '/v1/feeds/update', '/v1/embed/update?limit=3'])('knows %s', async (path) => {
    const response = await oembed(of(path));
    const answer = (await response.json()) as OEmbed;
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 480, height: 720 });
    const query = path.includes('limit') ? '?limit=3' : '';
    expect(answer.html).toBe(
      `<blockquote><a href="${ORIGIN}/v1/embed/update${query}">Terbaru &quot;hari&quot; &lt;ini&gt; – gateway.example</a></blockquote>` +
        `<iframe src="${ORIGIN}/v1/embed/update${query}" title="Terbaru &quot;hari&quot; &lt;ini&gt; – gateway.example" width="480" height="720" frameborder="0" scrolling="no"></iframe>`,
    );
  });

  it('obeys both maxima', async () => {
    const answer = (await (await oembed(`${of('/v1/embed/update')}&maxwidth=300&maxheight=400`)).json()) as OEmbed;
    expect([answer.width, answer.height]).toEqual([300, 400]);
    expect(answer.html).toContain('width="300" height="400"');
    const wide = (await (await oembed(`${of('/v1/embed/update')}&maxwidth=3000&maxheight=x`)).json()) as OEmbed;
    expect([wide.width, wide.height]).toEqual([480, 720]);
  });

  it('refuses XML, and addresses that are not its own', async () => {
    expect((await oembed(`${of('/v1/embed/update')}&format=xml`)).status).toBe(501);
    for (const query of ['', of('/v1/embed/lain'), 'url=https%3A%2F%2Fother.example%2Fv1%2Fembed%2Fupdate', 'url=x'])
      expect((await oembed(query)).status).toBe(404);
  });

  it('is found from the page of the frame', async () => {
    const html = await (await test.get('/v1/embed/update?limit=2')).text();
    const [, href] = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)">/.exec(html)!;
    const response = await test.get(href!.replace(ORIGIN, '').replaceAll('&amp;', '&'));
    expect(((await response.json()) as OEmbed).html).toContain(`${ORIGIN}/v1/embed/update?limit=2`);
  });
});

describe('GET /v1/go/{name}/{key}', () => {
  const keys = async () => {
    const { items } = (await (await test.get('/v1/feeds/update')).json()) as {
      items: { url: string; _berita: { key: string } }[];
    };
    return items.map(({ url, _berita: { key } }) => [key, url] as const);
  };

  it('leads to the articles of the feed', async () => {
    for (const [key, url] of await keys()) {
      const response = await test.get(`/v1/go/update/${key}`);
      expect([response.status, response.headers.get('location')]).toEqual([302, url]);
      expect(response.headers.get('cache-control')).toBe('no-store');
    }
  });

  it("adds a partner's parameters, and leaves the publisher's alone", async () => {
    const [[key, url]] = (await keys()) as [readonly [string, string]];
    const response = await test.get(`/v1/go/update/${key}?link-params=utm_source%3Dmitra`);
    expect(response.headers.get('location')).toBe(`${url}?utm_source=mitra`);
  });

  it.each([
    '//evil.example',
    '@evil.example',
    '\\evil.example',
    '#',
    'javascript:alert(1)',
    '\r\nx-y: 1',
    'q=日本 %',
    '?&',
  ])('leads to the article whatever link-params are: %j', async (params) => {
    const [[key, url]] = (await keys()) as [readonly [string, string]];
    const response = await test.get(`/v1/go/update/${key}?link-params=${encodeURIComponent(params)}`);
    expect(response.status).toBe(302);
    const { origin, pathname, hash } = new URL(response.headers.get('location')!);
    expect([origin + pathname, hash]).toEqual([url, '']);
  });

  it.each(['aaaaaaaaaaaaaaaa', 'https:%2F%2Fevil.example', '%2F%2Fevil.example', '__proto__', 'x'])(
    'leads nowhere for %s',
    async (key) => {
      const response = await test.get(`/v1/go/update/${key}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('location')).toBeNull();
    },
  );
});
