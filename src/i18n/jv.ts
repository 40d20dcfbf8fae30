// Javanese.
import { MONTHS } from '../feed/dates/month-names.js';
import type { Translation } from './translation.js';
import { abbreviate } from './numbers.js';

const UNITS = { minute: 'menit', hour: 'jam', day: 'dina' };

export const jv: Translation = {
  lang: 'jv',
  weekdays: ['Minggu', 'Senèn', 'Slasa', 'Rebo', 'Kemis', 'Jemuwah', 'Setu'],
  months: MONTHS.jv,
  populer: 'Paling Diwaca',
  update: 'Paling Anyar',
  more: 'Sajangkepé',
  loading: 'Ngamot pawarta…',
  empty: 'Durung ana pawarta.',
  offline: 'Pawarta durung bisa diamot. Priksanen sambungan internèt panjenengan, banjur jajalen manèh.',
  failed: 'Pawarta lagi ora sumadya. Jajalen manèh sedhéla engkas.',
  retry: 'Jajal manèh',
  previous: 'Sadurungé',
  next: 'Sabanjuré',
  pause: 'Lèrèn',
  play: 'Puter',
  byline: 'Lapuran',
  credit: 'Foto',
  source: 'Sumber',
  related: 'Waca uga',
  video: 'Deleng vidhéo',
  post: 'Deleng kiriman',
  minutes: (count) => `${count} menit maca`,
  rank: (position) => `Urutan ${position}`,
  views: (count) => `diwaca ping ${abbreviate(count, ',', [' èwu', ' yuta'])}`,
  fresh: (count) => `${count} pawarta anyar`,
  moved: (kind, steps) =>
    kind === 'new' ? 'anyar ing dhaptar' : `${kind === 'up' ? 'munggah' : 'mudhun'} ${steps} urutan`,
  asOf: (date) => `Data nganti ${date}`,
  justNow: 'lagi waé',
  ago: (count, unit) => `${count} ${UNITS[unit]} kepungkur`,
};
