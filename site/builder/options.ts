// The options of each widget, read from custom-elements.json: an attribute that is new appears by itself.
import manifest from '../../custom-elements.json' with { type: 'json' };

export const WIDGETS = ['berita-populer', 'berita-update', 'berita-artikel'] as const;

/** Tag name of a widget. */
export type Widget = (typeof WIDGETS)[number];

/** Where an option stands: what is shown, how it looks, what it does. */
export type OptionGroup = 'content' | 'look' | 'behaviour';

/** How an option is set. */
export type OptionKind = 'choice' | 'number' | 'switch' | 'text';

/** An attribute of a widget that a user may set. */
export interface Option {
  readonly name: string;
  /** Name of the element's property. */
  readonly property: string;
  readonly kind: OptionKind;
  readonly group: OptionGroup;
  /** The values of a choice; the empty one is "none". */
  readonly choices: readonly string[];
  /** The value without the attribute; `''` where there is none, or where it depends on the page. */
  readonly initial: string;
  /** English, from the manifest. */
  readonly description: string;
}

interface Attribute {
  readonly name: string;
  readonly fieldName?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
  readonly cssProperties?: readonly { readonly name: string; readonly default?: string }[];
}

/** Attributes that have a field of their own, apart from the other options. */
const WITH_OWN_FIELD = new Set(['feed-url']);

// What is in neither list changes how a widget behaves.
const CONTENT = new Set([
  'feed-url',
  'limit',
  'heading',
  'heading-level',
  'heading-unranked',
  'more-url',
  'more-label',
  'rank-by',
  'show-views',
  'movement',
  'article-url',
  'article-id',
  'index',
]);
const LOOK = new Set(['layout', 'variant', 'preset', 'images', 'dates', 'theme', 'time-zone']);

const declarations = manifest.modules.flatMap(({ declarations: all }) => all as readonly Declaration[]);

/** What the manifest says of a widget. */
export function declarationOf(widget: Widget): Declaration {
  const found = declarations.filter(({ tagName }) => tagName === widget)[0];
  if (found === undefined) throw new Error(`custom-elements.json does not know ${widget}.`);
  return found;
}

/** Where an attribute stands. */
export function groupOf(attribute: string): OptionGroup {
  if (CONTENT.has(attribute)) return 'content';
  return LOOK.has(attribute) ? 'look' : 'behaviour';
}

/** `'list' | 'grid'` → `['list', 'grid']`; empty for other types. */
function choicesOf(type: string): string[] {
  const values = type.split('|').map((part) => part.trim());
  const isChoice = values.every((value) => /^'.*'$/.test(value));
  return isChoice ? values.map((value) => value.slice(1, -1)) : [];
}

function kindOf(type: string): OptionKind {
  if (choicesOf(type).length > 0) return 'choice';
  if (type.includes('number')) return 'number';
  return type.includes('boolean') ? 'switch' : 'text';
}

function toOption({ name, fieldName, description = '', type, default: initial = '' }: Attribute): Option {
  const text = type?.text ?? 'string';
  const kind = kindOf(text);
  const value = initial.replace(/^'(.*)'$/, '$1');
  return {
    name,
    property: fieldName ?? name,
    kind,
    group: groupOf(name),
    choices: choicesOf(text),
    initial: kind === 'switch' && value === 'false' ? '' : value,
    description: description.replaceAll('\n', ' '),
  };
}

function readOptions(widget: Widget): readonly Option[] {
  const attributes = declarationOf(widget).attributes ?? [];
  return attributes.filter(({ name }) => !WITH_OWN_FIELD.has(name)).map(toOption);
}

const optionsByWidget = new Map(WIDGETS.map((widget) => [widget, readOptions(widget)]));

/** The options of a widget, in the manifest's order. */
export const optionsOf = (widget: Widget): readonly Option[] => optionsByWidget.get(widget)!;
