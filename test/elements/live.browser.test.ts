// News that arrives while the reader reads: the button, the reader's place, rank movement, ages.
import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { BeritaPopuler, BeritaUpdate } from '../../src/index.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, once, parts, sameNodes, texts } from '../support/mount.js';

const titles = Array.from({ length: 10 }, (_, index) => `Berita ${index + 1}`);
const pendingButton = (widget: Element) => widget.shadowRoot!.querySelector<HTMLButtonElement>('.pending');

async function shown(attributes: { url: string; newItems?: string }): Promise<BeritaUpdate> {
  const loaded = once('berita-load');
  const widget = await mount<BeritaUpdate>(
    html`<berita-update feed-url=${attributes.url} new-items=${attributes.newItems ?? 'notify'}></berita-update>`,
  );
  await loaded;
  return widget;
}

describe('new items', () => {
  it('wait behind a button that says how many, and keep the row where the reader is', async () => {
    const { url } = await scripted({ body: rss(titles) }, { body: rss(['C', 'B', 'A', ...titles]) });
    const widget = await shown({ url });
    const rows = parts(widget, 'item');
    const told = once('berita-new');
    await widget.refresh();
    expect((await told).articles.map(({ title }) => title)).to.deep.equal(['C', 'B', 'A']);
    expect(pendingButton(widget)!.textContent).to.equal('3 berita baru');
    expect(pendingButton(widget)!.matches('[role="status"] *')).to.equal(true);
    expect(sameNodes(parts(widget, 'item'), rows)).to.equal(true);
    expect(texts(widget, 'title')).to.deep.equal(titles);
    const top = parts(widget, 'list')[0]!.getBoundingClientRect().top;
    pendingButton(widget)!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => !pendingButton(widget));
    expect(texts(widget, 'title')).to.deep.equal(['C', 'B', 'A', ...titles.slice(0, 7)]);
    expect(sameNodes(parts(widget, 'item').slice(3), rows.slice(0, 7))).to.equal(true);
    expect(parts(widget, 'list')[0]!.getBoundingClientRect().top).to.equal(top);
    expect(widget.shadowRoot!.activeElement === parts(widget, 'link')[0]).to.equal(true);
  });

  it('have a button with room of its own, beside a long heading as without one', async () => {
    for (const heading of ['', 'Paling banyak dibaca pekan ini di seluruh Nusantara'])
      for (const width of [150, 320, 640]) {
        const { url } = await scripted({ body: rss(titles) }, { body: rss(['C', 'B', 'A', ...titles]) });
        const widget = await shown({ url });
        widget.heading = heading;
        widget.style.width = `${width}px`;
        await widget.refresh();
        const button = pendingButton(widget)!.getBoundingClientRect();
        const texts = [...parts(widget, 'heading'), ...parts(widget, 'title')].map((text) => {
          const range = document.createRange();
          range.selectNodeContents(text);
          return [...range.getClientRects()];
        });
        const covered = texts.flat().filter((line) => {
          const isBeside = line.right <= button.left || line.left >= button.right;
          return !isBeside && line.bottom > button.top + 1 && line.top < button.bottom - 1;
        });
        expect(covered, `${width} px, "${heading}"`).to.deep.equal([]);
      }
  });

  it('do not count what is only older, and let an edited headline change in place', async () => {
    const { url } = await scripted(
      { body: rss(titles) },
      { body: rss(titles).replace('<title>Berita 4<', '<title>Berita 4, diperbarui<') },
      { body: rss([...titles.slice(1), 'Berita lama']).replace('Mon, 05 Jan 2026 07', 'Sun, 04 Jan 2026 07') },
    );
    const widget = await shown({ url });
    const rows = parts(widget, 'item');
    await widget.refresh();
    expect(texts(widget, 'title')[3]).to.equal('Berita 4, diperbarui');
    expect(sameNodes(parts(widget, 'item'), rows)).to.equal(true);
    await widget.refresh();
    expect(pendingButton(widget)?.textContent).to.equal(undefined);
    expect(texts(widget, 'title').at(-1)).to.equal('Berita lama');
  });

  it('come in at once with insert, but not while the reader is inside the list', async () => {
    const { url } = await scripted(
      { body: rss(titles) },
      { body: rss(['A', ...titles]) },
      { body: rss(['B', 'A', ...titles]) },
    );
    const widget = await shown({ url, newItems: 'insert' });
    await widget.refresh();
    expect(texts(widget, 'title')[0]).to.equal('A');
    const link = parts(widget, 'link')[4]!;
    link.focus();
    await widget.refresh();
    expect(texts(widget, 'title')[0]).to.equal('A');
    expect(widget.shadowRoot!.activeElement === link).to.equal(true);
    link.blur();
    await until(() => texts(widget, 'title')[0] === 'B');
  });
});

describe('articles whose guid changes while their address stays', () => {
  const withGuids = (run: number) =>
    rss(['A', 'B', 'C'])
      .replace(/<link>/g, `<guid isPermaLink="false">${run}</guid><link>`)
      .replace(
        /<guid[^>]*>(\d+)<\/guid>(<link>[^<]*)/g,
        (_, guid, link) => `<guid isPermaLink="false">${guid} ${link}</guid>${link}`,
      );

  it('are no news, and keep their rows', async () => {
    const { url } = await scripted({ body: withGuids(1) }, { body: withGuids(2).replace('>B<', '>B, diperbarui<') });
    const widget = await shown({ url });
    const rows = parts(widget, 'item');
    await widget.refresh();
    expect(pendingButton(widget)).to.equal(null);
    expect(texts(widget, 'title')).to.deep.equal(['A', 'B, diperbarui', 'C']);
    expect(sameNodes(parts(widget, 'item'), rows)).to.equal(true);
  });

  it('have not moved in a ranking', async () => {
    const { url } = await scripted({ body: withGuids(1) }, { body: withGuids(2) });
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${url}></berita-populer>`);
    await loaded;
    await widget.refresh();
    expect(widget.shadowRoot!.querySelectorAll('.move')).to.have.length(0);
  });
});

describe('another feed-url', () => {
  it('shows its articles at once: they are no news of the feed before', async () => {
    const first = await scripted({ body: rss(['A', 'B']) });
    const second = await scripted({ body: rss(['C', 'D', 'E']) });
    const widget = await shown({ url: first.url });
    widget.feedUrl = second.url;
    await until(() => texts(widget, 'title').join() === 'C,D,E');
    expect(pendingButton(widget)).to.equal(null);
  });
});

describe('a feed that says it is no ranking', () => {
  const jsonFeed = (ranked?: boolean) =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Uji',
      _berita: { ranked },
      items: ['A', 'B'].map((title) => ({ id: title, url: `https://berita.example/${title}`, title })),
    });

  for (const [ranked, ranks, heading] of [
    [false, [], 'Terbaru'],
    [true, ['1', '2'], 'Populer'],
    [undefined, ['1', '2'], 'Populer'],
  ] as const) {
    it(`has ranks [${ranks.join()}] and the heading ${heading} where _berita.ranked is ${String(ranked)}`, async () => {
      const { url } = await scripted({
        body: jsonFeed(ranked),
        headers: { 'content-type': 'application/feed+json' },
      });
      const loaded = once('berita-load');
      const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${url}></berita-populer>`);
      await loaded;
      expect(texts(widget, 'title')).to.deep.equal(['A', 'B']);
      expect(texts(widget, 'rank')).to.deep.equal(ranks);
      expect(texts(widget, 'heading')).to.deep.equal([heading]);
    });
  }

  for (const [ranked, heading] of [
    [false, 'Baru Masuk'],
    [true, 'Paling Dibaca'],
  ] as const) {
    it(`has the partner's heading for it where _berita.ranked is ${String(ranked)}`, async () => {
      const { url } = await scripted({
        body: jsonFeed(ranked),
        headers: { 'content-type': 'application/feed+json' },
      });
      const loaded = once('berita-load');
      const widget = await mount<BeritaPopuler>(
        html`<berita-populer feed-url=${url} heading="Paling Dibaca" heading-unranked="Baru Masuk"></berita-populer>`,
      );
      await loaded;
      expect(texts(widget, 'heading')).to.deep.equal([heading]);
    });
  }

  it("keeps the partner's one heading where there is no other, and has none where it is empty", async () => {
    const { url } = await scripted({ body: jsonFeed(false), headers: { 'content-type': 'application/feed+json' } });
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(
      html`<berita-populer feed-url=${url} heading="Dari Kami"></berita-populer>`,
    );
    await loaded;
    expect(texts(widget, 'heading')).to.deep.equal(['Dari Kami']);
    widget.headingUnranked = '';
    await widget.updateComplete;
    expect(texts(widget, 'heading')).to.deep.equal([]);
  });
});

describe('rank movement', () => {
  it('is told in signs and words against the ranking before, and not at all where the attribute says so', async () => {
    const { url } = await scripted({ body: rss(['A', 'B', 'C']) }, { body: rss(['B', 'A', 'D', 'C']) });
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${url}></berita-populer>`);
    await loaded;
    const moves = () =>
      [...widget.shadowRoot!.querySelectorAll('.move')].map((sign) => sign.getAttribute('aria-label'));
    expect(moves()).to.deep.equal([]);
    await widget.refresh();
    expect(moves()).to.deep.equal(['naik 1 peringkat', 'turun 1 peringkat', 'baru di daftar', 'turun 1 peringkat']);
    widget.movement = 'none';
    await widget.updateComplete;
    expect(moves()).to.deep.equal([]);
  });
});

describe('dates and failures', () => {
  it('give an age where asked', async () => {
    const ago = new Date(Date.now() - 5.5 * 60_000).toUTCString();
    const { url } = await scripted({ body: rss(['Satu']).replace(/<pubDate>.*?</, `<pubDate>${ago}<`) });
    const loaded = once('berita-load');
    const widget = await mount<BeritaUpdate>(html`<berita-update dates="relative" feed-url=${url}></berita-update>`);
    await loaded;
    expect(texts(widget, 'time')).to.deep.equal(['5 menit lalu']);
  });

  it('keep the last good list through a failure, with its date', async () => {
    const { url } = await scripted({ body: rss(titles) }, { status: 500 }, { body: rss(['A', ...titles]) });
    const widget = await shown({ url });
    const told = once('berita-error');
    await widget.refresh();
    expect((await told).error.status).to.equal(500);
    expect(texts(widget, 'title')).to.deep.equal(titles);
    expect(texts(widget, 'notice')[0]).to.match(/^Data per \S+, \d\d \S+ \d{4} \| \d\d:\d\d$/);
    expect(widget.matches(':state(stale)')).to.equal(true);
    await widget.refresh();
    expect(widget.matches(':state(stale)')).to.equal(false);
  });

  it('show a ranking that the publisher has not touched for long with its date', async () => {
    const { url } = await scripted({
      body: rss(['Satu'], '<lastBuildDate>Mon, 05 Jan 2026 16:47:00 +0700</lastBuildDate>'),
    });
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${url}></berita-populer>`);
    await loaded;
    expect(texts(widget, 'notice')).to.deep.equal(['Data per Senin, 05 Januari 2026 | 16:47']);
  });
});

describe('an element that moves or leaves', () => {
  it('keeps its list and asks nothing again', async () => {
    const { url, seen } = await scripted({ body: rss(titles) });
    const widget = await shown({ url });
    const rows = parts(widget, 'item');
    const events: string[] = [];
    widget.addEventListener('berita-load', () => events.push('load'));
    const other = document.body.appendChild(document.createElement('aside'));
    other.append(widget);
    await widget.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sameNodes(parts(widget, 'item'), rows)).to.equal(true);
    expect((await seen()).length).to.equal(1);
    expect(events).to.deep.equal([]);
    other.remove();
  });

  it('gives the last feed-url the word', async () => {
    const slow = await scripted({ hold: true });
    const fast = await scripted({ body: rss(['Cepat']) });
    const widget = await mount<BeritaUpdate>(
      html`<berita-update loading="eager" feed-url=${slow.url}></berita-update>`,
    );
    // Under way: Firefox may take back what it has not sent yet, and the server would hear of nothing.
    await until(async () => (await slow.seen()).length);
    widget.feedUrl = fast.url;
    await until(() => texts(widget, 'title')[0] === 'Cepat');
    await slow.next({ body: rss(['Lambat']) });
    await until(async () => (await slow.seen()).some(({ aborted, sent }) => aborted || sent));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(texts(widget, 'title')).to.deep.equal(['Cepat']);
  });
});
