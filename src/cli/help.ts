// Headings of the report and the help text, in Indonesian and English.

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

Kode keluar: 0 tanpa kesalahan, 1 ada kesalahan, 2 salah pakai.

Gerbang (docs/gateway.id.md):
  berita-widgets serve [--config BERKAS] [--check]
  berita-widgets export --out FOLDER [--config BERKAS]
  berita-widgets top [--config BERKAS]`,
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

Exit code: 0 without errors, 1 with errors, 2 wrong use.

Gateway (docs/gateway.md):
  berita-widgets serve [--config FILE] [--check]
  berita-widgets export --out FOLDER [--config FILE]
  berita-widgets top [--config FILE]`,
  },
} as const;
