// The words that only full articles say, in Indonesian and English; they come with the code of full articles.
import type { ReadingWords, Words } from './translation.js';

const readings = new Map<string, ReadingWords>([
  [
    'id',
    {
      credit: 'Foto',
      source: 'Sumber',
      related: 'Baca juga',
      video: 'Tonton video',
      post: 'Lihat kiriman',
      minutes: (count) => `${count} menit baca`,
    },
  ],
  [
    'en',
    {
      credit: 'Photo',
      source: 'Source',
      related: 'Read also',
      video: 'Watch the video',
      post: 'See the post',
      minutes: (count) => `${count} min read`,
    },
  ],
]);

/** The words of a language with those of full articles. */
export const withReading = <W extends Words>(words: W): ReadingWords & W => ({
  ...readings.get(words.lang)!,
  ...words,
});
