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
  kind: number;
}

/** Kinds of names: elements around items, or that only group what belongs to their owner; elements that hold text alone. */
export const OUTER = 0;
export const TEXT = 1;
const OTHER = 2;

const names = new Map<string, Name>();

/** What a name means. */
export const nameOf = (key: string): Name => names.get(key) ?? { key, field: '', order: 0, kind: OTHER };

/** Takes in rows of names: first the field's own name, then others that mean the same, from the best to the last resort. */
export function learn(rows: string, kind = OTHER): void {
  for (const row of rows.split('|')) {
    const list = row.split(' ');
    for (const key of list) if (!names.has(key)) names.set(key, { key, field: list[0]!, order: names.size, kind });
  }
}

learn('root rss feed channel ?:rdf urlset|group m:group m:community m:statistics n:news c:listinfo', OUTER);
learn('title d:title m:title|link|guid id rdf:about|published pubdate issued d:issued d:date created d:created date|updated modified lastbuilddate d:modified|summary description i:summary d:description abstract|legend m:description|body c:encoded content fullitem|category d:subject m:category tags|comments s:comments s:total t:total', TEXT);
learn('author d:creator d:author i:author|picture m:content enclosure i:image image img imglink m:thumbnail thumb thumbnail|url href src|type medium|name term|email|label|rel|ispermalink|mode|width|height|caption|credit m:credit|section|rank|views pageviews hits|count thr:count|language d:language xml:lang|ttl|s:updateperiod|s:updatefrequency|c:treatas|item entry');
