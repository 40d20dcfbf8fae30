// What few feeds need, in one piece; see ../rare.ts.
import type { Rare } from '../rare.js';
import { absolute } from './absolute.js';
import { base64, decodeBytes } from '../charset/foreign.js';
import { failure } from './failure.js';
import { readJson } from '../json/json-feed.js';

// The names of JSON Feed, WordPress and sitemaps.
const NAMES =
  'root ?:rdf urlset|ranked;title n:title d:title i:title|link home_page_url loc|feed_url|url external_url source_url i:loc|pubdate issued d:issued created date_published n:publication_date date_gmt|updated date_modified lastmod modified_gmt|description d:description abstract excerpt|c:encoded content_html content_text|category tags wp:term|guid rdf:about|keywords n:keywords|author authors|picture attachments banner_image wp:featuredmedia|type mime_type|alt alt_text|caption i:caption';

/** The rare part. */
export const rare: Rare = { absolute, base64, decode: decodeBytes, failure, readJson, names: NAMES };
