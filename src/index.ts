// Entry of berita-widgets: classes, events and types; registers nothing.
export { BeritaArtikel } from './elements/artikel/berita-artikel.js';
export { BeritaPopuler } from './elements/populer/berita-populer.js';
export { BeritaUpdate } from './elements/update/berita-update.js';
export * from './events.js';
export { FeedError } from './feed/feed-error.js';
export type { Article, Feed, FeedErrorCode, FeedFormat, Picture, RankBasis } from './feed/index.js';
export * from './i18n/translations.js';
export { registerTranslation, type Translation } from './i18n/index.js';
