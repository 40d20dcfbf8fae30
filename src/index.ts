// Entry of berita-widgets: classes, events and types; registers nothing.
export { BeritaArtikel } from './elements/berita-artikel.js';
export { BeritaPopuler } from './elements/berita-populer.js';
export { BeritaUpdate } from './elements/berita-update.js';
export * from './events.js';
export { FeedError } from './feed/error.js';
export type { Article, Feed, FeedErrorCode, FeedFormat, Picture, RankBasis } from './feed/index.js';
export { ar, jv, ms, su } from './i18n/further.js';
export { registerTranslation, type Translation } from './i18n/index.js';
