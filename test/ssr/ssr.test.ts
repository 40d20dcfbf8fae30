// berita-widgets/ssr as text: what is in the HTML, that its data reads back, that no feed and no option gets markup
// into it.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { parseFeed, type Article, type Feed } from '../../src/feed/index.js';
import { renderWidget, renderWidgetStream, type Widgets } from '../../src/ssr/index.js';

const feed = (name: string) => parseFeed(readFileSync(`demo/feeds/${name}`));
const [populer, update, artikel] = ['populer.xml', 'update.xml', 'artikel.xml'].map(feed) as [Feed, Feed, Feed];
const article = (title: string, more: Partial<Article> = {}): Article => ({
  id: title,
  title,
  categories: [],
  authors: [],
  ...more,
});
const made = (...articles: Article[]): Feed => ({ format: 'rss', rankedBy: 'order', articles });

/** The inline data of a widget. */
const dataOf = (html: string) =>
  parseFeed(/<script type="application\/feed\+json" data-time="\d+">([^]*?)<\/script>/.exec(html)![1]!);
const withoutStyle = (html: string) => html.replace(/<style[^]*?<\/style>/, '');
const plain = (html: string) =>
  withoutStyle(html)
    .replace(/<script[^]*?<\/script>/, '')
    .replace(/<!--[^]*?-->/g, '');

/** Every widget, variant and layout on one feed. */
const every: [keyof Widgets, Record<string, unknown>][] = [
  ...['list', 'grid', 'carousel'].map((layout): [keyof Widgets, Record<string, unknown>] => [
    'berita-populer',
    { layout, images: 'all', showViews: true, preset: 'koran' },
  ]),
  ...['list', 'timeline', 'ticker'].map((layout): [keyof Widgets, Record<string, unknown>] => [
    'berita-update',
    { layout, images: 'lead', moreUrl: 'https://berita.example/' },
  ]),
  ...['card', 'compact', 'hero', 'full'].map((variant): [keyof Widgets, Record<string, unknown>] => [
    'berita-artikel',
    { variant, heading: 'Pilihan', target: '_blank', linkParams: 'utm_source=mitra' },
  ]),
];

describe('renderWidget', () => {
  test('writes the element with its attributes, its content, its styles and its data', () => {
    const html = renderWidget('berita-populer', {
      feed: populer,
      feedUrl: 'https://berita.example/populer.xml',
      limit: 3,
      showViews: true,
      lang: 'en',
      attributes: { class: 'side', hidden: false, 'data-x': '"a" & b' },
      fetchedAt: 1_767_600_000_000,
    });
    expect(html).toMatch(
      /^<berita-populer feed-url="https:\/\/berita\.example\/populer\.xml" limit="3" show-views lang="en" class="side" data-x="&quot;a&quot; &amp; b"><template shadowrootmode="open"><style>\s*:host/,
    );
    expect(html).toMatch(
      /<\/template><script type="application\/feed\+json" data-time="1767600000000">.*<\/script><\/berita-populer>$/s,
    );
    expect(plain(html)).toContain('<h2 part="heading" class="heading">Most read</h2>');
    for (const { title } of populer.articles.slice(0, 3))
      expect(plain(html)).toContain(`class="title">${title}</span>`);
    expect(html).not.toContain(populer.articles[3]!.title);
  });

  test.each(every)('%s %j shows the titles, and its data reads back as what is shown', (tag, options) => {
    const html = renderWidget(tag, { feed: artikel, limit: tag === 'berita-artikel' ? 1 : 5, ...options } as never);
    const data = dataOf(html);
    const shown = artikel.articles.slice(0, data.articles.length);
    expect(
      data.articles.map(({ id, url, title, published, section, image }) => ({
        id,
        url,
        title,
        published,
        section,
        image,
      })),
    ).toEqual(
      shown.map(({ id, url, title, published, section, image }) => ({ id, url, title, published, section, image })),
    );
    for (const { title } of shown) expect(plain(html)).toContain(title);
    expect(html.includes('content_html')).toBe(options.variant === 'full');
  });

  test.each(readdirSync('demo/feeds'))('%s: the whole feed survives its way through the data', (name) => {
    const whole = feed(name);
    const data = dataOf(renderWidget('berita-update', { feed: whole, limit: 500 }));
    expect(data).toMatchObject({
      ...whole,
      format: 'json-feed',
      articles: whole.articles.map((one) => {
        const { content, ...rest } = one;
        void content;
        return rest;
      }),
    });
  });

  test('data keep the order of a ranking and the place of an article', () => {
    const articles = [1, 5, 3].map((views) => article(`Dibaca ${views}`, { views }));
    const ranked = made(...articles);
    const order = (html: string) =>
      [...plain(html).matchAll(/class="title">(?:<(?:a|span)[^>]*>)?([^<]+)/g)].map(([, title]) => title);
    expect(order(renderWidget('berita-populer', { feed: ranked, limit: 2 }))).toEqual(['Dibaca 5', 'Dibaca 3']);
    const third = renderWidget('berita-artikel', { feed: ranked, index: 2 });
    expect(order(third)).toEqual(['Dibaca 3']);
    expect(dataOf(third).articles).toHaveLength(3);
    const chosen = renderWidget('berita-artikel', { feed: ranked, articleId: 'Dibaca 5' });
    expect(dataOf(chosen).articles).toHaveLength(1);
    expect(
      order(
        renderWidget('berita-populer', { feed: { ...made(article('Satu'), article('Dua')), ranked: true }, limit: 2 }),
      ),
    ).toEqual(['Satu', 'Dua']);
  });

  test("an article that is not there is an empty feed, and no line in the server's log: visitors may choose the id", () => {
    const warn = vi.spyOn(console, 'warn');
    expect(plain(renderWidget('berita-artikel', { feed: artikel, articleId: 'tiada' }))).toContain('Belum ada berita.');
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  test('an article needs no feed', () => {
    const html = renderWidget('berita-artikel', { article: artikel.articles[1]!, variant: 'hero', index: 5 });
    expect(plain(html)).toContain(artikel.articles[1]!.title);
    expect(html).toMatch(/^<berita-artikel variant="hero">/);
  });

  test('without a feed there are placeholders, and no data', () => {
    const html = renderWidget('berita-update', { feedUrl: 'https://berita.example/update.xml', limit: 4 });
    expect(plain(html).match(/class="row placeholder"/g)).toHaveLength(4);
    expect(html).not.toContain('<script');
    expect(plain(renderWidget('berita-update', { feed: made() }))).toContain('Belum ada berita.');
  });

  test('wrong values fall back to the default, as attributes do', () => {
    const html = renderWidget('berita-update', {
      feed: update,
      limit: 'banyak',
      layout: 'menara',
      dates: null,
    } as never);
    expect(dataOf(html).articles).toHaveLength(10);
    expect(html).toContain('role="list"');
    expect(html).toMatch(/^<berita-update limit="banyak" layout="menara">/);
  });

  test('ages are written as dates, relative addresses as given', () => {
    const html = renderWidget('berita-update', { feed: update, dates: 'relative', moreUrl: 'indeks?a=1&b=2' });
    expect(html).toMatch(/^<berita-update more-url="indeks\?a=1&amp;b=2" dates="relative">/);
    const [, time] = /<time [^>]*>([^]*?)<\/time\s*>/.exec(plain(html))!;
    expect(time!.replace(/<[^>]*>/g, '')).toMatch(/^\w+, \d\d \w+ \d{4} \| \d\d:\d\d$/);
    expect(plain(html)).toContain('class="more" href="indeks?a=1&amp;b=2"');
    expect(plain(renderWidget('berita-update', { feed: update, moreUrl: 'javascript:alert(1)' }))).not.toContain(
      'href="javascript',
    );
  });

  test("a policy's nonce is on the style", () => {
    expect(renderWidget('berita-update', { feed: update, nonce: 'abc"><script>' })).toContain(
      '<style nonce="abc&quot;&gt;&lt;script&gt;">',
    );
  });

  test('unknown tags and impossible names are told', () => {
    expect(() => renderWidget('berita-lain' as never)).toThrow(
      /berita-lain.*berita-populer, berita-update, berita-artikel/,
    );
    expect(() => renderWidget('berita-update', { attributes: { 'x onload=alert(1)': '' } })).toThrow(TypeError);
  });

  test("leaves no global behind but Lit's own", async () => {
    vi.resetModules();
    const before = new Set(Reflect.ownKeys(globalThis));
    const { renderWidget: fresh } = await import('../../src/ssr/index.js');
    fresh('berita-populer', { feed: populer });
    const own = Reflect.ownKeys(globalThis).filter((key) => !before.has(key));
    expect(own.filter((key) => !/^lit|^reactiveElement|^customElements$/.test(String(key)))).toEqual([]);
    expect(globalThis).not.toHaveProperty('document');
    expect(globalThis).not.toHaveProperty('HTMLElement');
  });
});

describe('hostile feeds', () => {
  const attacks = [
    '</script><script>alert(1)</script>',
    '</template></style><img src=x onerror=alert(1)>',
    '<!--<script>',
    '--><svg onload=alert(1)>',
    '"\' onmouseover=alert(1) x="',
    '\u2028\u2029',
    '${alert(1)}',
    '<!--lit-part AAAAAAAAAAA=-->',
    '\0<b\0>',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
  ];
  /** An article with `text` in every field. */
  const full = (text: string): Article => ({
    id: `id ${text}`,
    title: `a ${text}`,
    summary: `a ${text}`,
    section: `a ${text}`,
    categories: [`a ${text}`],
    authors: [`a ${text}`],
    published: '2026-01-05T09:47:00.000Z',
    url: `https://berita.example/?q=${text}`,
    image: {
      url: `https://berita.example/a.jpg?${text}`,
      alt: `a ${text}`,
      caption: `a ${text}`,
      credit: `a ${text}`,
      width: 640,
      height: 480,
    },
    content: `<p>a ${text}</p>`,
    views: 5,
    rank: 1,
  });
  const tags = (html: string) => withoutStyle(html).match(/<(?!!)\/?[^\s>]*/g);

  test.each(attacks)('%j in every field brings no tag and no handler', (text) => {
    for (const [tag, options] of every) {
      const html = renderWidget(tag, {
        feed: { ...made(full(text)), title: `a ${text}`, language: text, url: `https://berita.example/${text}` },
        ...options,
      } as never);
      const [shadow, rest] = withoutStyle(html).split('</template>') as [string, string];
      expect(html.split('</template>')).toHaveLength(2);
      expect(rest.match(/<[^\s>]*/g)).toEqual(['<script', '</script', `</${tag}`]);
      expect(rest).not.toMatch(/[\u2028\u2029]/);
      if (options.variant !== 'full')
        expect(tags(shadow)).toEqual(
          tags(
            withoutStyle(renderWidget(tag, { feed: made(full('aman')), ...options } as never)).split('</template>')[0]!,
          ),
        );
      expect(shadow).not.toMatch(/<(?:script|svg|iframe|object)|\s(?:href|src)="(?!https:\/\/)/i);
      expect(shadow.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i);
      for (const [, comment] of shadow.matchAll(/<!--([^]*?)-->/g))
        expect(comment).toMatch(/^(?:lit-part(?: [\w+/]+=)?|\/lit-part|lit-node \d+)$/);
    }
  });

  test('data hold what the feed said', () => {
    const html = renderWidget('berita-populer', {
      feed: made(article('Tanda </scrip', { section: 'garis\u2028baru & <x>' })),
    });
    expect(dataOf(html).articles[0]).toMatchObject({ id: 'Tanda </scrip', title: 'Tanda </scrip' });
  });

  test('an object that looks like a template stays text', () => {
    const fake = { _$litType$: 1, strings: ['<script>alert(1)</script>'], values: [] };
    const html = renderWidget('berita-populer', {
      feed: made(article('x', { title: fake as never, section: fake as never })),
      heading: fake as never,
    });
    expect(html.match(/<script/g)).toHaveLength(1);
  });
});

describe('renderWidgetStream', () => {
  const read = async (stream: ReadableStream<string>) => {
    const chunks: string[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    return chunks;
  };

  test.each(every)('%s %j: the chunks are the string', async (tag, options) => {
    const all = { feed: artikel, fetchedAt: 1, ...options } as never;
    expect((await read(renderWidgetStream(tag, all))).join('')).toBe(renderWidget(tag, all));
  });

  test('begins before the feed has come', async () => {
    let come!: (feed: Feed) => void;
    const stream = renderWidgetStream('berita-update', {
      feed: new Promise<Feed>((resolve) => {
        come = resolve;
      }),
      limit: 2,
    });
    const reader = stream.getReader();
    expect((await reader.read()).value).toBe('<berita-update limit="2">');
    come(update);
    reader.releaseLock();
    let rest = '';
    for await (const chunk of stream) rest += chunk;
    expect(rest).toContain(update.articles[1]!.title);
  });

  test('sends placeholders for a feed that can not be had', async () => {
    const html = (
      await read(
        renderWidgetStream('berita-update', {
          feed: Promise.reject(new Error('offline')),
          feedUrl: 'https://berita.example/update.xml',
        }),
      )
    ).join('');
    expect(html).toContain('part="skeleton"');
    expect(html).toMatch(/<\/template><\/berita-update>$/);
  });

  test('stops when the reader goes', async () => {
    const stream = renderWidgetStream('berita-update', { feed: update });
    const reader = stream.getReader();
    await reader.read();
    await reader.cancel();
    expect((await reader.read()).done).toBe(true);
  });
});
