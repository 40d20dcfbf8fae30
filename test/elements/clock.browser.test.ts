// One timer for all relative dates of the page: not one a widget, none while the page is hidden, none when they are
// gone.
import { expect } from 'chai';
import { html, render } from 'lit';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, texts } from '../support/mount.js';

const running = new Set<unknown>();
const { setInterval: set, clearInterval: clear } = globalThis;
let ticks: (() => void)[] = [];

before(() => {
  globalThis.setInterval = ((tick: () => void, ms: number) => {
    const timer = set(tick, ms);
    running.add(timer);
    ticks.push(tick);
    return timer;
  }) as typeof setInterval;
  globalThis.clearInterval = ((timer: number) => {
    running.delete(timer);
    clear(timer);
  }) as typeof clearInterval;
});
after(() => Object.assign(globalThis, { setInterval: set, clearInterval: clear }));

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
}

describe('relative dates', () => {
  it('share one timer, which rests while the page is hidden and ends with the last of them', async () => {
    const published = Date.now() - 59.5 * 60_000; // Half a minute for what comes until it is shown.
    const { url } = await scripted({
      body: rss(['Satu']).replace(/<pubDate>.*?</, `<pubDate>${new Date(published).toUTCString()}<`),
    });
    const page = await mount<HTMLElement>(
      html`<div>
        <berita-update dates="relative" refresh="0" feed-url=${url}></berita-update
        ><berita-populer dates="relative" feed-url=${url}></berita-populer
        ><berita-artikel dates="relative" feed-url=${url}></berita-artikel>
      </div>`,
    );
    const ages = () => [...page.children].map((widget) => texts(widget, 'time')[0]);
    await until(() => ages().every(Boolean));
    expect(ages()).to.deep.equal(['59 menit lalu', '59 menit lalu', '59 menit lalu']);
    expect(running.size).to.equal(1);

    const { now } = Date;
    Date.now = () => now() + 60_000;
    ticks.at(-1)!();
    await until(() => ages().every((age) => age === '1 jam lalu'));
    Date.now = now;

    setHidden(true);
    expect(running.size).to.equal(0);
    setHidden(false);
    expect(running.size).to.equal(1);
    render(html``, page.parentElement!);
    page.remove();
    await until(() => running.size === 0);
    Reflect.deleteProperty(document, 'hidden');
    ticks = [];
  });
});
