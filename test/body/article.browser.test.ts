// The full article as a reader finds it: headings, links, pictures, where it goes on, and what its text may take from
// the page.
import { expect } from 'chai';
import { html } from 'lit';
import '../../src/define.js';
import { parts, texts, mount, once } from '../support/mount.js';
import type { Article } from '../../src/feed/index.js';
import type { BeritaArtikel } from '../../src/index.js';
import { origin, scripted, until } from '../support/server/client.js';

const story: Article = {
  id: '1',
  url: 'https://www.berita.example/2026/01/cerita',
  title: 'Judul',
  summary: 'Ringkasan.',
  section: 'Dunia',
  categories: [],
  authors: ['Reni Erina'],
  published: '2023-02-07T23:59:00.000Z',
  image: { url: `${origin}/picture/utama.jpg`, width: 640, height: 360, caption: 'Menteri', credit: 'Net' },
  content: `<p>Paragraf <a href="/tag/mali">dalam</a> dan <a href="https://lain.example/x">luar</a>.</p><h2>Sub</h2><h4>Anak</h4>
    <figure><img src="${origin}/picture/dua.jpg" width="900" height="600" alt="Tentara"><figcaption>Tentara/AFP</figcaption></figure>
    <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="Konferensi pers"></iframe>
    <table><tr><th>A</th><td>1</td></tr><tr><th>B</th><td>2</td></tr></table>`,
};

async function full(article: Partial<Article> = {}, attributes: Partial<BeritaArtikel> = {}): Promise<ShadowRoot> {
  const element = await mount<BeritaArtikel>(
    html`<berita-artikel variant="full" .article=${{ ...story, ...article }}></berita-artikel>`,
  );
  Object.assign(element, attributes);
  await element.updateComplete;
  return element.shadowRoot!;
}

const names = (root: ParentNode, selector: string) =>
  [...root.querySelectorAll(selector)].map(({ localName, textContent }) => `${localName} ${textContent!.trim()}`);

describe('a full article', () => {
  it('has section, headline, date line, reading time, caption with credit, body and source', async () => {
    const root = await full();
    expect(texts(root.host, 'section')).to.deep.equal(['Dunia']);
    expect(root.querySelector<HTMLElement>('.dateline')!.innerText).to.equal(
      'RABU, 08 FEBRUARI 2023 | 06:59 WIB | LAPORAN: RENI ERINA',
    );
    expect(root.querySelector('.reading')!.textContent).to.equal('1 menit baca');
    expect(texts(root.host, 'caption')).to.deep.equal(['Menteri/Net', 'Tentara/AFP']);
    expect(root.querySelector('.source')!.textContent).to.equal('Sumber: berita.example');
  });

  it('puts the headings of its body under its own, without a gap', async () => {
    expect(names(await full(), ':is(h1, h2, h3, h4, h5, h6)')).to.deep.equal(['h2 Judul', 'h3 Sub', 'h4 Anak']);
    expect(names(await full({}, { headingLevel: 5 }), ':is(h1, h2, h3, h4, h5, h6)')).to.deep.equal([
      'h5 Judul',
      'h6 Sub',
      'h6 Anak',
    ]);
  });

  it('adds target and link-params to links of its publisher, nofollow to those of others', async () => {
    const root = await full({}, { target: '_blank', linkParams: 'utm_source=mitra' });
    const links = [...root.querySelectorAll('.body a')].map((link) => [
      link.getAttribute('href'),
      link.getAttribute('target'),
      link.getAttribute('rel'),
    ]);
    expect(links).to.deep.equal([
      ['https://www.berita.example/tag/mali?utm_source=mitra', '_blank', 'noopener'],
      ['https://lain.example/x', '_blank', 'noopener nofollow'],
      ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', '_blank', 'noopener nofollow'],
    ]);
    expect((await full({}, { target: undefined })).querySelector('.body a')!.hasAttribute('rel')).to.equal(false);
  });

  it('loads pictures late, in their own shape, without telling where from; and leaves them out on demand', async () => {
    const image = (await full()).querySelector('.body img')!;
    const { loading, decoding, referrerPolicy, alt } = image as HTMLImageElement;
    expect({ loading, decoding, referrerPolicy, alt }).to.deep.equal({
      loading: 'lazy',
      decoding: 'async',
      referrerPolicy: 'no-referrer',
      alt: 'Tentara',
    });
    expect([image.getAttribute('width'), image.getAttribute('height')]).to.deep.equal(['900', '600']);
    expect(parts((await full({}, { images: 'lead' })).host, 'image')).to.have.length(1);
    expect(parts((await full({}, { images: 'none' })).host, 'image')).to.have.length(0);
  });

  it('takes a picture that fails away, with its caption', async () => {
    const root = await full({
      content: '<figure><img src="http://127.0.0.1:9/x.jpg" alt="x"><figcaption>Teks</figcaption></figure><p>Isi</p>',
    });
    root.querySelector('.body img')!.scrollIntoView();
    await until(() => !root.querySelector('.body :is(img, figcaption)')?.getClientRects().length);
    expect(root.querySelector('.body')!.textContent!.trim()).to.equal('Isi');
  });

  it('ends in a link to the source where the feed cuts it, which is a choice of the article', async () => {
    const root = await full({ content: '<p>Isi berita […]</p>' });
    const link = root.querySelector<HTMLAnchorElement>('.continue a')!;
    expect(link.textContent).to.equal('Selengkapnya');
    const selected = once('berita-select');
    document.addEventListener('berita-select', (event) => event.preventDefault(), { once: true });
    link.click();
    expect((await selected).article.id).to.equal('1');
    expect((await full()).querySelector('.continue')).to.equal(null);
    expect((await full({ content: undefined! })).querySelector('.body')!.textContent!.trim()).to.equal('Ringkasan.');
  });

  it('keeps its nodes when the same article comes again', async () => {
    const element = (await full()).host as BeritaArtikel;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    element.requestUpdate();
    await element.updateComplete;
    changes.push(...observer.takeRecords());
    expect(changes).to.deep.equal([]);
  });

  it('is a column of 55 to 75 characters a line, and scrolls wide tables in themselves', async () => {
    const cells = '<td>panjangsekali panjangsekali</td>'.repeat(20);
    const root = await full({
      content: `<p>${'kata berita dunia '.repeat(60)}</p><table><tr>${cells}</tr><tr>${cells}</tr></table>`,
    });
    const host = root.host as HTMLElement;
    host.style.width = '1000px';
    const paragraph = root.querySelector<HTMLElement>('.body p')!;
    const lines = paragraph.offsetHeight / parseFloat(getComputedStyle(paragraph).lineHeight);
    expect(paragraph.textContent!.length / lines).to.be.within(55, 75);
    host.style.width = '320px';
    expect(host.scrollWidth).to.be.at.most(320);
    expect(root.querySelector('.scroll')!.scrollWidth).to.be.greaterThan(320);
  });

  it('opens with the summary, unless the body begins with it', async () => {
    expect(texts((await full()).host, 'summary')).to.deep.equal(['Ringkasan.']);
    const summary = 'Nelayan menambal jaring di muara sambil menunggu angin barat mereda, kata ketua mereka…';
    const content =
      '<p>Nelayan menambal jaring di muara sambil menunggu angin barat mereda, kata ketua mereka, Senin.</p>';
    expect(texts((await full({ summary, content })).host, 'summary')).to.deep.equal([]);
    expect(texts((await full({ content: undefined! })).host, 'summary')).to.deep.equal([]);
  });

  it('sets figures in a table on the side of their last digit', async () => {
    const root = await full({
      content: '<table><tr><td>Kembung</td><td>Rp41.500</td><td>29,7 %</td><td>2 ekor</td><td>–</td></tr></table>',
    });
    expect([...root.querySelectorAll('td.number')].map(({ textContent }) => textContent)).to.deep.equal([
      'Rp41.500',
      '29,7 %',
    ]);
  });

  it('sets the head of a column of figures over them, also where cells span rows and columns', async () => {
    const rows = '<tr><td>Muara<td>120<td>1,5<td>–<tr><td>Bendung<td>85<td>–<td>2.400';
    const tables = [
      `<table><tr><th>Pos<th>Tinggi<th>Debit<th>Luas${rows}</table>`,
      `<table><tr><td>Pos<td><b>Tinggi</b><td>Debit<td>Luas${rows}</table>`,
      `<table><thead><tr><th rowspan=2>Pos<th colspan=2>Air<th rowspan=2>Luas<tr><th>Tinggi<th>Debit</thead>${rows}</table>`,
    ];
    for (const content of tables) {
      const root = await full({ content });
      const cells = [...root.querySelectorAll('th, td')];
      const sideOf = (name: string) =>
        getComputedStyle(cells.find(({ textContent }) => textContent === name)!).textAlign;
      for (const name of ['Tinggi', 'Debit', 'Luas', '120', '85']) expect(sideOf(name), name).to.equal('end');
      for (const name of ['Pos', 'Muara']) expect(sideOf(name), name).to.equal('start');
    }
  });

  it('leaves the head of a column of words, with a figure among them, over the words', async () => {
    const content = '<table><tr><th>Pos<th>Siaga<tr><td>Muara<td>satu<tr><td>Hilir<td>dua<tr><td>Hulu<td>3</table>';
    const [, head] = (await full({ content })).querySelectorAll('th');
    expect(getComputedStyle(head!).textAlign).to.equal('start');
  });

  it('shows cards where more than one article is asked for', async () => {
    const element = await mount<BeritaArtikel>(
      html`<berita-artikel
        variant="full"
        limit="2"
        .feed=${{ format: 'rss', ranked: false, rankedBy: 'order', articles: [story, { ...story, id: '2' }] }}
      ></berita-artikel>`,
    );
    expect(parts(element, 'item')).to.have.length(2);
    expect(parts(element, 'body')).to.have.length(0);
  });
});

it('the placeholder of a full article is nearly as high as an article', async () => {
  const element = await mount<BeritaArtikel>(
    html`<berita-artikel
      variant="full"
      loading="eager"
      feed-url=${(await scripted({ stall: true, delay: 60_000 })).url}
      style="width: 600px"
    ></berita-artikel>`,
  );
  const { offsetHeight } = element;
  expect(offsetHeight).to.be.within(900, 2000);
});
