// Text fields: no markup, no undecoded entities, and nothing lost that only looks like markup.
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { item } from './fixtures.js';

const title = (written: string) => parseFeed(item(`<title>${written}</title>`)).articles[0]?.title;

test.each([
  ['a &amp;amp; b', 'a & b'],
  ['&amp;amp;amp;amp; b', '& b'],
  ['AT&T & co', 'AT&T & co'],
  ['2 &lt; 3 dan 4 > 1', '2 < 3 dan 4 > 1'],
  ['2 < 3', '2 < 3'],
  ['A &lt;b&gt;tebal&lt;/b&gt;', 'A tebal'],
  ['&amp;lt;b&amp;gt;tebal&amp;lt;/b&amp;gt;', 'tebal'],
  ['<![CDATA[Anak &amp; <i>ibu</i>]]>', 'Anak & ibu'],
  ['<b>Tanpa</b> CDATA', 'Tanpa CDATA'],
  ['&#146;&#x80;', '’€'],
  ['  banyak \n\t spasi  ', 'banyak spasi'],
  ['&lt;script&gt;alert(1)&lt;/script&gt;Aman', 'Aman'],
  ['&amp;lt;img src=x onerror=alert(1)&amp;gt;Aman', 'Aman'],
  ['&lt;p&gt;Satu&lt;/p&gt;&lt;p&gt;Dua&lt;br&gt;Tiga&lt;/p&gt;', 'Satu Dua Tiga'],
  ['x &copy 2020', 'x © 2020'],
  ['&lt;a title="a > b" href=\'x\'&gt;Tautan&lt;/a&gt;', 'Tautan'],
  ['Terpotong &lt;img src="https://a.exa', 'Terpotong'],
])('%s', (written, read) => expect(title(written)).toBe(read));

describe('a < that opens no well-known element is text', () => {
  const written = [
    'Dolar <Rp16.500',
    'Kurs < Rp16.500',
    'Untung Q3<Q4, rugi Q1>Q2',
    'Kelas vector<int> dan Map<K,V>',
    'a<b',
    'Skor <3 untukmu',
    'Peringkat <ke-10 dunia',
    'Suhu x<y<z',
    'Nilai <B, lulus > C',
    'Kursi <€5 per jam',
    'Kelas List<String>.of(1)',
  ];

  test.each(written)('%s', (text) => {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const twice = escaped.replaceAll('&', '&amp;');
    for (const inner of [escaped, twice, `<![CDATA[${text}]]>`, `<![CDATA[${escaped}]]>`]) {
      expect(title(inner), inner).toBe(text);
      const body = parseFeed(item(`<title>a</title><description>${inner}</description>`));
      expect(body.articles[0]?.summary, inner).toBe(text);
    }
    const entry = (type: string, inner: string) =>
      parseFeed(
        `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="${type}">${inner}</title></entry></feed>`,
      );
    expect(entry('text', escaped).articles[0]?.title).toBe(text);
    expect(entry('html', escaped).articles[0]?.title).toBe(text);
    expect(entry('html', twice).articles[0]?.title).toBe(text);
    const json = { version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', title: text, content_text: text }] };
    expect(parseFeed(JSON.stringify(json)).articles[0]).toMatchObject({ title: text, summary: text });
  });

  test.each([
    ['<b>Tebal</b> & <I>miring</I>', 'Tebal & miring'],
    ['Satu<br>Dua<br/>Tiga<BR clear="all">Empat', 'Satu Dua Tiga Empat'],
    ['<o:p></o:p>Kata <st1:place w:st="on">Kota</st1:place>', 'Kata Kota'],
    ['<h:p>Satu.</h:p><h:p>Dua <h:b>tebal</h:b>.</h:p>', 'Satu. Dua tebal.'],
    ['<my-player src="x">Isi</my-player>', 'Isi'],
    ['<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>Isi', 'Isi'],
    ['<math><mi>x</mi></math> kuadrat', 'x kuadrat'],
    ['<sesuatu class="a">Isi</sesuatu>', 'Isi'],
    ['<email>Isi</email>', 'Isi'],
    ['Terpotong <img src="https://a.exa', 'Terpotong'],
    ['Terpotong <br', 'Terpotong'],
  ])('%s is markup', (written, read) => expect(title(`<![CDATA[${written}]]>`)).toBe(read));
});

test('a text of Atom is what it says', () => {
  const atom = (title: string) =>
    parseFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${title}</entry></feed>`).articles[0];
  expect(atom('<title type="text">Elemen &lt;blink> lama</title>')?.title).toBe('Elemen <blink> lama');
  expect(atom('<title type="html">Elemen &lt;b>tebal&lt;/b></title>')?.title).toBe('Elemen tebal');
  expect(atom('<content type="text">1 &lt; 2 &amp; 3</content>')?.content).toBe('1 &lt; 2 &amp; 3');
});

test('the summary is the beginning of the body where there is no other', () => {
  const article = parseFeed(item(`<title>a</title><content>&lt;p>${'kata '.repeat(100)}&lt;/p></content>`)).articles[0];
  expect(article?.summary).toMatch(/^(?:kata ){59}kata…$/);
});
