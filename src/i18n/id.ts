// Indonesian.
import { INDONESIAN_MONTHS } from '../feed/dates/months.js';
import type { Translation } from './translation.js';
import { abbreviate } from './numbers.js';

const UNITS = { minute: 'menit', hour: 'jam', day: 'hari' };

export const id: Translation = {
  lang: 'id',
  weekdays: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  months: INDONESIAN_MONTHS,
  populer: 'Populer',
  update: 'Update',
  latest: 'Terbaru',
  more: 'Selengkapnya',
  loading: 'Memuat berita…',
  empty: 'Belum ada berita.',
  offline: 'Berita belum bisa dimuat. Periksa koneksi internet Anda, lalu coba lagi.',
  failed: 'Berita sedang tidak tersedia. Coba lagi beberapa saat lagi.',
  retry: 'Coba lagi',
  previous: 'Sebelumnya',
  next: 'Berikutnya',
  pause: 'Jeda',
  play: 'Putar',
  byline: 'Laporan',
  credit: 'Foto',
  source: 'Sumber',
  related: 'Baca juga',
  video: 'Tonton video',
  post: 'Lihat kiriman',
  minutes: (count) => `${count} menit baca`,
  rank: (position) => `Peringkat ${position}`,
  views: (count) => `${abbreviate(count, ',', [' rb', ' jt'])} dibaca`,
  fresh: (count) => `${count} berita baru`,
  moved: (kind, steps) =>
    kind === 'new' ? 'baru di daftar' : `${kind === 'up' ? 'naik' : 'turun'} ${steps} peringkat`,
  asOf: (date) => `Data per ${date}`,
  justNow: 'baru saja',
  ago: (count, unit) => `${count} ${UNITS[unit]} lalu`,
};
