// The field table: which names, of all formats, fill which field of the model.

/** What a name can fill: fields of articles and feeds, and what their parts say of themselves. */
export type Field =
  | 'root'
  | 'group'
  | 'item'
  | 'title'
  | 'link'
  | 'feedUrl'
  | 'id'
  | 'isPermaLink'
  | 'published'
  | 'updated'
  | 'summary'
  | 'content'
  | 'category'
  | 'keywords'
  | 'section'
  | 'author'
  | 'comments'
  | 'count'
  | 'views'
  | 'rank'
  | 'ranked'
  | 'treatAs'
  | 'picture'
  | 'url'
  | 'type'
  | 'mode'
  | 'width'
  | 'height'
  | 'alt'
  | 'caption'
  | 'legend'
  | 'credit'
  | 'name'
  | 'email'
  | 'label'
  | 'rel'
  | 'language'
  | 'ttl'
  | 'updatePeriod'
  | 'updateFrequency';

/**
 * How an element holds what it says: `outer` lies around items, or groups what belongs to its owner; `text` holds text
 * alone, so that another element of text ends it where a feed forgot to; `any` may hold further elements.
 */
export type FieldKind = 'outer' | 'any' | 'text';

interface FieldRow {
  field: Field;
  /** `any` where it is absent. */
  kind?: FieldKind;
  /** From the best to the last resort. */
  names: readonly string[];
}

/*
 * Names as feeds write them, in small letters. Those of RSS, Atom and JSON are bare, those of other namespaces have the
 * prefix of xml/namespaces.ts. Of two rows with one field the first is the better.
 */
const FIELDS: readonly FieldRow[] = [
  { field: 'root', kind: 'outer', names: ['rss', 'feed', 'channel', 'rdf:rdf', 'urlset'] },
  {
    field: 'group',
    kind: 'outer',
    names: ['group', 'media:group', 'media:community', 'media:statistics', 'news:news', 'cf:listinfo'],
  },
  { field: 'item', names: ['item', 'entry'] },
  {
    field: 'title',
    kind: 'text',
    names: ['title', 'media:title', 'news:title', 'dc:title', 'itunes:title'],
  },
  { field: 'link', kind: 'text', names: ['link', 'home_page_url', 'loc'] },
  { field: 'feedUrl', names: ['feed_url'] },
  { field: 'id', kind: 'text', names: ['guid', 'id', 'rdf:about'] },
  { field: 'isPermaLink', names: ['ispermalink'] },
  {
    field: 'published',
    kind: 'text',
    names: [
      'pubdate',
      'published',
      'dc:date',
      'dc:created',
      'date',
      'issued',
      'dc:issued',
      'created',
      'date_published',
      'news:publication_date',
      'date_gmt',
    ],
  },
  {
    field: 'updated',
    kind: 'text',
    names: ['updated', 'modified', 'lastbuilddate', 'dc:modified', 'date_modified', 'lastmod', 'modified_gmt'],
  },
  {
    field: 'summary',
    kind: 'text',
    names: ['description', 'summary', 'itunes:summary', 'dc:description', 'abstract', 'excerpt'],
  },
  {
    field: 'content',
    kind: 'text',
    names: ['content:encoded', 'content', 'body', 'fullitem', 'content_html', 'content_text'],
  },
  { field: 'category', kind: 'text', names: ['category', 'dc:subject', 'media:category', 'tags', 'wp:term'] },
  { field: 'keywords', names: ['keywords', 'itunes:keywords', 'news:keywords'] },
  // Some authors hold a name and an address, others text alone.
  { field: 'author', names: ['author'] },
  { field: 'author', kind: 'text', names: ['dc:creator', 'dc:author', 'itunes:author', 'authors'] },
  { field: 'comments', kind: 'text', names: ['slash:comments', 'thr:total', 'comments'] },
  { field: 'count', names: ['count', 'thr:count'] },
  { field: 'views', names: ['views', 'pageviews', 'hits'] },
  { field: 'treatAs', names: ['cf:treatas'] },
  // Some pictures hold further elements, others nothing or an address.
  { field: 'picture', names: ['picture', 'media:content', 'image', 'itunes:image', 'image:image', 'img'] },
  { field: 'picture', kind: 'text', names: ['enclosure', 'imglink', 'media:thumbnail', 'thumb', 'thumbnail'] },
  { field: 'picture', names: ['attachments', 'banner_image', 'wp:featuredmedia'] },
  // Where plugins of WordPress put the featured picture: objects, addresses, or sizes by name.
  {
    field: 'picture',
    names: [
      'better_featured_image',
      'jetpack_featured_media_url',
      'yoast_head_json',
      'og_image',
      'uagb_featured_image_src',
      'featured_image_urls',
      'featured_image_url',
      'featured_image_src',
      'featured_image',
      'fimg_url',
      'full',
      'large',
    ],
  },
  { field: 'url', names: ['url', 'href', 'src', 'external_url', 'source_url', 'image:loc'] },
  { field: 'type', names: ['type', 'medium', 'mime_type'] },
  { field: 'alt', names: ['alt', 'alt_text'] },
  { field: 'caption', names: ['caption', 'image:caption'] },
  { field: 'legend', kind: 'text', names: ['legend', 'media:description'] },
  { field: 'credit', names: ['credit', 'media:credit'] },
  { field: 'name', names: ['name', 'term'] },
  { field: 'language', names: ['language', 'dc:language', 'xml:lang'] },
  { field: 'updatePeriod', names: ['sy:updateperiod'] },
  { field: 'updateFrequency', names: ['sy:updatefrequency'] },
];

/** What a name means. */
export interface FieldName {
  name: string;
  /** The field that it fills; absent for names that mean nothing here. */
  field?: Field;
  /** Its place among all names: of one field, the lower is the better. */
  order: number;
  kind?: FieldKind | undefined;
}

/** Fields that have a name like their own; further names of them stand in a row above. */
const OF_ONE_NAME: readonly Field[] = [
  'section',
  'rank',
  'ranked',
  'mode',
  'width',
  'height',
  'email',
  'label',
  'rel',
  'ttl',
];

const fieldNames = new Map<string, FieldName>();
for (const { field, kind, names } of [
  ...FIELDS,
  ...OF_ONE_NAME.map((field) => ({ field, kind: undefined, names: [field] })),
]) {
  for (const name of names) fieldNames.set(name, { name, field, kind, order: fieldNames.size });
}

/** What a name means, if anything. */
export function fieldNameOf(name: string): FieldName {
  return fieldNames.get(name) ?? { name, order: 0 };
}
