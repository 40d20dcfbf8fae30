// Controls and tables of a story, read from the manifest: what it says of an element is what a designer can turn.
import { groupOf } from '../site/builder/options.js';
import manifest from '../custom-elements.json' with { type: 'json' };

/** Tag name of an element. */
export type Component = 'berita-populer' | 'berita-update' | 'berita-artikel';

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
}
interface Declaration {
  tagName?: string;
  attributes?: Named[];
  events?: Named[];
  slots?: Named[];
  cssParts?: Named[];
  cssStates?: Named[];
  cssProperties?: Named[];
}

const declarations = manifest.modules.flatMap((module) => module.declarations as Declaration[]);

export const declarationOf = (component: Component): Declaration =>
  declarations.find(({ tagName }) => tagName === component)!;

/** `'list' | 'grid'` → `['list', 'grid']`; undefined for other types. */
function choicesOf(type: string): string[] | undefined {
  const values = type.split(' | ').filter((part) => part !== 'undefined');
  return values.every((part) => part.startsWith("'")) ? values.map((part) => part.slice(1, -1)) : undefined;
}

/** The name of Storybook's control for a type of attribute. */
function controlFor(type: string): string {
  if (choicesOf(type)) return 'select';
  if (type.includes('number')) return 'number';
  return type.includes('boolean') ? 'boolean' : 'text';
}

function attributeControl({ name, description, default: initial, type }: Named) {
  const text = type?.text ?? 'string';
  const options = choicesOf(text);
  return {
    name,
    description,
    ...(options ? { options } : {}),
    control: { type: controlFor(text) },
    table: {
      category: groupOf(name),
      type: { summary: text },
      ...(initial ? { defaultValue: { summary: initial } } : {}),
    },
  };
}

const listed =
  (category: string) =>
  ({ name, description, default: initial }: Named) => ({
    name: name || '(none)',
    description,
    control: false,
    table: { category, ...(initial ? { defaultValue: { summary: initial } } : {}) },
  });

const GROUPS = ['content', 'look', 'behaviour'];

/** What is shown comes first, then how it looks, then what it does: Storybook keeps the order of the groups. */
const byGroup = (a: Named, b: Named) => GROUPS.indexOf(groupOf(a.name)) - GROUPS.indexOf(groupOf(b.name));

/** Storybook's argTypes of an element. */
export function argTypesOf(component: Component): Record<string, object> {
  const {
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssStates = [],
    cssProperties = [],
  } = declarationOf(component);
  const group = (items: Named[], prefix: string, make: (item: Named) => object) =>
    items.map((item): [string, object] => [`${prefix}${item.name}`, make(item)]);
  return Object.fromEntries([
    ...group([...attributes].sort(byGroup), '', attributeControl),
    ...group(events, 'event-', listed('events')),
    ...group(slots, 'slot-', listed('slots')),
    ...group(cssParts, 'part-', listed('parts')),
    ...group(cssStates, 'state-', listed('states')),
    ...group(cssProperties, 'token-', listed('tokens')),
  ]);
}
