// The names of all formats, and which fields of the model they fill.

/**
 * A name as feeds write it, in small letters. Names of RSS, Atom and JSON are bare; one of another known namespace begins with the
 * first letter of its usual prefix: `d:creator` (Dublin Core), `m:content` (Media RSS), `c:encoded`, `s:comments` (slash),
 * `i:image` (iTunes) …; attributes stay as they are.
 */
export interface Name {
  key: string;
  /** The field that it fills; '' for names that mean nothing here. */
  field: string;
  /** Its place among all names: of one field, the lower is the better. */
  order: number;
}

const names = new Map<string, Name>();

/** What a name means. */
export const nameOf = (key: string): Name => names.get(key) ?? { key, field: '', order: 0 };

/** Takes in rows of names: first the field's own name, then others that mean the same, from the best to the last resort. */
export function learn(rows: string): void {
  for (const row of rows.split('|')) {
    const [field = '', ...others] = row.split(' ');
    for (const key of [field, ...others]) if (!names.has(key)) names.set(key, { key, field, order: names.size });
  }
}

// Elements that hold text come first: one that opens in another shows that the other's end tag is missing.
learn('title d:title m:title|link|guid id rdf:about|published pubdate issued d:issued d:date created d:created date|updated modified lastbuilddate d:modified|summary description i:summary d:description abstract|legend m:description|body c:encoded content fullitem|category d:subject m:category tags|comments s:comments s:total t:total');
const textual = names.size;
learn('author d:creator d:author i:author|picture m:content enclosure i:image image img imglink m:thumbnail thumb thumbnail|url href src|type medium|name term|email|label|rel|ispermalink|mode|width|height|caption|credit m:credit|section|rank|views pageviews hits|count thr:count|language d:language xml:lang|ttl|s:updateperiod|s:updatefrequency|c:treatas|item entry');
learn('root rss feed channel ?:rdf urlset|group m:group m:community m:statistics n:news c:listinfo');

/** Is it an element that holds text alone? */
export const isText = ({ field, order }: Name): boolean => !!field && order < textual;
