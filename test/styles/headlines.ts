// Headlines as long as newspapers write them, 40 to 95 letters, and feeds of them.
import type { Article, Feed } from '../../src/index.js';
import { origin } from '../support/server/client.js';

/** Sixty of them: the lists' reserve (src/styles/reserve.ts) was measured with them. */
export const HEADLINES: readonly string[] = [
  'Harga beras di pasar induk turun tipis setelah panen raya di empat kabupaten',
  'Kereta tambahan untuk libur panjang berangkat lebih awal dari semua stasiun',
  'Pameran batik pesisir dibuka di gedung tua kota lama',
  'Warga dua desa bergotong royong memperbaiki jembatan gantung',
  'Nelayan pantai selatan menunda melaut karena gelombang empat meter',
  'Sekolah di lereng gunung kembali belajar tatap muka mulai Senin',
  'Wali kota meninjau dapur umum dan meminta air bersih ditambah',
  'Tim putri lolos ke final setelah menang dua set langsung atas tuan rumah',
  'Peneliti menemukan anggrek baru di hutan lindung dekat perbatasan',
  'Tarif angkutan kota disesuaikan, pelajar tetap membayar separuh',
  'Jalan lingkar utara dibuka satu arah selama perbaikan saluran',
  'Petani garam menuntut harga pokok yang lebih adil dari pabrik',
  'Museum maritim memajang peta pelayaran dari abad ketujuh belas untuk pertama kali',
  'Dokter puskesmas mengingatkan warga agar menguras bak mandi tiap pekan',
  'Pasar ikan terbesar di timur pindah ke gedung yang tahan gempa',
  'Gubernur menunda kenaikan pajak kendaraan hingga akhir tahun depan',
  'Festival layang-layang kembali digelar setelah tiga tahun libur',
  'Anak muda kampung nelayan membuat perahu listrik dari bahan bekas',
  'Bank daerah menambah kredit usaha kecil tanpa agunan bagi pedagang perempuan',
  'Hujan ringan di pesisir utara hingga malam',
  'Pemadam kebakaran menyelamatkan kucing dari cerobong pabrik gula',
  'Perpustakaan keliling kini menjangkau pulau terluar dua kali sebulan',
  'Polisi membongkar gudang pupuk palsu di tiga kecamatan sekaligus',
  'Menteri berjanji bendungan baru selesai sebelum musim tanam berikutnya tiba di lembah',
  'Produksi kopi dataran tinggi naik berkat bibit tahan kering',
  'Ribuan pelari ikut lomba maraton malam melewati candi',
  'Listrik desa terpencil menyala siang malam berkat turbin air',
  'Pengadilan menolak gugatan warga atas izin tambang pasir',
  'Harga cabai melonjak dua kali lipat menjelang hari raya',
  'Universitas negeri membuka jurusan baru tentang energi laut dan angin',
  'Kapal cepat rute antarpulau berhenti sepekan untuk perawatan mesin',
  'Seniman tua menghibahkan seluruh lukisannya kepada kota kelahiran',
  'Dewan kota membahas aturan parkir tepi jalan yang baru dan denda yang lebih berat bagi pelanggar',
  'Tim penyelamat menemukan dua pendaki dalam keadaan sehat',
  'Kebun raya menanam seribu pohon langka bersama siswa',
  'Penumpang bandara naik tajam setelah rute internasional dibuka lagi',
  'Pabrik tahu di tepi sungai memasang pengolah limbah bersama',
  'Ombak tenang, wisata bahari dibuka lagi Jumat pagi',
  'Rumah sakit daerah mendapat alat pemindai baru dari hibah alumni',
  'Bupati baru dilantik dan langsung memeriksa antrean pelayanan',
  'Komunitas sepeda tua berkeliling kota membagikan buku bacaan gratis',
  'Jembatan penyeberangan di depan stasiun selesai lebih cepat dari jadwal',
  'Balai bahasa mengumpulkan dongeng lisan dari sembilan suku di pegunungan tengah',
  'Tambak udang rakyat pulih setelah hutan bakau ditanami kembali',
  'Pemain muda itu mencetak tiga gol dalam debutnya di liga utama',
  'Kantor pos tertua dijadikan pusat kerajinan dan kuliner daerah',
  'Kelangkaan gas tiga kilogram membuat pedagang kembali memakai kayu bakar',
  'Sungai meluap, dua kecamatan mengungsi ke balai desa dan sekolah terdekat',
  'Pemerintah pusat mengirim tiga puluh truk bantuan ke daerah yang terputus akibat longsor',
  'Lomba masak ikan menarik peserta dari tujuh provinsi',
  'Kereta bandara menambah perjalanan malam mulai bulan depan',
  'Koperasi susu memanen untung dari keju mozarela buatan sendiri',
  'Peternak lebah hutan belajar memanen madu tanpa merusak sarang',
  'Taman kota baru dibangun di bekas terminal yang kosong sepuluh tahun',
  'Gempa kecil mengguncang pesisir barat, tidak ada laporan kerusakan bangunan',
  'Bahasa isyarat diajarkan kepada petugas loket di semua stasiun',
  'Kementerian menguji bus listrik di jalur paling padat ibu kota',
  'Pedagang kaki lima dipindah ke lorong beratap dekat alun-alun',
  'Mahasiswa merancang alat peringatan banjir dari telepon bekas yang murah dan hemat daya',
  'Presiden meresmikan pelabuhan peti kemas di ujung timur',
];

const DAY = 86_400_000;

/**
 * One article; `extra` replaces fields. Each has its own day and hour, with long and short names of months and weekdays
 * among them.
 */
export function articleAt(index: number, extra: Partial<Article> = {}): Article {
  const published = new Date(Date.UTC(2026, 8, 30, 9, 47) - index * 17 * DAY - index * 3_700_000);
  return {
    id: String(index),
    url: `https://berita.example/${index}`,
    title: HEADLINES[index % HEADLINES.length]!,
    summary: `${HEADLINES[(index + 7) % HEADLINES.length]}. ${HEADLINES[(index + 19) % HEADLINES.length]}.`,
    published: published.toISOString(),
    section: ['Politik', 'Hukum dan Kriminal', 'Olahraga', 'Ekonomi'][index % 4]!,
    categories: [],
    authors: ['Laras Anindita'],
    views: 22_900 - index * 300,
    ...extra,
  };
}

/** A feed of `count` articles from the headline `from` on. */
export function feedOf(count: number, from = 0, extra: (index: number) => Partial<Article> = () => ({})): Feed {
  const articles = Array.from({ length: count }, (_, index) => articleAt(from + index, extra(index)));
  return { format: 'rss', ranked: true, rankedBy: 'order', articles };
}

/** The same, with a picture for each article that `has` says. */
export const withPictures = (count: number, from = 0, has: (index: number) => boolean = () => true): Feed =>
  feedOf(count, from, (index) =>
    has(index) ? { image: { url: `${origin}/picture/${index}.svg`, width: 600, height: 400 } } : {},
  );
