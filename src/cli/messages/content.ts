// What the doctor says of a feed itself: what it holds, and what it lacks.
import type { Message } from './message.js';

export const contentMessages = {
  empty: {
    id: { message: 'Jawabannya kosong.', advice: 'Kirim feed, juga ketika belum ada berita.' },
    en: { message: 'The answer is empty.', advice: 'Send a feed, also while there is no article.' },
  },
  parse: {
    id: { message: 'Bukan feed: {0}.', advice: 'Kirim RSS, Atom, atau JSON Feed.' },
    en: { message: 'Not a feed: {0}.', advice: 'Send RSS, Atom or JSON Feed.' },
  },
  read: {
    id: { message: '{0}, {1} berita, {2}.' },
    en: { message: '{0}, {1} articles, {2}.' },
  },
  noItems: {
    id: { message: 'Feed tidak berisi berita.', advice: 'Periksa penyaring dan tugas yang menulis feed.' },
    en: { message: 'The feed holds no article.', advice: 'Check the filter, and the job that writes the feed.' },
  },
  large: {
    id: { message: 'Besarnya {0}.', advice: 'Kirim 20 sampai 50 berita terbaru saja.' },
    en: { message: 'It is {0} large.', advice: 'Send only the newest 20 to 50 articles.' },
  },
  stale: {
    id: { message: 'Berita terbaru sudah {0} hari.', advice: 'Periksa tugas yang menulis feed.' },
    en: { message: 'The newest article is {0} days old.', advice: 'Check the job that writes the feed.' },
  },
  future: {
    id: { message: '{0} berita bertanggal besok atau lebih jauh.', advice: 'Periksa jam dan zona waktu server.' },
    en: { message: '{0} articles are dated tomorrow or later.', advice: "Check the server's clock and time zone." },
  },
  noDate: {
    id: { message: '{0} dari {1} berita tanpa tanggal.', advice: 'Tulis pubDate, published, atau date_published.' },
    en: { message: '{0} of {1} articles have no date.', advice: 'Write pubDate, published or date_published.' },
  },
  noZone: {
    id: {
      message: '{0} dari {1} tanggal tanpa zona waktu; dibaca sebagai WIB.',
      advice: 'Tulis zonanya, misalnya +0700.',
    },
    en: { message: '{0} of {1} dates have no zone; they are read as WIB.', advice: 'Write the zone, e.g. +0700.' },
  },
  unordered: {
    id: { message: 'Berita tidak urut dari yang terbaru.', advice: 'Urutkan: widget membaca yang teratas saja.' },
    en: {
      message: 'The articles are not in order, newest first.',
      advice: 'Sort them: the widgets read only the topmost.',
    },
  },
  noTitle: {
    id: { message: '{0} dari {1} berita tanpa judul.', advice: 'Tulis judul tiap berita.' },
    en: { message: '{0} of {1} articles have no title.', advice: 'Write a title for each.' },
  },
  noLink: {
    id: { message: '{0} dari {1} berita tanpa alamat yang aman.', advice: 'Tulis alamat http(s) tiap berita.' },
    en: { message: '{0} of {1} articles have no safe address.', advice: 'Write an http(s) address for each.' },
  },
  duplicates: {
    id: {
      message: '{0} butir kosong atau mengulang berita lain.',
      advice: 'Kirim tiap berita sekali, dengan alamat yang tetap.',
    },
    en: {
      message: '{0} items are empty or repeat another.',
      advice: 'Send each article once, with an address that stays.',
    },
  },
  sameTitle: {
    id: { message: '{0} judul muncul lebih dari sekali.', advice: 'Periksa apakah beritanya ganda.' },
    en: { message: '{0} titles appear more than once.', advice: 'Check whether the articles are double.' },
  },
  noPicture: {
    id: { message: '{0} dari {1} berita tanpa gambar.', advice: 'Tulis media:content, enclosure, atau image.' },
    en: { message: '{0} of {1} articles have no picture.', advice: 'Write media:content, enclosure or image.' },
  },
  brokenPicture: {
    id: { message: 'Gambar tidak bisa dimuat ({0}): {1}', advice: 'Perbaiki alamatnya.' },
    en: { message: "A picture can't be loaded ({0}): {1}", advice: 'Mend its address.' },
  },
  insecurePicture: {
    id: { message: '{0} gambar beralamat http: halaman https bisa menolaknya.', advice: 'Layani gambar lewat https.' },
    en: { message: '{0} pictures are on http: pages on https may refuse them.', advice: 'Serve pictures by https.' },
  },
  noSize: {
    id: {
      message: '{0} dari {1} gambar tanpa lebar dan tinggi.',
      advice: 'Tulis width dan height pada media:content.',
    },
    en: {
      message: '{0} of {1} pictures state no width and height.',
      advice: 'Write width and height in media:content.',
    },
  },
  slowUpdates: {
    id: {
      message:
        'Feed meminta pembaca menunggu {0} menit (ttl atau sy:updatePeriod): `refresh` yang lebih pendek tidak berlaku.',
      advice:
        "Tulis selang yang sebenarnya. WordPress: add_filter( 'rss_update_frequency', fn() => '30' ); untuk dua menit.",
    },
    en: {
      message: 'The feed asks readers to wait {0} minutes (ttl or sy:updatePeriod): a shorter `refresh` has no effect.',
      advice:
        "State the real interval. WordPress: add_filter( 'rss_update_frequency', fn() => '30' ); for two minutes.",
    },
  },
} satisfies Record<string, Message>;
