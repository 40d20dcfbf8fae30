// The two halves of the iframe, in real frames: the true height comes through, and nothing else does.
import { expect } from 'chai';
import { sizeFrames } from '../../src/embed/index.js';
import { until } from '../support/server/client.js';

// Browsers that size frames by themselves have a test of their own; the others of this file are about messages.
const supports = CSS.supports.bind(CSS);
CSS.supports = ((property: string, value: string) =>
  property === 'frame-sizing' ? false : supports(property, value)) as typeof CSS.supports;
sizeFrames();

/** SHA-256 of the article's identity, base64url, 16 characters. */
const key = 'XJStVXv1F_cgU7W7';

const CHILD = '/test/embed/pages/v1/embed/child.html';

function addFrame(address = CHILD, attributes: Record<string, string> = {}): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 300px; border: 0';
  for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
  frame.src = address;
  document.body.append(frame);
  return frame;
}

const loaded = (frame: HTMLIFrameElement) => new Promise((resolve) => frame.addEventListener('load', resolve));

/** What the frame's document tells its parent. */
function messagesFrom(frame: HTMLIFrameElement): unknown[] {
  const messages: unknown[] = [];
  addEventListener('message', ({ source, data }) => {
    if (source === frame.contentWindow) messages.push(data);
  });
  return messages;
}

describe('an iframe of a partner page', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const sandbox of [undefined, 'allow-scripts', 'allow-scripts allow-same-origin']) {
    it(`gets its content's height, and follows it (sandbox: ${sandbox ?? 'none'})`, async () => {
      const frame = addFrame(CHILD, sandbox === undefined ? {} : { sandbox });
      await until(() => frame.clientHeight > 777 && frame.clientHeight < 820);
      frame.contentWindow!.postMessage({ grow: 1200 }, '*');
      await until(() => frame.clientHeight > 1200 && frame.clientHeight < 1250);
      frame.contentWindow!.postMessage({ grow: 200 }, '*');
      await until(() => frame.clientHeight > 200 && frame.clientHeight < 250);
    });
  }

  it('gets it when it is shown, where it was hidden at first', async () => {
    const frame = addFrame();
    frame.style.display = 'none';
    await loaded(frame);
    frame.style.display = '';
    await until(() => frame.clientHeight > 777);
  });

  it('is never lower than 40 pixels, nor higher than 10,000', async () => {
    const frame = addFrame();
    await until(() => frame.clientHeight > 777);
    frame.contentWindow!.postMessage({ grow: 1_000_000 }, '*');
    await until(() => frame.clientHeight > 1200);
    expect(frame.clientHeight).to.equal(10_000);
    frame.contentWindow!.postMessage({ grow: 1 }, '*');
    await until(() => frame.clientHeight < 1200);
    expect(frame.clientHeight).to.equal(40);
  });

  it('is not moved by messages from elsewhere, without its greeting, or without a number', async () => {
    const frame = addFrame();
    await until(() => frame.clientHeight > 777);
    const before = frame.style.height;
    const changes: string[] = [];
    new MutationObserver(() => changes.push(frame.style.height)).observe(frame, { attributeFilter: ['style'] });
    const forged = (data: unknown, source: MessageEventSource | null, origin = location.origin) =>
      window.dispatchEvent(new MessageEvent('message', { data, source, origin }));
    for (const height of [NaN, Infinity, '900', 1e9, 333]) {
      forged({ type: 'berita:height', v: 1, id: 'guess', height }, frame.contentWindow);
      forged({ type: 'berita:height', v: 1, id: 'guess', height }, window);
      forged({ type: 'berita:height', v: 1, height }, null, 'null');
    }
    forged(null, frame.contentWindow);
    forged('berita:height', frame.contentWindow);
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(changes).to.deep.equal([]);
    expect(frame.style.height).to.equal(before);
  });

  it('applies the last of a flood of messages, once a drawn frame', async () => {
    const heard: MessageEvent<{ id?: string }>[] = [];
    addEventListener('message', (event) => heard.push(event));
    const frame = addFrame();
    await until(() => frame.clientHeight > 777);
    const { id } = heard.find(({ data }) => data.id)!.data;
    const changes: string[] = [];
    new MutationObserver(() => changes.push(frame.style.height)).observe(frame, { attributeFilter: ['style'] });
    for (let height = 500; height < 1500; height += 1)
      window.dispatchEvent(
        new MessageEvent('message', {
          data: { type: 'berita:height', v: 1, id, height },
          source: frame.contentWindow,
          origin: location.origin,
        }),
      );
    await until(() => frame.style.height === '1499px');
    expect(changes).to.deep.equal(['1499px']);
  });

  it('leaves other frames alone', async () => {
    const frame = addFrame('/test/embed/pages/plain.html');
    await loaded(frame);
    expect(messagesFrom(frame)).to.deep.equal([]);
    expect(frame.style.height).to.equal('');
  });
});

describe("the frame's half, for other hosts", () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('speaks as AMP hears it', async () => {
    const frame = addFrame(`${CHILD}#amp=1`);
    const messages = messagesFrom(frame);
    const amp = () =>
      messages.filter((data) => (data as { sentinel?: string }).sentinel === 'amp') as { height: number }[];
    await until(() => amp().length > 1);
    const [ready, size] = amp();
    expect(ready).to.deep.equal({ sentinel: 'amp', type: 'embed-ready' });
    expect(size).to.include({ sentinel: 'amp', type: 'embed-size' });
    expect(size!.height).to.be.greaterThan(777);
  });

  it("speaks as WordPress's wp-embed.js hears it, links too", async () => {
    const frame = addFrame(`${CHILD}#?secret=a1B2c3D4e5`);
    const messages = messagesFrom(frame);
    await until(() => messages.some((data) => (data as { message?: string }).message === 'height'));
    frame.contentDocument!.querySelector('a')!.click();
    await until(() => messages.some((data) => (data as { message?: string }).message === 'link'));
    const link = messages.find((data) => (data as { message?: string }).message === 'link') as { value: string };
    expect(link).to.include({ message: 'link', secret: 'a1B2c3D4e5' });
    // The key of https://news.example/satu, as the gateway has it.
    expect(link.value).to.equal(`${location.origin}/test/embed/pages/v1/go/child.html/${key}`);
  });

  it('speaks as pym.js hears it', async () => {
    const frame = addFrame(`${CHILD}?childId=satu&initialWidth=300`);
    const messages = messagesFrom(frame);
    await until(() => messages.some((data) => typeof data === 'string'));
    expect(messages.find((data) => typeof data === 'string')).to.match(/^pymxPYMxsatuxPYMxheightxPYMx\d+$/);
  });

  it('says nothing in a dialect that was not asked for', async () => {
    const frame = addFrame(`${CHILD}#?secret=short`);
    const messages = messagesFrom(frame);
    await until(() => frame.clientHeight > 777);
    expect(messages.every((data) => (data as { type?: string }).type === 'berita:height')).to.equal(true);
  });
});
