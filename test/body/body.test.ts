// Golden tests of the body reader: markup as feeds have it, and the tree that becomes of it.
import { describe, expect, it } from 'vitest';
import { readBody } from '../../src/body/index.js';
import { article, body, outline } from './outline.js';

/** A title, and pairs of markup and outline. */
const golden: Record<string, [markup: string, tree: string][]> = {
  paragraphs: [
    ['<p>Satu <b>dua </b>tiga</p><p>empat</p>', 'p(Satu strong(dua) tiga) p(empat)'],
    ['Teks tanpa paragraf.', 'p(Teks tanpa paragraf.)'],
    ['Satu<br><br>dua<br/>tiga<br>&nbsp;<br /> <br>empat', 'p(Satu) p(dua⏎tiga) p(empat)'],
    ['<div>a<div>b<p>c</div>d</div>', 'p(a) p(b) p(c) p(d)'],
    ['<b>tebal<p>satu</p><p>dua</p></b>tiga', 'p(strong(tebal)) p(strong(satu)) p(strong(dua)) p(tiga)'],
    ['<p>buka <i>miring<p>tutup</p>', 'p(buka em(miring)) p(tutup)'],
    ['<dl><dt>Istilah</dt><dd>Arti</dd></dl>', 'p(Istilah) p(Arti)'],
  ],
  blanks: [
    [
      '<p>&nbsp;</p><p> \u200b</p><p><b> </b><br></p><p>&nbsp;&nbsp; Isi&nbsp;&nbsp; &nbsp;berita&nbsp;ini </p>',
      'p(Isi berita\u00a0ini)',
    ],
    ['<p>satu<span> </span>dua</p><p>a <b> b</b> c</p>', 'p(satu dua) p(a strong(b) c)'],
    ['<p>nol\u0000\u0007lebar\u200b\ufeff</p>', 'p(nollebar)'],
    ['<pre>\n  a\n    b</pre>', 'pre(  a\n    b)'],
  ],
  headings: [
    ['<h1>Judul</h1><h3>Sub</h3><p>x</p><h5>y</h5>', 'h[3](Sub) p(x) h[5](y)'],
    ['<h2></h2><h2><img src=a.jpg></h2><h2>Sub<h3>Anak', 'figure[/2026/01/a.jpg] h[2](Sub) h[3](Anak)'],
  ],
  quotes: [
    ['<blockquote>a</blockquote>', 'blockquote(p(a))'],
    [
      '<p>x</p><figure class="wp-block-pullquote"><blockquote><p>a</p><cite>B</cite></blockquote></figure>y',
      'p(x) blockquote[pulled](p(a) p(cite(B))) p(y)',
    ],
    ['<aside><blockquote>a</blockquote></aside>', 'blockquote[pulled](p(a))'],
    ['<blockquote class="pull-quote">a</blockquote>', 'blockquote[pulled](p(a))'],
    ['<aside><p>x</p><ul><li><blockquote>a</blockquote></li></ul></aside>', 'p(x) ul(li(blockquote(p(a))))'],
  ],
  lists: [
    ['<ul><li>a<li>b<ul><li>c</ul></ul>d', 'ul(li(a) li(bul(li(c)))) p(d)'],
    ['<li>a</li><li>b</li>', 'ul(li(a) li(b))'],
    ['<ul>teks<li></li></ul><ol start=3><li><p>a</p><p>b</p></ol>', 'ul(li(teks)) ol[3](li(p(a) p(b)))'],
    ['<ul><li>a</p></div></td></li><li>b</ul>', 'ul(li(a) li(b))'],
    ['<ul></ul><ol><li> </ol><blockquote><p></p></blockquote>x', 'p(x)'],
  ],
  tables: [
    [
      '<table><caption>Judul</caption><tr><th colspan=3>A<td>B<tr><td><p>c</p><td></table>',
      'table(caption(Judul) tbody(tr(th[3x1](A) td(B)) tr(td(c) td)))',
    ],
    [
      '<table><thead><tr><th>A</thead><tfoot><tr><td rowspan=2 colspan=99>1</tfoot></table>',
      'table(thead(tr(th(A))) tbody(tr(td[1x2](1))))',
    ],
    ['<table><tr><td>isi <b>satu</b><p>dua</td></tr></table>', 'p(isi strong(satu)) p(dua)'],
    [
      '<table><tr><td></td><td></td></tr></table><td>lepas</td><table>teks<tr><td>a<td>b',
      'p(lepas) table(tbody(tr(td(teks)) tr(td(a) td(b))))',
    ],
  ],
  'plain texts': [
    ['Satu.\n\nDua.\nTiga &lt;b> &amp; empat.\n', 'p(Satu.) p(Dua.⏎Tiga <b> & empat.)'],
    ['<p>Satu\n\ndua</p>', 'p(Satu dua)'],
    ['Untung Q3<Q4\n\nvector<int> dan a<b', 'p(Untung Q3<Q4) p(vector<int> dan a<b)'],
  ],
  'prefixed XHTML': [
    ['<h:div><h:p>Satu.</h:p><h:p>Dua <h:b>tebal</h:b>.</h:p></h:div>', 'p(Satu.) p(Dua strong(tebal).)'],
  ],
  'pictures that load late': [
    ['<img src="data:," srcset="k.jpg 320w,b.jpg 1280w,h.jpg 5000w">', 'figure[/2026/01/b.jpg]'],
    ['<picture><source srcset="b.webp 800w"><img src="data:,"></picture>', 'figure[/2026/01/b.webp]'],
    [
      '<p>a</p><img src="data:,"><noscript><img src="b.jpg" alt="B"></noscript><p>c</p>',
      'p(a) figure[/2026/01/b.jpg "B"] p(c)',
    ],
    ['<img data-src="b.jpg" src="data:,"><noscript><img src="b.jpg"></noscript>', 'figure[/2026/01/b.jpg]'],
    ['<noscript><img src="b.jpg"></noscript><img data-src="b.jpg" src="data:,">', 'figure[/2026/01/b.jpg]'],
  ],
  'what is no picture': [
    ['<img src="b.jpg" style="width:1px"><img src="https://counter.x.example/a"><p>c</p>', 'p(c)'],
    ['<noscript><img src="https://www.facebook.com/tr?id=1"></noscript><p>c</p>', 'p(c)'],
    ['<div style="display:none"><img src="b.jpg"></div><p>c</p>', 'p(c)'],
  ],
  pictures: [
    [
      '<p>teks <img src="a.jpg" width=640 height=360 alt="Foto &amp; teks"> lagi</p>',
      'p(teks) figure[/2026/01/a.jpg 640x360 "Foto & teks"] p(lagi)',
    ],
    [
      '<figure><a href="https://x.example/besar.JPG"><img src=data:x data-src="//img.example/a.jpg"></a><figcaption>Foto <b>Antara</b></figcaption></figure>',
      'figure[https://img.example/a.jpg](figcaption(Foto strong(Antara)))',
    ],
    ['<a href="/cerita"><img src=/a.jpg></a>', 'figure[/cerita /a.jpg]'],
    [
      '<div class="wp-caption"><img src=a.jpg><p class="wp-caption-text">Teks foto</p></div><p>isi</p>',
      'figure[/2026/01/a.jpg](figcaption(Teks foto)) p(isi)',
    ],
    ['<img src="data:image/gif;base64,R0" srcset="/s.jpg 320w, /m.jpg 1200w, /l.jpg 4000w">', 'figure[/m.jpg]'],
    ['<img data-original="/asli.jpg" src="/loading.gif">', 'figure[/asli.jpg]'],
    [
      '<img src=/p.gif width=1 height=1><img style="display:none" src=/b.jpg><img src=/c.jpg style="width: 0px"><img src=/d.jpg width="0"><img src=/e.jpg width=40px height=2>x',
      'p(x)',
    ],
    ['<p>senang <img class="emoji" alt="😀" src=/e.png> sekali</p>', 'p(senang 😀 sekali)'],
    ['<figcaption>tanpa foto</figcaption>', 'p(tanpa foto)'],
  ],
  links: [
    [
      '<p><a href="/x">satu <a href="y">dua</a></a> <a name=z>tiga</a> <a href="#f">f</a></p>',
      'p(a[/x](satu) a[/2026/01/y](dua) tiga a[/2026/01/uji#f](f))',
    ],
    [
      '<a href="javascript:alert(1)">a</a> <a href="https://u:p@y.example/">b</a> <a href=" JaVa\tscript:1">c</a> <a href=//o.example/>d</a>',
      'p(a b c a[https://o.example/](d))',
    ],
  ],
  embeds: [
    [
      '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?rel=0" title="Judul video">isi</iframe>',
      'embed[https://www.youtube.com/watch?v=dQw4w9WgXcQ YouTube](Judul video)',
    ],
    [
      '<iframe data-src="//www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="YouTube video player"></iframe>',
      'embed[https://www.youtube.com/watch?v=dQw4w9WgXcQ YouTube]',
    ],
    [
      '<iframe src="https://www.instagram.com/p/AbC/embed/captioned/"></iframe><iframe src="https://platform.twitter.com/embed/Tweet.html?id=12"></iframe>',
      'embed[https://www.instagram.com/p/AbC/ Instagram] embed[https://x.com/i/status/12 X]',
    ],
    [
      '<iframe src="https://iklan.example/1"></iframe><iframe src="https://peta.example/" title="Peta"></iframe><iframe src="https://notyoutube.com/embed/dQw4w9WgXcQ"></iframe>',
      'embed[https://peta.example/ peta.example](Peta)',
    ],
    [
      '<iframe src="https://www.facebook.com/plugins/post.php?href=javascript:alert(1)"></iframe><iframe src="javascript:alert(1)" title=x></iframe>x',
      'p(x)',
    ],
    [
      '<blockquote class="twitter-tweet"><p>Halo <a href="https://t.co/x">x</a></p>&mdash; Nama (@n) <a href="https://twitter.com/n/status/123?ref=x">5 Jan</a></blockquote><script src=x></script>',
      'embed[https://x.com/i/status/123 X](Halo x — Nama (@n) 5 Jan)',
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/AbC/"><a href=/>Lihat</a></blockquote>',
      'embed[https://www.instagram.com/p/AbC/ Instagram](Lihat)',
    ],
    [
      '<video src="/v.mp4" title="Banjir"><p>unduh</p></video><video><source src=/w.mp4>teks</video><video></video>',
      'embed[/v.mp4 berita.example](Banjir) embed[/w.mp4 berita.example]',
    ],
    ['<p>https://youtu.be/dQw4w9WgXcQ</p>', 'embed[https://www.youtube.com/watch?v=dQw4w9WgXcQ YouTube]'],
  ],
  'what is no text goes': [
    [
      '<style>a</style><script>b</script><svg><text>c</text></svg><math><mi>d</mi></math><noscript>e</noscript><object>f</object><select><option>g</select><button>h</button><textarea>i</textarea><template>j</template><form><label>k</label><input value=l></form>m',
      'p(m)',
    ],
    ['<font color=red>a</font><x-y>b</x-y><span style="color:red">c</span><blink>d</blink><o:p>e</o:p>', 'p(abcde)'],
    ['<p hidden>x<p>y</p><span style="display:none">z<span>z</span></span>w', 'p(y) p(w)'],
    ['<!-- a --><!-- b > --><?xml c?><![CDATA[d]]>e', 'p(e)'],
    ['<hr>a<hr><hr>b<hr>', 'p(a) hr p(b)'],
  ],
  'related links': [
    [
      '<p>Isi</p><p><strong>Baca juga: <a href="/b">Berita lain</a></strong></p><p>Isi</p>',
      'p(Isi) related(a[/b](Berita lain)) p(Isi)',
    ],
    [
      '<p>Isi</p><p>Simak juga:</p><ul><li><a href="/b">Berita lain</a></li><li><a href="/c">Berita ketiga</a></li></ul><p>Isi</p>',
      'p(Isi) related(a[/b](Berita lain) a[/c](Berita ketiga)) p(Isi)',
    ],
    [
      '<p>Isi</p><p>Baca Juga :</p><p><b>Lihat juga</b></p><p>BACA JUGA: Berita tanpa tautan</p><p>Akhir</p>',
      'p(Isi) p(Akhir)',
    ],
    [
      '<p>Lihat juga bagaimana hal itu terjadi.</p><p>Baca juga kalimat panjang ini yang menyebut <a href=/x>satu berita</a> di tengah jalan saja.</p>',
      'p(Lihat juga bagaimana hal itu terjadi.) p(Baca juga kalimat panjang ini yang menyebut a[/x](satu berita) di tengah jalan saja.)',
    ],
  ],
  'bodies that the feed cut': [
    ['<p>Isi berita […]</p>', 'p(Isi berita…) CUT'],
    [
      '<p>Isi berita [&hellip;] <a href=/x>Read more</a></p><p>The post <a href=/x>x</a> appeared first on <a href=/>y</a>.</p>',
      'p(Isi berita…) CUT',
    ],
    ['<p>Isi berita</p><a href=x>Selengkapnya</a>', 'p(Isi berita) CUT'],
    ['<p>Isi...</p><p>Baca selengkapnya di sini &raquo;</p>', 'p(Isi…) CUT'],
    ['<p>"Begitulah..." katanya.</p><p>More than fifty.</p>', 'p("Begitulah..." katanya.) p(More than fifty.)'],
  ],
};

for (const [title, pairs] of Object.entries(golden)) {
  describe(title, () => {
    for (const [markup, tree] of pairs) it(markup.slice(0, 90), () => expect(body(markup)).toBe(tree));
  });
}

describe('the article around the body', () => {
  const image = { url: 'https://img.example/foto-1024x768.jpg?w=9' };

  it('drops the lead picture at the beginning, in any size, and takes its caption', () => {
    const read = readBody(
      article(
        '<p>Teras</p><figure><img src="//img.example/foto-300x200.jpg"><figcaption>Teks foto</figcaption></figure><p>Isi</p><p>Isi</p><img src="//img.example/foto.jpg">',
        { image },
      ),
    );
    expect(read.blocks.map(({ tag }) => tag)).toEqual(['p', 'p', 'p', 'figure']);
    expect(read.caption).toBe('Teks foto');
  });

  it('shows the summary, and says that there is more, where the feed has no body', () => {
    expect(body('', { summary: 'Ringkasan.' })).toBe('p(Ringkasan.) CUT');
    expect(body('<script>x</script>', { summary: 'Ringkasan.' })).toBe('p(Ringkasan.) CUT');
  });

  it('reads addresses against the feed where the article has none, and survives unsafe ones', () => {
    const { blocks } = readBody(
      article('<a href="x">x</a>', { url: undefined!, image: { url: 'no address' } }),
      'https://feed.example/a/',
    );
    expect(blocks[0]!.children).toMatchObject([{ href: 'https://feed.example/a/x' }]);
    const unsafe = readBody(
      article('<img src="https://a.example/b.jpg"><a href="x">x</a>', {
        url: 'javascript:alert(1)',
        image: { url: 'no address' },
      }),
      'https://feed.example/a/',
    );
    expect(outline(unsafe.blocks)).toBe('figure[https://a.example/b.jpg] p(a[https://feed.example/a/x](x))');
  });

  it('gives the same body for the same article', () => {
    const one = article('<p>Isi</p>');
    expect(readBody(one)).toBe(readBody(one));
  });

  it('counts 200 words a minute', () => {
    expect(readBody(article('<p>kata</p>')).minutes).toBe(1);
    expect(readBody(article('<p>kata kata</p>'.repeat(201))).minutes).toBe(3);
  });
});
