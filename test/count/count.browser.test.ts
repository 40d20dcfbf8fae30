// What the counter sends, and when: seen at the network's edge of the page, by a clock that the test turns.
import { expect } from 'chai';
import { startCounting } from '../../src/count/index.js';

interface Beacon {
  url: string;
  body: { v: number; p: string; e: unknown[][] };
  options: RequestInit;
}

const beacons: Beacon[] = [];
/** Called once for each second that passes. */
const seconds = new Set<() => void>();
/** Run when the moment of gathering is over. */
const gathered: (() => void)[] = [];
let isHidden = false;

const native = { fetch, setInterval, clearInterval, setTimeout };

function passSeconds(count: number): void {
  for (let second = 0; second < count; second += 1) seconds.forEach((tick) => tick());
}

function endGathering(): void {
  gathered.splice(0).forEach((send) => send());
}

function setHidden(hidden: boolean): void {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
}

class Widget extends HTMLElement {
  feedUrl = 'https://berita.news.example/v1/feeds/populer?limit=10';
}
customElements.define('test-widget', Widget);

function select(feedUrl: string, type = 'berita-select'): void {
  const widget = new Widget();
  widget.feedUrl = feedUrl;
  document.body.append(widget);
  const fields = { article: { url: 'https://news.example/1' }, position: 3 };
  widget.dispatchEvent(Object.assign(new Event(type, { bubbles: true, composed: true }), fields));
  widget.remove();
}

describe('count.js', () => {
  before(() => {
    globalThis.fetch = (url, options) => {
      beacons.push({ url: String(url), options: options!, body: JSON.parse(String(options!.body)) as Beacon['body'] });
      return Promise.reject(new Error('Blocked.'));
    };
    globalThis.setInterval = ((tick: () => void) => {
      seconds.add(tick);
      return tick;
    }) as unknown as typeof setInterval;
    globalThis.clearInterval = ((tick: () => void) => seconds.delete(tick)) as unknown as typeof clearInterval;
    globalThis.setTimeout = ((send: () => void) => gathered.push(send)) as unknown as typeof setTimeout;
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    startCounting({ endpoint: 'https://berita.news.example' });
  });
  after(() => Object.assign(globalThis, native));
  beforeEach(() => beacons.splice(0));

  it('reports a read after five seconds in view, once', () => {
    passSeconds(3);
    setHidden(true);
    passSeconds(60);
    setHidden(false);
    passSeconds(1);
    endGathering();
    expect(beacons).to.deep.equal([]);
    passSeconds(1);
    endGathering();
    passSeconds(60);
    endGathering();
    expect(beacons.map(({ url, body }) => ({ url, body }))).to.deep.equal([
      { url: 'https://berita.news.example/v1/read', body: { v: 1, p: '', e: [['r', location.href]] } },
    ]);
  });

  it('sends without cookies, without preflight, and past the end of the page', () => {
    select('https://berita.news.example/v1/feeds/populer');
    endGathering();
    const { method, mode, credentials, keepalive, headers } = beacons[0]!.options;
    expect({ method, mode, credentials, keepalive, headers }).to.deep.equal({
      method: 'POST',
      mode: 'no-cors',
      credentials: 'omit',
      keepalive: true,
      headers: undefined,
    });
  });

  it('reports selects and impressions of the feeds of its gateway, by their names', () => {
    select('https://berita.news.example/v1/feeds/populer?limit=10');
    select('https://berita.news.example/v1/feeds/populer', 'berita-impression');
    select('https://berita.news.example/v1/feeds/update');
    select('https://news.example/feed.xml');
    select('https://other.example/v1/feeds/populer');
    endGathering();
    expect(beacons.map(({ body }) => body)).to.deep.equal([
      {
        v: 1,
        p: 'populer',
        e: [
          ['s', 'https://news.example/1', 3],
          ['i', 'https://news.example/1', 3],
        ],
      },
      { v: 1, p: 'update', e: [['s', 'https://news.example/1', 3]] },
    ]);
  });

  it('sends what it has when the page is left, and at 32 events', () => {
    select('https://berita.news.example/v1/feeds/populer');
    setHidden(true);
    expect(beacons.length).to.equal(1);
    setHidden(false);
    for (let index = 0; index < 32; index += 1) select('https://berita.news.example/v1/feeds/populer');
    expect(beacons.length).to.equal(2);
    expect(beacons[1]!.body.e.length).to.equal(32);
  });

  it('counts a page anew that comes back from the back/forward cache', () => {
    passSeconds(60);
    endGathering();
    beacons.splice(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    passSeconds(5);
    endGathering();
    expect(beacons.map(({ body }) => body.e)).to.deep.equal([[['r', location.href]]]);
  });

  it('counts the next page of a router when it is told of it, once that was in view for five seconds', () => {
    const { href } = location;
    passSeconds(60);
    endGathering();
    beacons.splice(0);
    history.pushState(null, '', '/berita/6');
    document.dispatchEvent(new Event('berita-page'));
    passSeconds(4);
    history.pushState(null, '', '/berita/7');
    document.dispatchEvent(new Event('berita-page'));
    passSeconds(5);
    passSeconds(60);
    endGathering();
    const read = location.href;
    history.replaceState(null, '', href);
    expect(read).to.match(/\/berita\/7$/);
    expect(beacons.map(({ body }) => body.e)).to.deep.equal([[['r', read]]]);
  });

  for (const [fragment, reported, what] of [
    ['#komentar', '', 'leaves out'],
    ['#/berita/5', '#/berita/5', 'keeps'],
  ] as const) {
    it(`${what} the fragment of ${fragment}`, () => {
      const { href } = location;
      endGathering();
      beacons.splice(0);
      history.replaceState(null, '', fragment);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      passSeconds(5);
      endGathering();
      history.replaceState(null, '', href);
      expect(beacons.map(({ body }) => body.e)).to.deep.equal([[['r', href + reported]]]);
    });
  }
});
