// Languages: the nearest `lang` decides, at any time; rarer ones come on demand.
import { expect } from 'chai';
import { html } from 'lit';
import type { BeritaPopuler } from '../../src/index.js';
import { rss, scripted, until } from '../server/client.js';
import { mount, parts, texts } from './mount.js';

const spoken = [
  ['ms', 'Popular', 'Isnin, 05 Januari 2026', 'Selanjutnya'],
  ['jv', 'Paling Diwaca', 'Senèn, 05 Januari 2026', 'Sajangkepé'],
  ['su', 'Pangseringna Dibaca', 'Senén, 05 Januari 2026', 'Salengkepna'],
  ['ar-EG', 'الأكثر قراءة', 'الاثنين, 05 يناير 2026', 'المزيد'],
  ['en', 'Most read', 'Monday, 05 January 2026', 'More'],
  ['id', 'Populer', 'Senin, 05 Januari 2026', 'Selengkapnya'],
  ['xx', 'Populer', 'Senin, 05 Januari 2026', 'Selengkapnya'],
] as const;

describe('a widget speaks the language of its place', () => {
  it('and changes with it', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const page = await mount(html`<div lang="id"><berita-populer feed-url=${url} more-url="https://berita.example/"></berita-populer></div>`);
    const widget = page.firstElementChild as BeritaPopuler;
    await until(() => texts(widget, 'time').length);
    for (const [lang, heading, date, more] of spoken) {
      page.lang = lang;
      await until(() => texts(widget, 'heading')[0] === heading);
      expect([texts(widget, 'time')[0]!.split(' | ')[0], texts(widget, 'more')[0]]).to.deep.equal([date, more]);
      expect(getComputedStyle(parts(widget, 'list')[0]!).direction).to.equal(lang.startsWith('ar') ? 'rtl' : 'ltr');
    }
  });

  it('across a shadow root around it', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const outer = await mount(html`<div lang="en"></div>`);
    const widget = document.createElement('berita-populer');
    widget.feedUrl = url;
    outer.attachShadow({ mode: 'open' }).append(widget);
    await until(() => texts(widget, 'heading')[0] === 'Most read');
  });
});

describe('dates', () => {
  it('come in any zone, by code on demand', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const widget = await mount<BeritaPopuler>(html`<berita-populer feed-url=${url} time-zone="Asia/Jakarta"></berita-populer>`);
    await until(() => texts(widget, 'time')[0]?.startsWith('Senin, 05 Januari 2026'));
    const [jakarta] = texts(widget, 'time');
    for (const zone of ['Asia/Tokyo', 'Asia/Kathmandu']) {
      widget.timeZone = zone;
      const clock = new Intl.DateTimeFormat('en', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(parts(widget, 'time')[0]!.getAttribute('datetime')!));
      await until(() => texts(widget, 'time')[0]?.endsWith(` | ${clock}`));
    }
    widget.timeZone = 'nowhere';
    await until(() => texts(widget, 'time')[0] === jakarta);
  });

  it('that are none are not said, whatever the zone', async () => {
    const article = { id: '1', title: 'Satu', categories: [], authors: [], published: 'kemarin' };
    for (const zone of ['Asia/Jakarta', 'Asia/Tokyo']) {
      const widget = await mount(html`<berita-populer time-zone=${zone} .feed=${{ format: 'rss', ranked: false, rankedBy: 'order', articles: [article] }}></berita-populer>`);
      expect(texts(widget, 'title')).to.deep.equal(['Satu']);
      expect(texts(widget, 'time')).to.deep.equal(['']);
    }
  });
});
