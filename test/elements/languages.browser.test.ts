// Languages: the nearest `lang` decides, at any time; rarer ones come on demand.
import { expect } from 'chai';
import { html } from 'lit';
import { registerTranslation, type BeritaPopuler } from '../../src/index.js';
import { en } from '../../src/i18n/en.js';
import { rss, scripted, until } from '../support/server/client.js';
import { mount, parts, texts } from '../support/mount.js';

const spoken = [
  ['ms', 'Popular', 'Isnin, 05 Januari 2026', 'Selanjutnya'],
  ['jv', 'Paling Diwaca', 'Senèn, 05 Januari 2026', 'Sajangkepé'],
  ['su', 'Pangseringna Dibaca', 'Senén, 05 Januari 2026', 'Salengkepna'],
  ['ar-EG', 'الأكثر قراءة', 'الاثنين، 5 يناير 2026', 'المزيد'],
  ['en', 'Most read', 'Monday, 05 January 2026', 'More'],
  ['id', 'Populer', 'Senin, 05 Januari 2026', 'Selengkapnya'],
  ['xx', 'Populer', 'Senin, 05 Januari 2026', 'Selengkapnya'],
] as const;

describe('a widget speaks the language of its place', () => {
  it('and changes with it', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const page = await mount(
      html`<div lang="id"><berita-populer feed-url=${url} more-url="https://berita.example/"></berita-populer></div>`,
    );
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
    const widget = await mount<BeritaPopuler>(
      html`<berita-populer feed-url=${url} time-zone="Asia/Jakarta"></berita-populer>`,
    );
    await until(() => texts(widget, 'time')[0]?.startsWith('Senin, 05 Januari 2026'));
    const [jakarta] = texts(widget, 'time');
    for (const zone of ['Asia/Tokyo', 'Asia/Kathmandu']) {
      widget.timeZone = zone;
      const clock = new Intl.DateTimeFormat('en', {
        timeZone: zone,
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(new Date(parts(widget, 'time')[0]!.getAttribute('datetime')!));
      await until(() => texts(widget, 'time')[0]?.endsWith(` | ${clock}`));
    }
    widget.timeZone = 'nowhere';
    await until(() => texts(widget, 'time')[0] === jakarta);
  });

  it('are written as each language writes them: its own words in any zone, by Intl where it has none', async () => {
    const { url } = await scripted({ body: rss(['Satu']) });
    const { weekdays, months, ...words } = en;
    void [weekdays, months];
    for (const lang of ['de', 'fi', 'ja']) registerTranslation({ ...words, lang } as never);
    const page = await mount(html`<div lang="id"><berita-populer feed-url=${url}></berita-populer></div>`);
    const widget = page.firstElementChild as BeritaPopuler;
    for (const [lang, zone, line] of [
      ['jv', 'Asia/Tokyo', 'Senèn, 05 Januari 2026 | 16:47'],
      ['en', 'Asia/Kathmandu', 'Monday, 05 January 2026 | 13:32'],
      ['id', 'America/St_Johns', 'Senin, 05 Januari 2026 | 04:17'],
      ['ar', 'Asia/Jakarta', 'الاثنين، 5 يناير 2026 | 14:47'],
      ['ar', 'Asia/Tokyo', 'الاثنين، 5 يناير 2026 | 16:47'],
      ['ar', 'nowhere', 'الاثنين، 5 يناير 2026 | 14:47'],
      ['de', 'Asia/Jakarta', 'Montag, 5. Januar 2026 | 14:47'],
      ['fi', 'Asia/Tokyo', 'maanantai 5. tammikuuta 2026 | 16.47'],
      ['ja', 'Asia/Tokyo', '2026年1月5日月曜日 | 16:47'],
    ] as const) {
      page.lang = lang;
      widget.timeZone = zone;
      await until(() => texts(widget, 'time')[0] === line).catch(() =>
        expect(texts(widget, 'time')[0], `${lang} ${zone}`).to.equal(line),
      );
    }
  });

  it('have their zone in full articles', async () => {
    const article = { id: '1', title: 'Satu', categories: [], authors: [], content: '<p>Isi</p>' };
    const page = await mount(html`<div></div>`);
    for (const [lang, zone, published, line] of [
      ['id', 'Asia/Tokyo', '2026-01-05T09:47:00.000Z', 'Senin, 05 Januari 2026 | 18:47 GMT+9'],
      ['en', 'America/St_Johns', '2026-07-05T09:47:00.000Z', 'Sunday, 05 July 2026 | 07:17 GMT-2:30'],
      ['ar', 'Asia/Jakarta', '2026-01-05T09:47:00.000Z', 'الاثنين، 5 يناير 2026 | 16:47 غرينتش+7'],
    ] as const) {
      const widget = document.createElement('berita-artikel');
      Object.assign(widget, { lang, timeZone: zone, variant: 'full', article: { ...article, published } });
      page.append(widget);
      await until(() => texts(widget, 'time')[0]);
      expect(texts(widget, 'time')[0], `${lang} ${zone}`).to.equal(line);
    }
  });

  it('that are none are not said, whatever the zone', async () => {
    const article = { id: '1', title: 'Satu', categories: [], authors: [], published: 'kemarin' };
    for (const zone of ['Asia/Jakarta', 'Asia/Tokyo']) {
      const widget = await mount(
        html`<berita-populer
          time-zone=${zone}
          .feed=${{ format: 'rss', ranked: false, rankedBy: 'order', articles: [article] }}
        ></berita-populer>`,
      );
      expect(texts(widget, 'title')).to.deep.equal(['Satu']);
      expect(texts(widget, 'time')).to.deep.equal(['']);
    }
  });
});
