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
  kind: number | undefined;
}

/** Kinds of names: elements around items, or that only group what belongs to their owner; elements that hold text alone. */
export const OUTER = 0;
export const TEXT = 2;

const names = new Map<string, Name>();

/** What a name means. */
export const nameOf = (key: string): Name => names.get(key) ?? { key, field: '', order: 0, kind: undefined };

/**
 * Takes in tables of names, one for each kind: rows of names of one field, the field's own first, from the best to the last resort.
 */
export function learn(tables: string): void {
  for (const [kind, table] of tables.split(';').entries()) {
    for (const row of table.split('|')) {
      const list = row.split(' ');
      for (const key of list) if (!names.has(key)) names.set(key, { key, field: list[0]!, order: names.size, kind });
    }
  }
}

// Names of pictures and authors stand in two tables: some hold further elements, others text alone.
learn(
  'root rss feed channel|group m:group m:community m:statistics n:news c:listinfo;' +
    'author|picture m:content image i:image img|url href src|type medium|name term|email|label|rel|ispermalink|mode|width|height|caption|credit m:credit|keywords i:keywords|section|rank|views pageviews hits|count thr:count|language d:language xml:lang|ttl|s:updateperiod|s:updatefrequency|c:treatas|item entry;' +
    'title m:title|link|guid id|pubdate published d:date d:created date|updated modified lastbuilddate d:modified|description summary i:summary|legend m:description|c:encoded content body fullitem|author d:creator d:author i:author|picture enclosure imglink m:thumbnail thumb thumbnail|category d:subject m:category tags|s:comments s:total t:total comments',
);
