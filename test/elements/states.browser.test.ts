// Loading, empty and failure: what the visitor reads, what the developer is told, and the way back.
import { expect } from 'chai';
import { html, nothing } from 'lit';
import { parseFeed } from '../../src/feed/index.js';
import type { BeritaPopuler, BeritaUpdate } from '../../src/index.js';
import { rss, scripted, until, type Step } from '../support/server/client.js';
import { mount, once, parts, texts } from '../support/mount.js';

const offline = 'Berita belum bisa dimuat. Periksa koneksi internet Anda, lalu coba lagi.';
const failed = 'Berita sedang tidak tersedia. Coba lagi beberapa saat lagi.';

const cases: readonly (readonly [what: string, step: Step, code: string, words: string])[] = [
  ['404', { status: 404 }, 'http', failed],
  ['500', { status: 500 }, 'http', failed],
  [
    'a web page',
    { body: '<!doctype html><title>Masuk</title><p>Silakan masuk', headers: { 'content-type': 'text/html' } },
    'parse',
    failed,
  ],
  ['an empty answer', { body: '' }, 'empty', failed],
  ['a cut connection', { reset: true }, 'network', offline],
  ['no CORS header', { body: rss(['Satu']), cors: false }, 'network', offline],
];

describe('failures', () => {
  const unhandled: unknown[] = [];
  addEventListener('unhandledrejection', ({ reason }) => unhandled.push(reason));

  for (const [what, step, code, words] of cases) {
    it(`say what to do about ${what}, tell the page why, and recover by the button`, async () => {
      const { url, next } = await scripted(step);
      const told = once('berita-error');
      const widget = await mount<BeritaUpdate>(html`<berita-update feed-url=${url}></berita-update>`);
      const { error } = await told;
      expect(error.code).to.equal(code);
      expect(error.message).to.include(url);
      expect(texts(widget, 'notice')).to.deep.equal([words]);
      expect(parts(widget, 'item').length + parts(widget, 'skeleton').length).to.equal(0);
      expect(widget.matches(':state(error)')).to.equal(true);
      await next({ body: rss(['Kembali']) });
      const loaded = once('berita-load');
      parts(widget, 'retry')[0]!.click();
      await loaded;
      expect(texts(widget, 'title')).to.deep.equal(['Kembali']);
      expect(unhandled).to.deep.equal([]);
    });
  }

  for (const [what, address] of [
    ['no feed-url', undefined],
    ['a feed-url that is no address', 'http://['],
    ['another scheme', 'javascript:alert(1)'],
  ] as const) {
    it(`are the developer's with ${what}: told to the page, never to the visitor, who keeps the children`, async () => {
      const told = once('berita-error');
      const widget = await mount<BeritaUpdate>(
        html`<berita-update feed-url=${address ?? nothing}><p id="fallback">Baca di situs kami</p></berita-update>`,
      );
      const fallback = widget.querySelector<HTMLElement>('#fallback')!;
      expect(fallback.checkVisibility()).to.equal(true);
      expect((await told).error.message).to.include('<berita-update> has');
      expect(texts(widget, 'notice')).to.deep.equal([]);
      expect(parts(widget, 'retry')).to.deep.equal([]);
      expect(parts(widget, 'skeleton')).to.deep.equal([]);
      expect(fallback.checkVisibility()).to.equal(true);
    });
  }

  it('are none while a framework still sets the address, or the feed', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const errors: unknown[] = [];
    const page = await mount<HTMLElement>(
      html`<div><berita-update></berita-update><berita-populer></berita-populer></div>`,
    );
    page.addEventListener('berita-error', ({ error }) => errors.push(error));
    const [update, populer] = page.children as unknown as [BeritaUpdate, BeritaPopuler];
    await populer.updateComplete;
    expect(update.matches(':state(loading)')).to.equal(true);
    expect(texts(update, 'notice')).to.deep.equal([]);
    update.setAttribute('feed-url', url);
    populer.feed = parseFeed(rss(['Dua']));
    await until(() => texts(update, 'title')[0] === 'Satu' && texts(populer, 'title')[0] === 'Dua');
    expect(errors).to.deep.equal([]);
    expect(update.matches(':state(error)')).to.equal(false);
  });

  it('show the fallback children, and the words in English where the page is', async () => {
    const { url } = await scripted({ status: 500 });
    const told = once('berita-error');
    const widget = await mount<BeritaUpdate>(
      html`<berita-update lang="en" feed-url=${url}><p id="fallback">Baca di situs kami</p></berita-update>`,
    );
    expect(widget.querySelector<HTMLElement>('#fallback')!.checkVisibility()).to.equal(false);
    await told;
    expect(widget.querySelector<HTMLElement>('#fallback')!.checkVisibility()).to.equal(true);
    expect(texts(widget, 'notice')).to.deep.equal(['The news is not available right now. Try again in a moment.']);
  });

  it('warn the developer once for each feed', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(words.join(' '));
    try {
      const { url } = await scripted({ status: 500 });
      const told = once('berita-error');
      await mount(
        html`<div>
          <berita-update feed-url=${url}></berita-update><berita-populer feed-url=${url}></berita-populer>
        </div>`,
      );
      await told;
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(warnings.filter((line) => line.includes(url))).to.have.length(1);
    } finally {
      console.warn = warn;
    }
  });
});

describe('other states', () => {
  it('show a skeleton of `limit` rows while the answer is awaited', async () => {
    const { url } = await scripted({ stall: true });
    const widget = await mount<BeritaUpdate>(html`<berita-update feed-url=${url} limit="4"></berita-update>`);
    expect(widget.matches(':state(loading)')).to.equal(true);
    expect(widget.shadowRoot!.querySelectorAll('.skeleton .row')).to.have.length(4);
    expect(parts(widget, 'skeleton')[0]!.textContent).to.include('Memuat berita');
  });

  it('say that a feed has no articles yet', async () => {
    const { url } = await scripted({ body: rss([]) });
    const loaded = once('berita-load');
    const widget = await mount<BeritaUpdate>(html`<berita-update feed-url=${url}></berita-update>`);
    await loaded;
    expect(texts(widget, 'notice')).to.deep.equal(['Belum ada berita.']);
    expect(widget.matches(':state(empty)')).to.equal(true);
  });
});
