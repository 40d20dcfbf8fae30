// What a server rendered becomes live in place: no node replaced, nothing changed, the feed not asked for until a
// refresh is due.
import { assert } from 'chai';
import { rss, scripted, until } from '../support/server/client.js';
import { assertSame, countChanges, nodesIn, openPage, parts, scripts, texts, told, type ServerWidget } from './page.js';

const everything = (feedUrl: string): ServerWidget[] => [
  ['berita-populer', { feed: 'populer.xml', feedUrl }],
  [
    'berita-populer',
    {
      feed: 'populer.xml',
      feedUrl,
      limit: 3,
      showViews: true,
      images: 'thumb',
      moreUrl: '/indeks',
      target: '_blank',
      linkParams: 'utm_source=mitra',
      lang: 'en',
      attributes: { class: 'side' },
    },
  ],
  [
    'berita-populer',
    { feed: 'populer.xml', feedUrl, layout: 'grid', preset: 'koran', images: 'all', heading: 'Terbaca "minggu" ini' },
  ],
  ['berita-update', { feed: 'update.xml', feedUrl, images: 'lead' }],
  ['berita-update', { feed: 'update.xml', feedUrl, layout: 'timeline', preset: 'modern' }],
  ['berita-artikel', { feed: 'artikel.xml', feedUrl }],
  [
    'berita-artikel',
    { feed: 'artikel.xml', feedUrl, limit: 3, variant: 'compact', heading: 'Pilihan', headingLevel: 3 },
  ],
  ['berita-artikel', { feed: 'artikel.xml', feedUrl, variant: 'hero', index: 2 }],
  ['berita-artikel', { feed: 'artikel.xml', feedUrl, variant: 'full' }],
  ['berita-update', { feed: 'update.xml', feedUrl, lang: 'ar', limit: 2 }],
  ['berita-update', { feed: 'kosong.xml', feedUrl }],
];

/** Without the texts of dates: an age has neither weekday nor hour, and Lit takes away the text of what is empty. */
const withoutDateTexts = (nodes: Node[]) =>
  nodes.filter(({ nodeType, parentElement }) => nodeType !== Node.TEXT_NODE || !parentElement?.closest('time'));

describe('server-rendered widgets', () => {
  it('have their lists out of view laid out in an idle moment after the script, and not before', async () => {
    const page = await openPage([['berita-populer', { feed: 'populer.xml' }]]);
    const [widget] = page.widgets;
    const visibility = () =>
      page.window.getComputedStyle(widget!.shadowRoot!.querySelector('[part="list"]')!).contentVisibility;
    assert.equal(visibility(), 'auto');
    await page.run('/dist/cdn/berita.js');
    await until(() => visibility() === 'visible');
  });

  for (const [name, src, type] of scripts) {
    it(`become live without a changed node or a request: ${name}`, async () => {
      const feed = await scripted({ body: rss(['Tak Diminta']) });
      const page = await openPage(everything(feed.url));
      const before = page.widgets.map(({ shadowRoot }) => nodesIn(shadowRoot!));
      const changes = countChanges(page);
      await page.run(src, type);
      page.widgets.forEach((widget, index) => {
        assertSame(nodesIn(widget.shadowRoot!), before[index]!);
        assert.isTrue((widget as unknown as { hasUpdated: boolean }).hasUpdated);
        assert.isEmpty(widget.shadowRoot!.adoptedStyleSheets, 'styles that the server wrote, once more');
      });
      assert.deepEqual(changes.map(told), []);
      assert.deepEqual(await feed.seen(), []);
      assert.deepEqual(page.errors, []);
      assert.lengthOf(texts(page.widgets[0]!, 'title'), 7);
    });

    it(`dispatch events, with the articles of the server: ${name}`, async () => {
      const page = await openPage([['berita-populer', { feed: 'populer.xml', limit: 2 }]]);
      await page.run(src, type);
      const [widget] = page.widgets;
      const seen: string[] = [];
      widget!.addEventListener('berita-select', (event) => {
        event.preventDefault();
        seen.push(`${event.position} ${event.article.title}`);
      });
      const click = new page.window.MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      parts(widget!, 'title')[1]!.dispatchEvent(click);
      assert.deepEqual(seen, [`2 ${texts(widget!, 'title')[1]}`]);
      assert.isTrue(click.defaultPrevented);
    });

    it(`ask for the feed when a refresh is due, and change in place: ${name}`, async () => {
      const feed = await scripted({ body: rss(['Baru', 'Hujan', 'Kereta']) });
      const page = await openPage([
        [
          'berita-update',
          {
            feed: rss(['Hujan', 'Kereta']),
            feedUrl: feed.url,
            refreshInterval: 3600,
            fetchedAt: Date.now() - 3_600_000,
            newItems: 'insert',
          },
        ],
      ]);
      const [widget] = page.widgets;
      const rows = parts(widget!, 'item');
      await page.run(src, type);
      await until(() => texts(widget!, 'title').length === 3);
      assert.deepEqual(texts(widget!, 'title'), ['Baru', 'Hujan', 'Kereta']);
      assertSame(parts(widget!, 'item').slice(1), rows);
      assert.lengthOf(await feed.seen(), 1);
    });

    it(`show what their attributes say when a page has changed them: ${name}`, async () => {
      const page = await openPage([
        ['berita-populer', { feed: 'populer.xml', limit: 4 }],
        ['berita-artikel', { feed: 'artikel.xml', variant: 'hero' }],
      ]);
      page.widgets[0]!.setAttribute('limit', '2');
      page.widgets[1]!.setAttribute('variant', 'compact');
      await page.run(src, type);
      await until(
        () => texts(page.widgets[0]!, 'title').length === 2 && page.widgets[1]!.shadowRoot!.querySelector('.compact'),
      );
      assert.lengthOf(page.widgets[0]!.shadowRoot!.querySelectorAll('section'), 1);
      assert.lengthOf(page.widgets[1]!.shadowRoot!.querySelectorAll('.compact'), 1);
      assert.deepEqual(page.errors, []);
    });

    it(`render anew what another version rendered: ${name}`, async () => {
      const page = await openPage([['berita-populer', { feed: 'populer.xml', limit: 2 }]]);
      const marker = nodesIn(page.widgets[0]!.shadowRoot!).filter(
        (node): node is Comment => node.nodeType === 8 && /^lit-part \S/.test((node as Comment).data),
      )[3]!;
      marker.data = 'lit-part AAAAAAAAAAA=';
      const shown = texts(page.widgets[0]!, 'title');
      await page.run(src, type);
      assert.deepEqual(texts(page.widgets[0]!, 'title'), shown);
      assert.lengthOf(page.widgets[0]!.shadowRoot!.querySelectorAll('section'), 1);
      assert.isNotEmpty(page.widgets[0]!.shadowRoot!.adoptedStyleSheets, 'styles, as those of the server are gone');
      assert.deepEqual(page.errors, []);
    });

    it(`say in place what a server could not know, the language and the age: ${name}`, async () => {
      const feed = rss(['Hujan']).replace(
        /<pubDate>.*?<\/pubDate>/,
        `<pubDate>${new Date(Date.now() - 7_200_000).toUTCString()}</pubDate>`,
      );
      const page = await openPage([['berita-update', { feed, dates: 'relative' }]], { lang: 'en' });
      const [widget] = page.widgets;
      assert.match(texts(widget!, 'time')[0]!, /\| \d\d:\d\d$/);
      const before = withoutDateTexts(nodesIn(widget!.shadowRoot!));
      await page.run(src, type);
      await until(() => texts(widget!, 'time').join() === '2 hours ago');
      assert.equal(widget!.shadowRoot!.querySelector('section')!.lang, 'en');
      assertSame(withoutDateTexts(nodesIn(widget!.shadowRoot!)), before);
    });
  }

  it('turn placeholders into the feed where the server had none', async () => {
    const feed = await scripted({ body: rss(['Hujan']) });
    const page = await openPage([['berita-update', { feedUrl: feed.url, limit: 3 }]]);
    const section = page.widgets[0]!.shadowRoot!.querySelector('section');
    assert.lengthOf(parts(page.widgets[0]!, 'skeleton'), 1);
    await page.run('/dist/cdn/berita.js');
    await until(() => texts(page.widgets[0]!, 'title').length);
    assert.isTrue(page.widgets[0]!.shadowRoot!.querySelector('section') === section);
    assert.lengthOf(await feed.seen(), 1);
  });

  it('work as carousel and ticker, too', async () => {
    const page = await openPage([
      ['berita-populer', { feed: 'populer.xml', layout: 'carousel' }],
      ['berita-update', { feed: 'update.xml', layout: 'ticker' }],
    ]);
    const rows = page.widgets.map((widget) => parts(widget, 'item'));
    await page.run('/dist/cdn/berita.js');
    page.widgets.forEach((widget, index) => assertSame(parts(widget, 'item'), rows[index]!));
    const pause = page.widgets[1]!.shadowRoot!.querySelector<HTMLButtonElement>('.pause')!;
    const label = pause.ariaLabel;
    pause.click();
    await page.widgets[1]!.updateComplete;
    assert.notEqual(pause.ariaLabel, label);
  });

  it('hide a picture that failed before the script came', async () => {
    const page = await openPage([
      [
        'berita-artikel',
        {
          feed: rss(['Hujan']).replace(
            '</link><pubDate>',
            `</link><enclosure url="${location.origin}/tak-ada.png" type="image/png"/><pubDate>`,
          ),
          variant: 'hero',
        },
      ],
    ]);
    const picture = page.widgets[0]!.shadowRoot!.querySelector('.picture')!;
    assert.isFalse(picture.hasAttribute('hidden'));
    await page.run('/dist/cdn/berita.js');
    await until(() => picture.hasAttribute('hidden'));
  });

  it('ask for the feed at once when told to', async () => {
    const feed = await scripted({ body: rss(['Baru']) });
    const page = await openPage([['berita-populer', { feed: rss(['Hujan']), feedUrl: feed.url }]]);
    await page.run('/dist/cdn/berita.js');
    assert.deepEqual(await feed.seen(), []);
    await page.widgets[0]!.refresh();
    assert.deepEqual(texts(page.widgets[0]!, 'title'), ['Baru']);
  });

  it('stay readable when the code for them can not be had', async () => {
    const page = await openPage([['berita-populer', { feed: 'populer.xml', limit: 2 }]]);
    const before = nodesIn(page.widgets[0]!.shadowRoot!);
    await page.run('/ssr-alone/berita.js');
    assertSame(nodesIn(page.widgets[0]!.shadowRoot!), before);
    assert.deepEqual(page.errors, []);
  });

  it('are readable without scripting', async () => {
    const page = await openPage(everything('https://berita.example/feed.xml'), { sandbox: 'allow-same-origin' });
    for (const widget of page.widgets.slice(0, -1)) {
      const titles = parts(widget, 'title');
      assert.isAbove(titles.length, 0);
      for (const title of titles) {
        const { width, height } = title.getBoundingClientRect();
        assert.isAbove(width * height, 0, title.textContent!);
        assert.isTrue(title.checkVisibility());
      }
    }
    const rank = page.widgets[0]!.shadowRoot!.querySelector('.rank')!;
    assert.equal(getComputedStyle(rank).fontWeight, '700', 'styled');
  });
});
