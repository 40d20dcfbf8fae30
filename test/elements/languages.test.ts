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
