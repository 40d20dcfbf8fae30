// What the doctor says of the way to a feed: connection, status, headers.
import type { Message } from './message.js';

export const answerMessages = {
  dns: {
    id: { message: 'Nama server tidak ditemukan (DNS): {0}.', advice: 'Periksa ejaan alamat dan catatan DNS-nya.' },
    en: {
      message: "The server's name was not found (DNS): {0}.",
      advice: 'Check the spelling of the address, and its DNS record.',
    },
  },
  tls: {
    id: { message: 'Sambungan aman (TLS) gagal: {0}.', advice: 'Perbarui sertifikat server dan sertakan rantainya.' },
    en: {
      message: 'The secure connection (TLS) failed: {0}.',
      advice: "Renew the server's certificate, and send its whole chain.",
    },
  },
  refused: {
    id: { message: 'Server menolak sambungan: {0}.', advice: 'Periksa apakah server berjalan dan porta-nya benar.' },
    en: { message: 'The server refused the connection: {0}.', advice: 'Check that the server runs, and the port.' },
  },
  timeout: {
    id: {
      message: 'Server tidak menjawab dalam {0} detik.',
      advice: 'Layani feed dari berkas atau cache, bukan langsung dari basis data.',
    },
    en: {
      message: 'The server did not answer within {0} seconds.',
      advice: 'Serve the feed from a file or a cache, not straight from the database.',
    },
  },
  network: {
    id: { message: 'Sambungan terputus: {0}.', advice: 'Coba lagi; periksa jaringan server.' },
    en: { message: 'The connection broke: {0}.', advice: "Try again; check the server's network." },
  },
  redirects: {
    id: { message: 'Dialihkan lebih dari {0} kali.', advice: 'Hapus lingkaran pengalihan.' },
    en: { message: 'Redirected more than {0} times.', advice: 'Break the circle of redirects.' },
  },
  status: {
    id: { message: 'Server menjawab status {0}.', advice: 'Feed harus menjawab 200.' },
    en: { message: 'The server answered status {0}.', advice: 'A feed must answer 200.' },
  },
  file: {
    id: { message: 'Berkas tidak bisa dibaca: {0}.', advice: 'Periksa letak dan izinnya.' },
    en: { message: "The file can't be read: {0}.", advice: 'Check its path and permissions.' },
  },
  address: {
    id: {
      message: 'Bukan alamat http(s): {0}.',
      advice: 'Tulis alamat lengkap, misalnya https://news.example/feed.xml.',
    },
    en: { message: 'No http(s) address: {0}.', advice: 'Write the whole address, e.g. https://news.example/feed.xml.' },
  },
  tooLarge: {
    id: {
      message: 'Lebih besar dari {0}; widget tidak mau membacanya.',
      advice: 'Kirim 20 sampai 50 berita terbaru saja.',
    },
    en: {
      message: 'Larger than {0}; the widgets refuse to read it.',
      advice: 'Send only the newest 20 to 50 articles.',
    },
  },
  cors: {
    id: {
      message: 'Situs lain tidak boleh membaca feed ini: tidak ada Access-Control-Allow-Origin{0}.',
      advice: 'Kirim header Access-Control-Allow-Origin: *',
    },
    en: {
      message: 'Other sites may not read this feed: no Access-Control-Allow-Origin{0}.',
      advice: 'Send the header Access-Control-Allow-Origin: *',
    },
  },
  corsOther: {
    id: {
      message: 'Hanya situs lain yang boleh membaca feed ini: Access-Control-Allow-Origin: {0}.',
      advice: 'Kirim header Access-Control-Allow-Origin: *',
    },
    en: {
      message: 'Only another site may read this feed: Access-Control-Allow-Origin: {0}.',
      advice: 'Send the header Access-Control-Allow-Origin: *',
    },
  },
  insecure: {
    id: { message: 'Alamatnya http: halaman https tidak boleh membacanya.', advice: 'Layani feed lewat https.' },
    en: { message: 'The address is http: pages on https may not read it.', advice: 'Serve the feed by https.' },
  },
  redirected: {
    id: { message: 'Dialihkan {0} kali, ke {1}.', advice: 'Pakai alamat akhir itu sebagai feed-url.' },
    en: { message: 'Redirected {0} times, to {1}.', advice: 'Use that last address as feed-url.' },
  },
  contentType: {
    id: {
      message: 'Content-Type: {0}.',
      advice: 'Kirim application/rss+xml, application/atom+xml, atau application/feed+json.',
    },
    en: {
      message: 'Content-Type: {0}.',
      advice: 'Send application/rss+xml, application/atom+xml or application/feed+json.',
    },
  },
  noStore: {
    id: {
      message: 'Cache-Control: {0} melarang salinan: tiap kunjungan mengunduh semuanya.',
      advice: 'Kirim Cache-Control: public, max-age=60',
    },
    en: {
      message: 'Cache-Control: {0} forbids copies: each visit downloads it all.',
      advice: 'Send Cache-Control: public, max-age=60',
    },
  },
  noValidator: {
    id: {
      message: 'Tidak ada ETag dan Last-Modified: feed yang tidak berubah pun diunduh lagi.',
      advice: 'Kirim salah satunya, dan jawab 304 bila tidak berubah.',
    },
    en: {
      message: 'Neither ETag nor Last-Modified: an unchanged feed is downloaded again.',
      advice: 'Send one of them, and answer 304 when nothing changed.',
    },
  },
  longMaxAge: {
    id: {
      message: 'Cache-Control: max-age={0}: `refresh` yang lebih pendek tidak berlaku.',
      advice: 'Kirim Cache-Control: public, max-age=60',
    },
    en: {
      message: 'Cache-Control: max-age={0}: a shorter `refresh` has no effect.',
      advice: 'Send Cache-Control: public, max-age=60',
    },
  },
  notCompressed: {
    id: { message: 'Dikirim tanpa kompresi ({0}).', advice: 'Nyalakan gzip atau brotli untuk XML dan JSON.' },
    en: { message: 'Sent without compression ({0}).', advice: 'Switch on gzip or brotli for XML and JSON.' },
  },
} satisfies Record<string, Message>;
