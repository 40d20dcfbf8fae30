// What a translation holds: every word that a visitor reads or hears.

/** Words of one language. Functions take the number that the words speak of. */
export interface Translation {
  /** BCP 47 tag, e.g. `id`. */
  lang: string;
  /** Writing direction. Default `ltr`. */
  dir?: 'ltr' | 'rtl';
  /** Weekday names from Sunday on. Without them or the months, `Intl` writes the dates as the language does. */
  weekdays?: readonly string[];
  /** Month names from January on. */
  months?: readonly string[];
  /** Default heading of `<berita-populer>`. */
  populer: string;
  /** Default heading of `<berita-update>`. */
  update: string;
  /**
   * Default heading of `<berita-populer>` where the feed says that its order is no ranking. Default: that of
   * `<berita-update>`.
   */
  latest?: string;
  /** Default label of the link to all news. */
  more: string;
  /** Said while the first answer is awaited. */
  loading: string;
  /** A feed without articles. */
  empty: string;
  /** The publisher can't be reached: what the visitor can do. */
  offline: string;
  /** Any other failure: what the visitor can do. */
  failed: string;
  /** Label of the retry button. */
  retry: string;
  /** Labels of the buttons of a carousel or ticker. */
  previous: string;
  next: string;
  pause: string;
  play: string;
  /** Before the authors' names, e.g. `Laporan`. */
  byline: string;
  /** Before a picture's credit, e.g. `Foto`. */
  credit: string;
  /** Before who published an article, e.g. `Sumber`. */
  source: string;
  /** Over links to related articles, e.g. `Baca juga`. */
  related: string;
  /** A linked video without a title. */
  video: string;
  /** A linked post of a social network without a title. */
  post: string;
  /** Time that reading takes, e.g. `3 menit baca`. */
  minutes(count: number): string;
  /** A rank in words, e.g. `Peringkat 3`. */
  rank(position: number): string;
  /** Times read, e.g. `22,9 rb dibaca`. */
  views(count: number): string;
  /** The button that reveals news, e.g. `3 berita baru`. */
  fresh(count: number): string;
  /** A rank's movement, e.g. `naik 2 peringkat`. */
  moved(kind: 'up' | 'down' | 'new', steps: number): string;
  /** Above a list that is not current, with its date, e.g. `Data per Senin, 05 Januari 2026 | 16:47`. */
  asOf(date: string): string;
  /** An age of less than a minute, e.g. `baru saja`. */
  justNow: string;
  /** An age in whole units, e.g. `5 menit lalu`. */
  ago(count: number, unit: 'minute' | 'hour' | 'day'): string;
}
