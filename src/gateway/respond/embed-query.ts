// The query of /v1/embed/{name}: a widget's attributes, and what the frame itself wants. A wrong value is the default,
// since a page that can't be framed would show the visitor nothing.
import { readHtmlQuery, type HtmlQuery, type WidgetTag } from './html-query.js';

/** What a frame shows. */
export interface EmbedQuery {
  readonly widget: HtmlQuery;
  /** The page that holds the frame: its colour scheme, so that no white shows on a dark page. */
  readonly colorScheme: ColorScheme;
  /** Whether the frame runs the script: it refreshes the news and tells its height. */
  readonly hasScript: boolean;
  /** What was wrong, a sentence each. */
  readonly mistakes: readonly string[];
  /** The parameters that count, in one order; what is equal in it is the same page. */
  readonly canonical: string;
}

export type ColorScheme = 'light' | 'dark' | 'light dark';

const COLOR_SCHEMES: readonly string[] = ['light', 'dark', 'light dark'] satisfies ColorScheme[];
/** Parameters of hosts: WordPress, AMP and pym add theirs to a frame's address. */
const OF_HOSTS = new Set(['childId', 'initialWidth', 'parentTitle', 'parentUrl']);

/** Reads the parameters. */
export function readEmbedQuery(parameters: URLSearchParams, defaultTag: WidgetTag): EmbedQuery {
  const mistakes: string[] = [];
  const colorScheme = readColorScheme(parameters.get('color-scheme'), mistakes);
  const hasScript = parameters.get('script') !== '0';
  const { value, canonical } = readWidget(parameters, defaultTag, mistakes);
  for (const name of new Set(parameters.keys())) {
    const isKnown = OF_HOSTS.has(name) || ['color-scheme', 'script', 'widget', 'lang'].includes(name);
    if (!isKnown && !new URLSearchParams(canonical).has(name)) mistakes.push(`${name} is no parameter here.`);
  }
  // Links of a frame open beside the page that holds it, unless the address says otherwise.
  const properties = { target: '_blank', ...value.properties };
  const own = new URLSearchParams(canonical);
  if (colorScheme !== 'light dark') own.set('color-scheme', colorScheme);
  if (!hasScript) own.set('script', '0');
  own.sort();
  return { widget: { ...value, properties }, colorScheme, hasScript, mistakes, canonical: own.toString() };
}

function readColorScheme(value: string | null, mistakes: string[]): ColorScheme {
  if (value === null) return 'light dark';
  if (COLOR_SCHEMES.includes(value)) return value as ColorScheme;
  mistakes.push('color-scheme must be light, dark, or both.');
  return 'light dark';
}

/** The widget's own parameters; each that is wrong is left out. */
function readWidget(
  parameters: URLSearchParams,
  defaultTag: WidgetTag,
  mistakes: string[],
): { value: HtmlQuery; canonical: string } {
  const left = new URLSearchParams(parameters);
  for (;;) {
    const query = readHtmlQuery(left, defaultTag);
    if (typeof query !== 'string') return query;
    mistakes.push(`${query}.`);
    // Every message begins with the name of its parameter.
    const [name] = query.split(' ', 1);
    if (!left.has(name!))
      return readHtmlQuery(new URLSearchParams(), defaultTag) as { value: HtmlQuery; canonical: string };
    left.delete(name!);
  }
}
