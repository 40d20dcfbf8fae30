// The lists: rank, title, date line, section, picture and link of each article, in order.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaPopuler } from '../../src/index.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, once, parts, sameNodes, texts } from '../support/mount.js';

const feed = (items: string) =>
  `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>Uji</title>${items}</channel></rss>`;

describe('<berita-populer>', () => {
  it('shows rank, title, date line and link in the order of the feed', async () => {
    const { url } = await scripted({
      body: rss(['Hujan ringan di pesisir', 'Kereta tambahan akhir pekan', 'Pameran batik dibuka']),
    });
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${url}></berita-populer>`);
    expect((await loaded).stale).to.equal(false);
    expect(texts(widget, 'title')).to.deep.equal([
      'Hujan ringan di pesisir',
      'Kereta tambahan akhir pekan',
      'Pameran batik dibuka',
    ]);
    expect(texts(widget, 'rank')).to.deep.equal(['1', '2', '3']);
    expect(texts(widget, 'time')[0]).to.equal('Senin, 05 Januari 2026 | 16:47');
    expect(parts(widget, 'link').map((link) => link.getAttribute('href'))[0]).to.equal(
      'https://berita.example/Hujan%20ringan%20di%20pesisir',
    );
    expect(texts(widget, 'heading')).to.deep.equal(['Populer']);
    expect(parts(widget, 'heading')[0]!.localName).to.equal('h2');
    expect(parts(widget, 'list')[0]!.localName).to.equal('ol');
  });

  it('shows at most `limit` articles, 7 by default, and takes nonsense for the default', async () => {
    const { url } = await scripted({ body: rss(Array.from({ length: 12 }, (_, index) => `Berita ${index + 1}`)) });
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${url} limit="banyak"></berita-populer>`);
    await loaded;
    expect(texts(widget, 'title')).to.have.length(7);
    widget.setAttribute('limit', '3');
    await widget.updateComplete;
    await widget.updateComplete;
    expect(texts(widget, 'title')).to.have.length(3);
  });

  it('ranks by views where asked, and says them', async () => {
    const item = (title: string, views: number) => ({
      id: title,
      url: `https://berita.example/${title}`,
      title,
      _berita: { views },
    });
    const body = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Uji',
      items: [item('a', 10), item('b', 22_900), item('c', 500)],
    });
    const { url } = await scripted({ body, headers: { 'content-type': 'application/feed+json' } });
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(
      html`<berita-populer feed-url=${url} rank-by="views" show-views></berita-populer>`,
    );
    await loaded;
    expect(texts(widget, 'title')).to.deep.equal(['b', 'c', 'a']);
    expect(texts(widget, 'views')).to.deep.equal(['22,9 rb dibaca', '500 dibaca', '10 dibaca']);
  });
});

describe('<berita-update>', () => {
  it('speaks English where the page does, and links to all news', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const loaded = once('berita-load');
    const page = await mount(
      html`<div lang="en-GB">
        <berita-update feed-url=${url} more-url="https://berita.example/indeks"></berita-update>
      </div>`,
    );
    await loaded;
    const widget = page.firstElementChild!;
    expect(texts(widget, 'heading')).to.deep.equal(['Latest']);
    expect(texts(widget, 'time')).to.deep.equal(['Monday, 05 January 2026 | 14:47']);
    expect(texts(widget, 'more')).to.deep.equal(['More']);
    page.lang = 'id';
    await new Promise((resolve) => setTimeout(resolve));
    await (widget as BeritaPopuler).updateComplete;
    expect(texts(widget, 'heading')).to.deep.equal(['Update']);
  });

  it('shows section and picture where asked, and adds link-params', async () => {
    const { url } = await scripted({
      body: feed(
        '<item><title>Ombak tenang</title><link>https://berita.example/1?a=1</link><category>Cuaca</category><media:content url="https://img.berita.example/1.jpg" medium="image" width="600" height="400"/></item>',
      ),
    });
    const loaded = once('berita-load');
    const widget = await mount(
      html`<berita-update
        feed-url=${url}
        images="thumb"
        target="_blank"
        link-params="utm_source=mitra&utm_medium=widget"
      ></berita-update>`,
    );
    await loaded;
    expect(texts(widget, 'section')).to.deep.equal(['Cuaca']);
    expect(parts(widget, 'image').map((image) => image.getAttribute('src'))).to.deep.equal([
      'https://img.berita.example/1.jpg',
    ]);
    const link = parts(widget, 'link')[0]!;
    expect(link.getAttribute('href')).to.equal('https://berita.example/1?a=1&utm_source=mitra&utm_medium=widget');
    expect(link.getAttribute('rel')).to.equal('noopener');
  });
});

describe('both', () => {
  it('let the page handle a chosen article itself', async () => {
    const { url } = await scripted({ body: rss(['Satu', 'Dua']) });
    const loaded = once('berita-load');
    const widget = await mount(html`<berita-update feed-url=${url}></berita-update>`);
    await loaded;
    const chosen = once('berita-select');
    widget.addEventListener('berita-select', (event) => event.preventDefault());
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    parts(widget, 'title')[1]!.dispatchEvent(click);
    const { article, position, originalEvent } = await chosen;
    expect([article.title, position, originalEvent, click.defaultPrevented]).to.deep.equal(['Dua', 2, click, true]);
  });

  it('tell the page of each article that was seen, once', async () => {
    const { url } = await scripted({ body: rss(['Satu', 'Dua']) });
    const seen: number[] = [];
    await mount(
      html`<berita-update
        feed-url=${url}
        @berita-impression=${({ position }: HTMLElementEventMap['berita-impression']) => seen.push(position)}
      ></berita-update>`,
    );
    await until(() => seen.length > 1);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(seen.sort()).to.deep.equal([1, 2]);
  });

  it('take a feed by property without a request', async () => {
    const widget = await mount<BeritaPopuler>(
      html`<berita-populer
        .feed=${{ format: 'rss', ranked: false, rankedBy: 'order', articles: [{ id: '1', title: 'Dari halaman', url: 'javascript:alert(1)', categories: [], authors: [] }] }}
      ></berita-populer>`,
    );
    expect(texts(widget, 'title')).to.deep.equal(['Dari halaman']);
    expect(parts(widget, 'link')).to.deep.equal([]);
  });

  it('read inline data', async () => {
    const widget = await mount<BeritaPopuler>(
      html`<berita-populer
        ><script type="application/feed+json">
          { "version": "https://jsonfeed.org/version/1.1", "items": [{ "id": "1", "title": "Sebaris" }] }
        </script></berita-populer
      >`,
    );
    expect(texts(widget, 'title')).to.deep.equal(['Sebaris']);
  });

  it('touch no node in an unchanged refresh, and little for one new article on top', async () => {
    const titles = Array.from({ length: 10 }, (_, index) => `Berita ${index + 1}`);
    const { url } = await scripted(
      { body: rss(titles) },
      { body: rss(titles, '<ttl>5</ttl>') },
      { body: rss(['Terbaru', ...titles]) },
    );
    const loaded = once('berita-load');
    const widget = await mount<BeritaPopuler>(html`<berita-update feed-url=${url} new-items="insert"></berita-update>`);
    await loaded;
    const rows = parts(widget, 'item');
    const records: MutationRecord[] = [];
    const watch = new MutationObserver((more) => records.push(...more));
    watch.observe(widget.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    await widget.refresh();
    expect(records.length).to.equal(0);
    await widget.refresh();
    await new Promise((resolve) => setTimeout(resolve));
    expect(records.length).to.be.within(1, 5);
    expect(texts(widget, 'title')).to.deep.equal(['Terbaru', ...titles.slice(0, 9)]);
    expect(sameNodes(parts(widget, 'item').slice(1), rows.slice(0, 9))).to.equal(true);
  });
});
