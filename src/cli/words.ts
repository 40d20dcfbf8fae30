// What the feed doctor says, in Indonesian and English: for each finding what is so, and what to change.

/** Level of a finding: `error` keeps readers from the news, `warn` harms them, `ok` is for information. */
export type Level = 'error' | 'warn' | 'ok';

/** One thing found. `facts` fill the words: `{0}`, `{1}` … */
export interface Finding {
  level: Level;
  code: Code;
  facts: (string | number)[];
}

type Words = readonly [id: string, en: string, idAdvice?: string, enAdvice?: string];

const table = {
  dns: [
    'Nama server tidak ditemukan (DNS): {0}.',
    "The server's name was not found (DNS): {0}.",
    'Periksa ejaan alamat dan catatan DNS-nya.',
    'Check the spelling of the address, and its DNS record.',
  ],
  tls: [
    'Sambungan aman (TLS) gagal: {0}.',
    'The secure connection (TLS) failed: {0}.',
    'Perbarui sertifikat server dan sertakan rantainya.',
    "Renew the server's certificate, and send its whole chain.",
  ],
  refused: [
    'Server menolak sambungan: {0}.',
    'The server refused the connection: {0}.',
    'Periksa apakah server berjalan dan porta-nya benar.',
    'Check that the server runs, and the port.',
  ],
  timeout: [
    'Server tidak menjawab dalam {0} detik.',
    'The server did not answer within {0} seconds.',
    'Layani feed dari berkas atau cache, bukan langsung dari basis data.',
    'Serve the feed from a file or a cache, not straight from the database.',
  ],
  network: [
    'Sambungan terputus: {0}.',
    'The connection broke: {0}.',
    'Coba lagi; periksa jaringan server.',
    "Try again; check the server's network.",
  ],
  redirects: [
    'Dialihkan lebih dari {0} kali.',
    'Redirected more than {0} times.',
    'Hapus lingkaran pengalihan.',
    'Break the circle of redirects.',
  ],
  status: [
    'Server menjawab status {0}.',
    'The server answered status {0}.',
    'Feed harus menjawab 200.',
    'A feed must answer 200.',
  ],
  file: [
    'Berkas tidak bisa dibaca: {0}.',
    "The file can't be read: {0}.",
    'Periksa letak dan izinnya.',
    'Check its path and permissions.',
  ],
  address: [
    'Bukan alamat http(s): {0}.',
    'No http(s) address: {0}.',
    'Tulis alamat lengkap, misalnya https://news.example/feed.xml.',
    'Write the whole address, e.g. https://news.example/feed.xml.',
  ],
  tooLarge: [
    'Lebih besar dari {0}; widget tidak mau membacanya.',
    'Larger than {0}; the widgets refuse to read it.',
    'Kirim 20 sampai 50 berita terbaru saja.',
    'Send only the newest 20 to 50 articles.',
  ],
  empty: [
    'Jawabannya kosong.',
    'The answer is empty.',
    'Kirim feed, juga ketika belum ada berita.',
    'Send a feed, also while there is no article.',
  ],
  parse: ['Bukan feed: {0}.', 'Not a feed: {0}.', 'Kirim RSS, Atom, atau JSON Feed.', 'Send RSS, Atom or JSON Feed.'],
  read: ['{0}, {1} berita, {2}.', '{0}, {1} articles, {2}.'],
  noItems: [
    'Feed tidak berisi berita.',
    'The feed holds no article.',
    'Periksa penyaring dan tugas yang menulis feed.',
    'Check the filter, and the job that writes the feed.',
  ],
  cors: [
    'Situs lain tidak boleh membaca feed ini: tidak ada Access-Control-Allow-Origin{0}.',
    'Other sites may not read this feed: no Access-Control-Allow-Origin{0}.',
    'Kirim header Access-Control-Allow-Origin: *',
    'Send the header Access-Control-Allow-Origin: *',
  ],
  corsOther: [
    'Hanya situs lain yang boleh membaca feed ini: Access-Control-Allow-Origin: {0}.',
    'Only another site may read this feed: Access-Control-Allow-Origin: {0}.',
    'Kirim header Access-Control-Allow-Origin: *',
    'Send the header Access-Control-Allow-Origin: *',
  ],
  insecure: [
    'Alamatnya http: halaman https tidak boleh membacanya.',
    'The address is http: pages on https may not read it.',
    'Layani feed lewat https.',
    'Serve the feed by https.',
  ],
  redirected: [
    'Dialihkan {0} kali, ke {1}.',
    'Redirected {0} times, to {1}.',
    'Pakai alamat akhir itu sebagai feed-url.',
    'Use that last address as feed-url.',
  ],
  contentType: [
    'Content-Type: {0}.',
    'Content-Type: {0}.',
    'Kirim application/rss+xml, application/atom+xml, atau application/feed+json.',
    'Send application/rss+xml, application/atom+xml or application/feed+json.',
  ],
  noStore: [
    'Cache-Control: {0} melarang salinan: tiap kunjungan mengunduh semuanya.',
    'Cache-Control: {0} forbids copies: each visit downloads it all.',
    'Kirim Cache-Control: public, max-age=60',
    'Send Cache-Control: public, max-age=60',
  ],
  noValidator: [
    'Tidak ada ETag dan Last-Modified: feed yang tidak berubah pun diunduh lagi.',
    'Neither ETag nor Last-Modified: an unchanged feed is downloaded again.',
    'Kirim salah satunya, dan jawab 304 bila tidak berubah.',
    'Send one of them, and answer 304 when nothing changed.',
  ],
  notCompressed: [
    'Dikirim tanpa kompresi ({0}).',
    'Sent without compression ({0}).',
    'Nyalakan gzip atau brotli untuk XML dan JSON.',
    'Switch on gzip or brotli for XML and JSON.',
  ],
  large: [
    'Besarnya {0}.',
    'It is {0} large.',
    'Kirim 20 sampai 50 berita terbaru saja.',
    'Send only the newest 20 to 50 articles.',
  ],
  stale: [
    'Berita terbaru sudah {0} hari.',
    'The newest article is {0} days old.',
    'Periksa tugas yang menulis feed.',
    'Check the job that writes the feed.',
  ],
  future: [
    '{0} berita bertanggal besok atau lebih jauh.',
    '{0} articles are dated tomorrow or later.',
    'Periksa jam dan zona waktu server.',
    "Check the server's clock and time zone.",
  ],
  noDate: [
    '{0} dari {1} berita tanpa tanggal.',
    '{0} of {1} articles have no date.',
    'Tulis pubDate, published, atau date_published.',
    'Write pubDate, published or date_published.',
  ],
  noZone: [
    '{0} dari {1} tanggal tanpa zona waktu; dibaca sebagai WIB.',
    '{0} of {1} dates have no zone; they are read as WIB.',
    'Tulis zonanya, misalnya +0700.',
    'Write the zone, e.g. +0700.',
  ],
  unordered: [
    'Berita tidak urut dari yang terbaru.',
    'The articles are not in order, newest first.',
    'Urutkan: widget membaca yang teratas saja.',
    'Sort them: the widgets read only the topmost.',
  ],
  noTitle: [
    '{0} dari {1} berita tanpa judul.',
    '{0} of {1} articles have no title.',
    'Tulis judul tiap berita.',
    'Write a title for each.',
  ],
  noLink: [
    '{0} dari {1} berita tanpa alamat yang aman.',
    '{0} of {1} articles have no safe address.',
    'Tulis alamat http(s) tiap berita.',
    'Write an http(s) address for each.',
  ],
  duplicates: [
    '{0} butir kosong atau mengulang berita lain.',
    '{0} items are empty or repeat another.',
    'Kirim tiap berita sekali, dengan alamat yang tetap.',
    'Send each article once, with an address that stays.',
  ],
  sameTitle: [
    '{0} judul muncul lebih dari sekali.',
    '{0} titles appear more than once.',
    'Periksa apakah beritanya ganda.',
    'Check whether the articles are double.',
  ],
  noPicture: [
    '{0} dari {1} berita tanpa gambar.',
    '{0} of {1} articles have no picture.',
    'Tulis media:content, enclosure, atau image.',
    'Write media:content, enclosure or image.',
  ],
  brokenPicture: [
    'Gambar tidak bisa dimuat ({0}): {1}',
    "A picture can't be loaded ({0}): {1}",
    'Perbaiki alamatnya.',
    'Mend its address.',
  ],
  insecurePicture: [
    '{0} gambar beralamat http: halaman https bisa menolaknya.',
    '{0} pictures are on http: pages on https may refuse them.',
    'Layani gambar lewat https.',
    'Serve pictures by https.',
  ],
  noSize: [
    '{0} dari {1} gambar tanpa lebar dan tinggi.',
    '{0} of {1} pictures state no width and height.',
    'Tulis width dan height pada media:content.',
    'Write width and height in media:content.',
  ],
} satisfies Record<string, Words>;

export type Code = keyof typeof table;

/** A finding in words; `advice` says what to change. */
export function inWords({ code, facts }: Finding, lang: 'id' | 'en'): { message: string; advice?: string } {
  const words: Words = table[code];
  const at = lang === 'id' ? 0 : 1;
  const message = words[at].replace(/\{(\d)\}/g, (_, index: number) => String(facts[index] ?? ''));
  const advice = words[at + 2];
  return advice ? { message, advice } : { message };
}

/** Headings and the help text. */
export const frame = {
  id: {
    levels: { error: 'salah', warn: 'awas', ok: 'baik' },
    summary: (errors: number, warnings: number) => `${errors} kesalahan, ${warnings} peringatan`,
    help: `Pakai: berita-widgets check <alamat|berkas> [pilihan]

Memeriksa feed seperti peramban membacanya.

  --lang id|en      bahasa laporan (bawaan: bahasa sistem)
  --json            laporan sebagai JSON
  --origin ALAMAT   situs yang memasang widget (bawaan: https://partner.example)
  --no-images       gambar tidak dimuat
  --strict          peringatan dihitung kesalahan

Kode keluar: 0 tanpa kesalahan, 1 ada kesalahan, 2 salah pakai.`,
  },
  en: {
    levels: { error: 'error', warn: 'warn', ok: 'ok' },
    summary: (errors: number, warnings: number) =>
      `${errors} ${errors === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
    help: `Usage: berita-widgets check <url|file> [options]

Checks a feed as a browser reads it.

  --lang id|en      language of the report (default: the system's)
  --json            the report as JSON
  --origin URL      site that carries the widget (default: https://partner.example)
  --no-images       do not load pictures
  --strict          warnings count as errors

Exit code: 0 without errors, 1 with errors, 2 wrong use.`,
  },
} as const;
