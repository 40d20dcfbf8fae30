// Hostile parents and hostile frames: what either says to the other changes a height within bounds, or nothing.
import { expect } from 'chai';
import { callHook, frameIn, frameMarkup, measure, openParent, origin, until, untilFits } from './frames.js';

const EMBED = `<script src="${origin}/embed.js"></script>`;
const SIZES = [NaN, Infinity, -Infinity, -1, 1e9, '900', null, [900], { valueOf: 900 }, 2 ** 53];

/** Collects what reaches a page. */
function listen(page: HTMLIFrameElement): { data: Record<string, unknown>; source: unknown }[] {
  const heard: { data: Record<string, unknown>; source: unknown }[] = [];
  page.contentWindow!.addEventListener('message', ({ data, source }) => heard.push({ data, source }));
  return heard;
}

/** The style of a frame at each of its changes. */
function changesOf(frame: HTMLIFrameElement): string[] {
  const changes: string[] = [];
  new MutationObserver(() => changes.push(frame.style.cssText)).observe(frame, { attributes: true });
  return changes;
}

const settle = async () => {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
};

describe('a hostile frame', () => {
  it("can't move another frame, nor itself without its greeting", async () => {
    const page = await openParent(frameMarkup('populer?limit=2') + frameMarkup('populer?limit=3') + EMBED);
    const [victim, evil] = page.contentDocument!.querySelectorAll('iframe');
    for (const frame of [victim!, evil!]) {
      await untilFits(frame, 50);
      // Two rows are as high as any frame is before a height is set: 150 pixels.
      await until(() => frame.style.height !== '');
    }
    const changes = [changesOf(victim!), changesOf(evil!)];
    const ids = ['', 'guess', undefined, 0, null, {}];
    const messages = ids.flatMap((id) => SIZES.map((height) => ({ type: 'berita:height', v: 1, id, height })));
    await callHook(evil!, 'say', [...messages, null, 'berita:height', 7, []]);
    await measure(evil!);
    await settle();
    expect(changes).to.deep.equal([[], []]);
  });

  it('with its greeting sets its own height, clamped, once a drawn frame, and nothing else', async () => {
    // This one answers each greeting by itself.
    const page = await openParent(frameMarkup('populer?limit=2') + EMBED);
    const frame = frameIn(page);
    const heard = listen(page);
    await until(() => heard.some(({ data }) => data.type === 'berita:height'));
    const { id } = heard.find(({ data }) => data.type === 'berita:height')!.data;
    await untilFits(frame, 50);
    const changes = changesOf(frame);
    const flood = Array.from({ length: 2000 }, (_, index) => ({ type: 'berita:height', v: 1, id, height: index }));
    const says = [...SIZES.map((height) => ({ type: 'berita:height', v: 1, id, height })), ...flood];
    const extras = { src: 'https://evil.example/', style: 'position:fixed', width: 9999, html: '<script>' };
    await callHook(frame, 'say', [...says, { type: 'berita:height', v: 1, id, height: 1e9, ...extras }]);
    await until(() => frame.style.height === '10000px');
    expect(changes.length).to.be.lessThan(60);
    for (const change of changes) expect(change).to.match(/^width: 100%; border: 0px(?: none)?; height: \d+px;$/);
    expect(frame.src).to.contain(origin);
    await callHook(frame, 'say', [{ type: 'berita:height', v: 1, id, height: -5 }]);
    await until(() => frame.style.height === '40px');
  });
});

describe('a hostile parent', () => {
  it('is told sizes, and nothing else, whatever it asks', async () => {
    const page = await openParent(frameMarkup('populer?limit=2'));
    const frame = frameIn(page);
    await measure(frame);
    const heard = listen(page);
    const script = page.contentDocument!.createElement('script');
    script.textContent = `
      const frame = document.querySelector('iframe').contentWindow;
      const asks = [null, 7, [], {}, { type: 'berita:hello' }, { type: 'berita:hello', id: 7 },
        { type: 'berita:hello', id: { toString: () => 'x' }.x }, { type: 'berita:hello', id: 'x'.repeat(100000) },
        { type: 'berita:hello', id: '</script><img src=x onerror=alert(1)>'.slice(9) },
        { message: 'ready', secret: 'a1B2c3D4e5' }, { type: 'iframe-child-init', targetElementSelector: 'a', bodyPadding: '9px', bodyMargin: '9px' },
        { type: 'iframe-get-child-dimensions' }, 'pymxPYMxxxPYMxnavigateToxPYMxhttps://evil.example'];
      for (const ask of asks) frame.postMessage(ask, '*');
    `.replaceAll('</script>', '<\\/script>');
    page.contentDocument!.body.append(script);
    const before = await measure(frame);
    await until(() => heard.some(({ data }) => data?.type === 'iframe-resized'));
    const told = heard.filter(({ source }) => source === frame.contentWindow).map(({ data }) => data);
    for (const { type, v, id, height, width, ...rest } of told) {
      expect(['berita:height', 'iframe-resized']).to.include(type);
      expect([undefined, 1]).to.include(v);
      expect(id === undefined || String(id).length < 65).to.equal(true);
      expect([typeof height, typeof (width ?? 0)]).to.deep.equal(['number', 'number']);
      expect(rest).to.deep.equal({});
    }
    // It has not moved, nor changed by what was asked.
    expect((await measure(frame)).body).to.equal(before.body);
  });

  it('that puts the widget into a frame of its own hears nothing that was meant for another', async () => {
    const page = await openParent(
      frameMarkup('populer?limit=2#?secret=<script>') + frameMarkup('populer?limit=2#amp=2'),
    );
    const heard = listen(page);
    for (const frame of page.contentDocument!.querySelectorAll('iframe')) await measure(frame);
    await settle();
    expect(heard.filter(({ data }) => data?.answer === undefined)).to.deep.equal([]);
  });
});
