// English.
import { ENGLISH_MONTHS } from '../feed/dates/months.js';
import type { Translation } from './translation.js';
import { abbreviate } from './numbers.js';

export const en: Translation = {
  lang: 'en',
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: ENGLISH_MONTHS,
  populer: 'Most read',
  update: 'Latest',
  more: 'More',
  loading: 'Loading news…',
  empty: 'No news yet.',
  offline: 'The news could not be loaded. Check your internet connection, then try again.',
  failed: 'The news is not available right now. Try again in a moment.',
  retry: 'Try again',
  previous: 'Previous',
  next: 'Next',
  pause: 'Pause',
  play: 'Play',
  byline: 'By',
  credit: 'Photo',
  source: 'Source',
  related: 'Read also',
  video: 'Watch the video',
  post: 'See the post',
  minutes: (count) => `${count} min read`,
  rank: (position) => `Number ${position}`,
  views: (count) => `${abbreviate(count, '.', ['K', 'M'])} reads`,
  fresh: (count) => `${count} new ${count === 1 ? 'story' : 'stories'}`,
  moved: (kind, steps) => (kind === 'new' ? 'new in the list' : `${kind} ${steps} ${steps === 1 ? 'place' : 'places'}`),
  asOf: (date) => `As of ${date}`,
  justNow: 'just now',
  ago: (count, unit) => `${count} ${unit}${count === 1 ? '' : 's'} ago`,
};
