// Entry of berita-widgets: classes, events and types; registers nothing.
export { BeritaArtikel } from './elements/berita-artikel.js';
export { BeritaPopuler } from './elements/berita-populer.js';
export { BeritaUpdate } from './elements/berita-update.js';
export * from './events.js';
export { FeedError, type Article, type Feed, type FeedErrorCode, type FeedFormat, type Picture, type RankBasis } from './feed/index.js';
export { ar, jv, ms, su } from './i18n/further.js';
export { registerTranslation, type Translation } from './i18n/index.js';
