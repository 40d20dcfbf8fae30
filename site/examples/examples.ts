// The example pages: what a partner would really have, each a whole page of its own.
import type { Language } from '../routes.js';

export interface Example {
  /** Its file, `examples/NAME.html`. */
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** What it shows of the widgets. */
  readonly shows: Readonly<Record<Language, string>>;
}

export const examples: readonly Example[] = [
  {
    name: 'portal',
    title: { id: 'Portal berita', en: 'News portal' },
    shows: {
      id: 'Ticker di bawah kepala halaman, artikel utama, populer dan linimasa di sisi.',
      en: 'A ticker under the masthead, a lead article, ranked list and timeline in the sidebar.',
    },
  },
  {
    name: 'blog',
    title: { id: 'Blog daerah', en: 'Regional blog' },
    shows: {
      id: 'Daftar polos di tengah tulisan, yang menyatu dengan huruf blog.',
      en: 'A bare list within a post, in the type of the blog.',
    },
  },
  {
    name: 'school',
    title: { id: 'Sekolah', en: 'School' },
    shows: {
      id: 'Kartu berita pendidikan dalam warna sekolah.',
      en: 'Cards of news in the colours of the school.',
    },
  },
  {
    name: 'municipality',
    title: { id: 'Pemerintah kota', en: 'Municipality' },
    shows: {
      id: 'Berita terbaru dan isi cadangan, di halaman dengan aturan CSP yang ketat.',
      en: 'The latest news, with a fallback, on a page with a strict Content-Security-Policy.',
    },
  },
  {
    name: 'shop',
    title: { id: 'Toko', en: 'Shop' },
    shows: {
      id: 'Korsel bergaya modern di antara produk, dengan kelas gaya Tailwind.',
      en: 'A carousel between products, with classes as Tailwind has them.',
    },
  },
  {
    name: 'wordpress',
    title: { id: 'Tema WordPress', en: 'WordPress theme' },
    shows: {
      id: 'Dua widget di kolom sisi, dengan markup dan gaya tema bawaan.',
      en: 'Two widgets in the sidebar, in the markup and styles of a classic theme.',
    },
  },
  {
    name: 'arabic',
    title: { id: 'Halaman berbahasa Arab', en: 'Arabic page' },
    shows: {
      id: 'Dari kanan ke kiri, dengan tanggal dan angka Arab.',
      en: 'From right to left, with Arabic dates and words.',
    },
  },
  {
    name: 'dark',
    title: { id: 'Aplikasi gelap', en: 'Dark app' },
    shows: {
      id: 'Papan kerja gelap yang warnanya diikuti widget.',
      en: 'A dark dashboard, whose colours the widgets take.',
    },
  },
];
