// Sundanese.
import { MONTHS } from '../feed/dates/month-names.js';
import type { Translation } from './translation.js';
import { abbreviate } from './numbers.js';

const UNITS = { minute: 'menit', hour: 'jam', day: 'poé' };

export const su: Translation = {
  lang: 'su',
  weekdays: ['Minggu', 'Senén', 'Salasa', 'Rebo', 'Kemis', 'Jumaah', 'Saptu'],
  months: MONTHS.su,
  populer: 'Pangseringna Dibaca',
  update: 'Pangénggalna',
  more: 'Salengkepna',
  loading: 'Ngamuat warta…',
  empty: 'Can aya warta.',
  offline: 'Warta can bisa dimuat. Pariksa sambungan internét anjeun, tuluy cobaan deui.',
  failed: 'Warta keur teu sadia. Cobaan deui sakedeung deui.',
  retry: 'Cobaan deui',
  previous: 'Saméméhna',
  next: 'Saterusna',
  pause: 'Reureuh',
  play: 'Puter',
  byline: 'Laporan',
  credit: 'Poto',
  source: 'Sumber',
  related: 'Baca ogé',
  video: 'Lalajo vidéo',
  post: 'Tempo kiriman',
  minutes: (count) => `${count} menit maca`,
  rank: (position) => `Urutan ${position}`,
  views: (count) => `dibaca ${abbreviate(count, ',', [' rébu', ' juta'])} kali`,
  fresh: (count) => `${count} warta anyar`,
  moved: (kind, steps) =>
    kind === 'new' ? 'anyar dina daptar' : `${kind === 'up' ? 'naék' : 'turun'} ${steps} urutan`,
  asOf: (date) => `Data nepi ka ${date}`,
  justNow: 'karék pisan',
  ago: (count, unit) => `${count} ${UNITS[unit]} kaliwat`,
};
