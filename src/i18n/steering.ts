// The words that only a carousel and a ticker say, in Indonesian and English; they come with the code of the layouts.
import type { SteeringWords, Words } from './translation.js';

const steerings = new Map<string, SteeringWords>([
  ['id', { previous: 'Sebelumnya', next: 'Berikutnya', pause: 'Jeda', play: 'Putar' }],
  ['en', { previous: 'Previous', next: 'Next', pause: 'Pause', play: 'Play' }],
]);

/** The words of a language with those of the buttons. */
export const withSteering = <W extends Words>(words: W): SteeringWords & W => ({
  ...steerings.get(words.lang)!,
  ...words,
});
