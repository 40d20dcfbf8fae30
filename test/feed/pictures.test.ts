// Pictures in HTML, as cards show them: lazy loading, sets, what readers without scripts get, what is no picture.
import { describe, expect, test } from 'vitest';
import { parseFeed } from '../../src/feed/index.js';
import { isJunkPicture } from '../../src/feed/fields/junk-pictures.js';
import { item } from './fixtures.js';

const lead = (html: string) =>
  parseFeed(
    item(`<title>a</title><link>https://berita.example/1</link><description><![CDATA[${html}Isi.]]></description>`),
    {
      url: 'https://berita.example/rss',
    },
  ).articles[0]?.image?.url;

// [what it is, HTML, path of its picture]
const shown = [
  ['a lazy address', '<img src="/blank.gif" data-src="/foto.jpg">', '/foto.jpg'],
  ['another lazy address', '<img src="data:image/gif;base64,R0" data-lazy-src="/foto.jpg">', '/foto.jpg'],
  ['data-original', '<img data-original="/foto.jpg">', '/foto.jpg'],
  ['a lazy set', '<img src="data:," data-srcset="/k.jpg 320w, /foto.jpg 1024w, /b.jpg 4000w">', '/foto.jpg'],
  ['a set without blanks', '<img srcset="/k.jpg 1x,/foto.jpg 2x,/b.jpg 3x">', '/foto.jpg'],
  ['a set with commas in addresses', '<img srcset="/a,w_1/k.jpg 320w, /a,w_2/foto.jpg 640w">', '/a,w_2/foto.jpg'],
  ['a set of one', '<img srcset="/foto.jpg">', '/foto.jpg'],
  [
    'a source of <picture>',
    '<picture><source media="(min-width: 1px)" srcset="/foto.webp 800w"><img src="data:,"></picture>',
    '/foto.webp',
  ],
  ['its own address before a source', '<picture><source srcset="/a.webp"><img src="/foto.jpg"></picture>', '/foto.jpg'],
  ['<noscript>', '<img class="lazy" src="data:,"><noscript><img src="/foto.jpg"></noscript>', '/foto.jpg'],
  ['<noscript> alone', '<noscript><p><img src="/foto.jpg"/></p></noscript>', '/foto.jpg'],
  ['an element of AMP', '<amp-img src="/foto.jpg" width="600" height="400"></amp-img>', '/foto.jpg'],
  ['prefixed XHTML', '<x:p><x:img src="/foto.jpg"/></x:p>', '/foto.jpg'],
  ['a style that hides nothing', '<img style="display:block;width:100%" src="/foto.jpg">', '/foto.jpg'],
  ['fading in', '<img style="opacity:0" src="/foto.jpg">', '/foto.jpg'],
  ['a word in the slug', '<img src="/pixel-terbaru-2026.jpg">', '/pixel-terbaru-2026.jpg'],
  ['behind a pixel', '<img src="/p.gif" width="1" height="1"><img src="/foto.jpg">', '/foto.jpg'],
];

describe('the picture of a card', () => {
  test.each(shown)('%s', (_what, html, path) => expect(lead(html)).toBe(`https://berita.example${path}`));

  test.each([
    ['hidden by an attribute', '<img hidden src="/foto.jpg">'],
    ['hidden by style', '<img style="color: red; DISPLAY : none !important" src="/foto.jpg">'],
    ['invisible', '<img style="visibility:hidden" src="/foto.jpg">'],
    ['in a hidden element', '<div style="display:none"><div></div><img src="/foto.jpg"></div>'],
    ['of no height', '<img style="height:0" src="/foto.jpg">'],
    ['of one pixel by style', '<img style="width: 1px" src="/foto.jpg">'],
    ['of two pixels', '<img width="2px" src="/foto.jpg">'],
    ['an icon', '<img width="24" height="24" src="/foto.jpg">'],
    ['without address', '<img alt="a">'],
    ['of a counter', '<img src="https://counter.republish.example/content/1/count.gif">'],
    ['of a counter in <noscript>', '<noscript><img src="https://www.facebook.com/tr?id=1&amp;ev=PageView"></noscript>'],
    ['of statistics', '<img src="https://b.scorecardresearch.com/p?c1=2">'],
    ['an avatar', '<img class="avatar photo" src="/foto.jpg">'],
  ])('none %s', (_what, html) => expect(lead(html)).toBeUndefined());

  test('a hidden element ends', () => {
    expect(lead('<p style="display:none">a</p><img src="/foto.jpg">')).toBe('https://berita.example/foto.jpg');
    expect(lead('<br style="display:none"><img src="/foto.jpg">')).toBe('https://berita.example/foto.jpg');
  });

  test('named by the feed is no counter either', () => {
    const feed = item('<title>a</title><enclosure type="image/gif" url="https://pixel.wp.com/g.gif?x=1" length="1"/>');
    expect(parseFeed(feed).articles[0]?.image).toBeUndefined();
  });
});

test.each([
  ['https://mc.yandex.ru/watch/1', true],
  ['https://sb.scorecardresearch.com/p', true],
  ['https://feeds.feedburner.com/~r/x/~4/y', true],
  ['https://situs.example/matomo.php?rec=1', true],
  ['https://notdoubleclick.net.example/a.jpg', false],
  ['https://facebook.com/trending.jpg', false],
  ['https://cdn.example/2026/open.jpg', false],
  ['https://cdn.example/beacon-hill.png', false],
])('%s: %s', (url, isJunk) => expect(isJunkPicture(url)).toBe(isJunk));

test('a set of a thousand commas takes no time to speak of', () => {
  expect(lead(`<img srcset="${','.repeat(8000)}" src="data:,">`.repeat(50))).toBeUndefined();
});
