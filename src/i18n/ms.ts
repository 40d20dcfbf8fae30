// Malay.
import { MONTHS } from '../feed/dates/month-names.js';
import type { Translation } from './translation.js';
import { abbreviate } from './numbers.js';

const UNITS = { minute: 'minit', hour: 'jam', day: 'hari' };

export const ms: Translation = {
  lang: 'ms',
  weekdays: ['Ahad', 'Isnin', 'Selasa', 'Rabu', 'Khamis', 'Jumaat', 'Sabtu'],
  months: MONTHS.ms,
  populer: 'Popular',
  update: 'Terkini',
  more: 'Selanjutnya',
  loading: 'Memuatkan berita…',
  empty: 'Belum ada berita.',
  offline: 'Berita belum dapat dimuatkan. Semak sambungan internet anda, kemudian cuba lagi.',
  failed: 'Berita tidak tersedia buat masa ini. Cuba lagi sebentar nanti.',
  retry: 'Cuba lagi',
  previous: 'Sebelumnya',
  next: 'Seterusnya',
  pause: 'Jeda',
  play: 'Main',
  byline: 'Oleh',
  credit: 'Foto',
  source: 'Sumber',
  related: 'Baca juga',
  video: 'Tonton video',
  post: 'Lihat hantaran',
  minutes: (count) => `${count} minit bacaan`,
  rank: (position) => `Kedudukan ${position}`,
  views: (count) => `${abbreviate(count, '.', [' ribu', ' juta'])} bacaan`,
  fresh: (count) => `${count} berita baharu`,
  moved: (kind, steps) =>
    kind === 'new' ? 'baharu dalam senarai' : `${kind === 'up' ? 'naik' : 'turun'} ${steps} tempat`,
  asOf: (date) => `Setakat ${date}`,
  justNow: 'baru sahaja',
  ago: (count, unit) => `${count} ${UNITS[unit]} lalu`,
};
