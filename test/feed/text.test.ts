// Text fields: no markup, no undecoded entities, and nothing lost that only looks like markup.
import { expect, test } from 'vitest';
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
