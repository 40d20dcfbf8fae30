// Frames of a real gateway, on another origin, in pages with the scripts that sites use: each gets its true height.
import { expect } from 'chai';
import {
  frameIn,
  frameMarkup,
  hasWordPress,
  openParent,
  openPath,
  origin,
  SANDBOX,
  untilFits,
  until,
} from './frames.js';

const EMBED = `<script src="${origin}/embed.js"></script>`;

describe('our script in the page', () => {
  const variants = ['', 'sandbox="allow-scripts"', 'sandbox="allow-scripts allow-same-origin"', `sandbox="${SANDBOX}"`];
  for (const variant of variants)
    it(`gives the frame the height of its content (${variant || 'no sandbox'})`, async () => {
      const page = await openParent(frameMarkup('populer?widget=berita-populer', variant) + EMBED);
      const { scrollHeight, innerHeight, clientWidth, innerWidth } = await untilFits(frameIn(page), 200);
      expect(scrollHeight).to.equal(innerHeight);
      expect(clientWidth, 'no scroll bar').to.equal(innerWidth);
    });

  it('works as a module, and once in the head', async () => {
    const head = `<script type="module" crossorigin src="${origin}/embed.js"></script>`;
    const page = await openParent(frameMarkup('populer?limit=3'), { head });
    await untilFits(frameIn(page), 50);
  });

  it('sizes many frames, each by itself, those put in later too', async () => {
    const page = await openParent(frameMarkup('populer?limit=2') + frameMarkup('populer?limit=5') + EMBED);
    const [first, second] = page.contentDocument!.querySelectorAll('iframe');
    const small = await untilFits(first!, 50);
    const large = await untilFits(second!, 50);
    expect(large.body).to.be.greaterThan(small.body);
    const third = second!.cloneNode() as HTMLIFrameElement;
    third.src = third.src.replace('limit=5', 'limit=7');
    page.contentDocument!.body.append(third);
    const larger = await untilFits(third, 50);
    expect(larger.body).to.be.greaterThan(large.body);
  });

  it('sizes a frame whose document has changed', async () => {
    const page = await openParent(frameMarkup('populer?limit=2') + EMBED);
    const frame = frameIn(page);
    const { body } = await untilFits(frame, 50);
    frame.src = frame.src.replace('limit=2', 'limit=6');
    await untilFits(frame, body + 50);
  });

  it('leaves a frame that runs no script at the height it was given, with all of it within reach', async () => {
    const markup = frameMarkup('populer?script=0', `sandbox="${SANDBOX}"`, 'min-height:120px');
    const page = await openParent(markup + EMBED);
    expect(frameIn(page).clientHeight).to.equal(150);
  });
});

describe("pym's published parent", () => {
  it('gives the frame the height of its content', async () => {
    const script = `<script src="/parents/pym.js"></script><script>new pym.Parent('here', '${origin}/hooked/v1/embed/populer?limit=4', {})</script>`;
    const page = await openParent(`<div id="here"></div>${script}`);
    await untilFits(frameIn(page), 50);
  });
});

describe("open-iframe-resizer's published parent", () => {
  for (const sandbox of ['', 'sandbox="allow-scripts"'])
    it(`gives the frame the height of its content (${sandbox || 'no sandbox'})`, async () => {
      const script = `<script type="module">import { initialize } from '/parents/open-iframe-resizer.js'; initialize({}, 'iframe');</script>`;
      const page = await openParent(frameMarkup('populer?limit=4', sandbox) + script);
      await untilFits(frameIn(page), 50);
    });
});

describe("WordPress's own functions and wp-embed.js", () => {
  before(function () {
    if (hasWordPress) return;
    console.log('WordPress can not be had here.');
    this.skip();
  });

  const post = (query: string) =>
    `/wordpress/post.html?${new URLSearchParams({ url: `${origin}/v1/embed/populer?limit=4` })}${query}`;

  const isShown = (page: HTMLIFrameElement) => {
    const frame = frameIn(page);
    const quotation = page.contentDocument!.querySelector('blockquote')!;
    return !frame.hasAttribute('style') && quotation.style.display === 'none' && frame.clientHeight !== 720;
  };

  it('make one pasted link the widget, at the height of its content', async () => {
    const page = await openPath(post(''));
    await until(() => isShown(page));
    const frame = frameIn(page);
    expect(frame.getAttribute('sandbox')).to.equal('allow-scripts');
    expect(frame.clientHeight).to.be.greaterThan(200);
    expect(frame.clientHeight).to.be.lessThan(720);
  });

  it('do so where their script runs after the frame has spoken', async () => {
    const page = await openPath(post('&script=0'));
    // The page has loaded, and with it the frame and its scripts, which speak as soon as they run.
    expect(frameIn(page).hasAttribute('style')).to.equal(true);
    const script = page.contentDocument!.createElement('script');
    // It begins with the page's `load`, which has been.
    script.src = '/wordpress/wp-embed.js';
    script.addEventListener('load', () => page.contentWindow!.dispatchEvent(new Event('load')));
    page.contentDocument!.body.append(script);
    await until(() => isShown(page));
  });
});
