// Headlines as newsrooms write them: 40 to 95 letters, in the project's own words; short ones; and feeds of them.
import type { Article, Feed } from '../../src/index.js';
import { origin } from './server/client.js';

/** Sixty headlines in mixed order; median 66 letters. The heights of lists and articles are tested with them. */
export const headlines: readonly string[] = [
  'Musim Baratan Tiba, Nelayan Menambal Jaring dan Menanam Bakau di Muara',
  'Kereta Pagi Lintas Viaduk Kembali Tepat Waktu Setelah Wesel Diganti',
  'Panen Raya Maju Dua Pekan, Harga Beras Mulai Turun',
  'Pemerintah Kota Menunda Kenaikan Tarif Bus Sekolah sampai Halte Baru Selesai Dibangun',
  'Tukang Cukur Ini Memberi Potongan Harga bagi Anak yang Membaca',
  'Hujan Meteor Pekan Ini, Catat Jam Terbaiknya',
  'Dua Ekor Anak Penyu Tersesat ke Kolam Hotel, Kini Sudah Kembali ke Laut Lepas',
  'Perpustakaan Apung Singgah di Enam Pulau Kecil, Membawa Dua Ribu Buku dan Seorang Pendongeng',
  'Jalur Pendakian Ditutup Sementara Selama Musim Hujan',
  'Gamelan dari Besi Bekas Kapal Dipamerkan di Balai Kota hingga Akhir Bulan',
  'Kota Pelabuhan Menguji Lampu Jalan yang Redup Sendiri saat Tidak Ada Orang Lewat',
  'Warung Kopi di Stasiun Lama Buka Lagi Setelah Renovasi',
  'Angkutan Sekolah Gratis Menjangkau Empat Desa Lagi',
  'Petani Garam Berharap Kemarau Panjang, Pedagang Sayur Berharap Sebaliknya',
  'Lari Pagi Lintas Sawah Diikuti Delapan Ratus Peserta dari Sebelas Kabupaten',
  'Museum Bahari Membuka Gudang Arsip, Peta Kuno Dapat Dilihat Tanpa Dipungut Biaya',
  'Kapal Riset Pulang Membawa Peta Terumbu Karang yang Belum Pernah Digambar Sebelumnya',
  'Bupati Meminta Maaf atas Galian Kabel yang Tidak Kunjung Ditutup',
  'Sekolah di Lereng Gunung Memasang Panel Surya Buatan Para Muridnya Sendiri',
  'Mengapa Laut Utara Berubah Warna Setiap Januari',
  'Rapat Warga Menyepakati Jam Malam untuk Pengeras Suara, Kecuali pada Hari Raya',
  'Kampung Nelayan Menolak Reklamasi, Menteri Menjanjikan Kajian Ulang Sebelum Musim Ikan',
  'Pasar Subuh dan Semangkuk Soto yang Habis Pukul Tujuh',
  'Stadion Dibenahi, Liga Antarkampung Pindah ke Lapangan Pabrik Gula pada Malam Hari',
  'Jembatan Gantung Selesai Dicat, Warga Memilih Warna Biru',
  'Batik Tumpal Kembali Dicari, Perajin Kewalahan Melayani Pesanan dari Sekolah',
  'Observatorium Pelajar Merekam Bulan Sabit Termuda Tahun Ini dari Atap Asrama',
  'Harga Cabai Turun Tiga Hari Berturut-turut, Pedagang Menahan Stok',
  'Feri Malam Berangkat Lebih Awal karena Air Surut',
  'Puncak Musim Hujan Diperkirakan Jatuh pada Akhir Januari, Waduk Mulai Dikosongkan',
  'Embung Desa Penuh, Petani Mulai Menyemai Benih Padi Varietas Lama',
  'Penerbangan Perintis ke Tiga Pulau Terluar Ditambah Menjadi Lima Kali Sepekan',
  'Paduan Suara Anak Pesisir Tampil di Atas Kapal Barang',
  'Halte Baru di Kampus Dilengkapi Rak Sepeda, Keran Minum, dan Peta dalam Huruf Braille',
  'Resep Pindang Serani, Kuncinya di Belimbing Wuluh',
  'Dokter Hewan Keliling Mengobati Kambing dan Mendengarkan Keluh Kesah Pemiliknya',
  'Tol Laut Tambah Jadwal, Sayur Tiba Lebih Segar di Pulau Seberang',
  'Menyusuri Kota Lama dari Bangku Trem Wisata',
  'Pengadilan Memerintahkan Pabrik Membuka Data Limbah kepada Warga di Hilir Sungai',
  'Kunang-kunang Kembali ke Tepi Sawah Setelah Lampu Sorot Jalan Raya Dimatikan',
  'Atlet Dayung Termuda Lolos ke Final Setelah Tertinggal Setengah Panjang Perahu',
  'Kue Keranjang Mulai Dijemur di Gang Pecinan, Pesanan Naik Dua Kali Lipat',
  'Dana Desa Dipakai Membeli Perahu Ambulans, Pasien Pertama Seorang Ibu Melahirkan',
  'Bus Listrik Rute Pantai Mulai Berjalan Pukul Enam',
  'Peneliti Menemukan Jenis Anggrek Baru di Hutan yang Akan Dijadikan Jalan Tambang',
  'Wayang Semalam Suntuk Digelar Lagi, Dalangnya Siswi Kelas Sebelas',
  'Sawah Terasering Siap Tanam, Giliran Air Disepakati',
  'Mahasiswa Membuat Alat Pengering Ikan yang Tetap Bekerja saat Langit Mendung',
  'Kereta Tambahan Disiapkan untuk Libur Panjang, Tiket Dijual Mulai Besok Pagi',
  'Wali Kota Naik Sepeda ke Kantor, Ajudannya Menyusul dengan Napas Tersengal',
  'Final Voli Pantai Digeser ke Sore Hari karena Angin',
  'Bahasa Daerah Menjadi Pelajaran Pilihan di Dua Puluh Sekolah Mulai Tahun Ajaran Depan',
  'Rumah Sakit Apung Menyelesaikan Pelayaran Keseratus',
  'Lampu Reklame Padam Lebih Awal, Bintang Terlihat dari Atap Rumah Susun',
  'Sepeda Tua Jadi Perpustakaan, Berkeliling Tiap Sabtu',
  'Turnamen Catur Antarpulau Ditunda Sehari karena Papan Pertandingan Tertinggal di Kapal',
  'Tujuh Jalur Kereta Terindah untuk Akhir Pekan',
  'Pameran Peta Hujan Mengajak Pengunjung Mendengarkan Curah Hujan Seratus Tahun',
  'Pemain Cadangan Mencetak Gol pada Menit Terakhir, Kampung Sebelah Menuntut Ulang',
  'Kebun Raya Menghitung Pohon Tertua, Usianya Melampaui Catatan Kerajaan Pertama di Pesisir Utara',
];

/** Headlines of one or two words. */
export const shortHeadlines: readonly string[] = ['Hujan', 'Pasang naik', 'Skor 2–1', 'Panen raya', 'Jeda'];

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
    title: headlines[index % headlines.length]!,
    summary: `${headlines[(index + 7) % headlines.length]}. ${headlines[(index + 19) % headlines.length]}.`,
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
