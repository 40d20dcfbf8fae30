// What the home page says, in both languages.
import type { Language } from '../routes.js';

/** One kind of reader, and where they go on. */
export interface Reader {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** Address within the site. */
  readonly href: string;
}

export interface HomeWords {
  readonly title: string;
  readonly lead: string;
  readonly build: string;
  readonly examples: string;
  readonly snippetTitle: string;
  readonly copy: string;
  readonly copied: string;
  readonly promises: readonly string[];
  readonly live: string;
  readonly populer: string;
  readonly update: string;
  readonly artikel: string;
  readonly readersTitle: string;
  readonly readers: readonly Reader[];
}

export const homeWords: Readonly<Record<Language, HomeWords>> = {
  id: {
    title: 'Berita di situs Anda, cukup satu tag.',
    lead: 'Daftar terpopuler, berita terbaru, dan artikel, dari feed RSS, Atom, atau JSON mana pun. Memakai huruf dan warna halaman Anda.',
    build: 'Buat widget Anda',
    examples: 'Lihat contoh halaman',
    snippetTitle: 'Salin, tempel, selesai',
    copy: 'Salin',
    copied: 'Tersalin',
    promises: ['Tanpa cookie', 'Tanpa pelacak', 'Halaman tidak bergeser', 'Gratis, lisensi MIT'],
    live: 'Tiga widget, langsung di halaman ini',
    populer: 'Terpopuler, dengan peringkat',
    update: 'Terbaru, diperbarui sendiri',
    artikel: 'Artikel, dari kartu sampai teks lengkap',
    readersTitle: 'Anda di sini sebagai',
    readers: [
      {
        title: 'Situs mitra',
        text: 'Pasang berita di halaman Anda dalam satu menit, tanpa memprogram.',
        link: 'Buka pembuat widget',
        href: '/pembuat.html',
      },
      {
        title: 'Penerbit',
        text: 'Bagikan feed Anda ke situs mitra, dan susun daftar populer dari pembaca yang nyata.',
        link: 'Panduan penerbit',
        href: '/docs/publisher.html',
      },
      {
        title: 'Pengembang',
        text: 'Paket npm bertipe, untuk React, Vue, Svelte, dan render di server.',
        link: 'Panduan pengembang (Inggris)',
        href: '/en/docs/developer.html',
      },
      {
        title: 'Desainer',
        text: 'Setiap tata letak, keadaan, dan token, untuk dilihat dan diubah.',
        link: 'Panduan desainer (Inggris)',
        href: '/en/docs/designer.html',
      },
    ],
  },
  en: {
    title: 'News on your site with one tag.',
    lead: 'The most read, the latest, and articles, from any RSS, Atom or JSON feed. In the type and the colours of your own page.',
    build: 'Build your widget',
    examples: 'See example pages',
    snippetTitle: 'Copy, paste, done',
    copy: 'Copy',
    copied: 'Copied',
    promises: ['No cookie', 'No tracker', 'Nothing on the page moves', 'Free, MIT licence'],
    live: 'Three widgets, live on this page',
    populer: 'The most read, ranked',
    update: 'The latest, renewed by itself',
    artikel: 'Articles, from a card to the full text',
    readersTitle: 'You are here as',
    readers: [
      {
        title: 'A partner site',
        text: 'Put news on your page in a minute, without writing code.',
        link: 'Open the builder',
        href: '/en/builder.html',
      },
      {
        title: 'A publisher',
        text: 'Give your feed to partner sites, and make a list of what is really read.',
        link: 'Guide for publishers',
        href: '/en/docs/publisher.html',
      },
      {
        title: 'A developer',
        text: 'A typed npm package, for React, Vue, Svelte and rendering on a server.',
        link: 'Guide for developers',
        href: '/en/docs/developer.html',
      },
      {
        title: 'A designer',
        text: 'Every layout, every state and every token, to look at and to change.',
        link: 'Guide for designers',
        href: '/en/docs/designer.html',
      },
    ],
  },
};
