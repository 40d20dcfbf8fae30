// What few feeds need, in one piece; see ../rare.ts.
import type { Rare } from '../rare.js';
import { base64, decodeBytes } from './charset.js';
import { looseDate } from './dates.js';
import { entity } from './entities.js';
import { readJson } from './json.js';

// The names of JSON Feed, WordPress and sitemaps.
const NAMES = 'title n:title|link home_page_url|feed_url|url external_url source_url i:loc loc|published date_published n:publication_date date_gmt date|updated date_modified lastmod modified_gmt|summary excerpt|body content_html content_text|category tags wp:term|keywords n:keywords|author authors|picture attachments banner_image wp:featuredmedia|type mime_type|alt alt_text';

/** The rare part. */
export const rare: Rare = { base64, decode: decodeBytes, entity, looseDate, readJson, names: NAMES };
