// Takes over what a server rendered: Lit gets to know the nodes in the page as if it had made them. Loaded only where
// there are some.
import { hydrate as hydrateTemplate } from '@lit-labs/ssr-client';
import { nothing, type LitElement, type TemplateResult } from 'lit';
import {
  directive,
  Directive,
  PartType,
  type AttributePart,
  type ChildPart,
  type DirectiveResult,
  type Part,
} from 'lit/directive.js';
import { isPrimitive, isTemplateResult } from 'lit/directive-helpers.js';
import { loadLocale } from '../i18n/index.js';
import { loadLayout } from './layouts/registry.js';
import { isKeyedList } from './lit/keyed-list.js';

const mismatchError = () => new Error('Not what the server rendered');

/** The text between the comments of a part. */
function textIn({ startNode }: ChildPart): string {
  const { data, nextSibling } = startNode as Comment;
  if (nextSibling instanceof Text) return nextSibling.data;
  // A list or a template stands where text belongs.
  if (data !== 'lit-part' || !/^\/lit-part/.test((nextSibling as Comment).data)) throw mismatchError();
  return '';
}

/** What an attribute says at the place of its expression; undefined where there are several. */
function attributeIn({
  element,
  name,
  strings: [before, after, more] = ['', ''],
}: AttributePart): string | null | undefined {
  const value = element.getAttribute(name);
  if (value === null || more !== undefined) return value && undefined;
  return value.slice(before!.length, value.length - after!.length);
}

/** What Lit is told of a text: the value itself where the page says the same, `nothing` for no text. */
function serverText(part: ChildPart, value: unknown): unknown {
  const text = textIn(part);
  if (!text) return nothing;
  return text === String(value) ? value : text;
}

/**
 * What Lit is told of an attribute: the value itself where the page says the same, `nothing` where the attribute is not
 * there.
 */
function serverAttribute(part: AttributePart, value: unknown): unknown {
  const written = attributeIn(part);
  if (written === undefined) return value;
  if (written === null) return nothing;
  // A relative address is written as the server was given it, and the element's own property says what it means here.
  const property = (part.element as unknown as Record<string, unknown>)[part.name];
  return written === String(value) || property === value ? value : written;
}

/**
 * Gives Lit the value that is in the page instead of the one that should be: Lit believes what it is told here, and
 * writes what differs (an age for a date, another language, the state of the page round the widget) at the update that
 * follows.
 */
const serverValue = directive(
  class extends Directive {
    render(value: unknown): unknown {
      return value;
    }

    override update(part: Part, [value]: [unknown]): unknown {
      if (part.type === PartType.CHILD) return serverText(part, value);
      if (part.type === PartType.ATTRIBUTE) return serverAttribute(part, value);
      return value;
    }
  },
) as (value: unknown) => DirectiveResult;

/** A value with `serverValue` round every text in it. Functions stay, and so do keyed lists, with their rows done. */
function withServerValues(value: unknown): unknown {
  if (isPrimitive(value)) return serverValue(value);
  if (isTemplateResult(value)) return { ...value, values: value.values.map(withServerValues) };
  if (Array.isArray(value)) return value.map(withServerValues);
  if (!isKeyedList(value)) return value;
  const [items, key, row] = value.values;
  const serverRow = (item: unknown, index: number) => withServerValues(row(item, index));
  return { ...value, values: [items, key, serverRow] };
}

/** What this module calls of its host. */
interface Host {
  layoutName: string;
  preset: string;
  timeZone: string;
  render(): TemplateResult;
  adoptedCallback(): void;
}

/** What can't be had is shown by what can: a list for a layout, Indonesian for a language. */
const ignoreFailure = (loading: Promise<void>): Promise<void> => loading.catch(() => {});

/** Pictures that failed before anyone listened; a picture may have no size of its own, so only decoding tells. */
function reportFailedPictures(root: ShadowRoot): void {
  root.querySelectorAll('img').forEach((image) => {
    if (image.complete) image.decode().catch(() => image.dispatchEvent(new Event('error')));
  });
}

/**
 * Takes over the nodes in the shadow root of `element`; clears it where they are not what its properties say. Then it
 * can update.
 */
export async function hydrate(element: LitElement): Promise<void> {
  const host = element as unknown as Host;
  const root = element.renderRoot as ShadowRoot;
  const language = root.querySelector('section')?.lang ?? '';
  // The server had the words of every language, the clock of every zone and the code of every layout at hand.
  await Promise.all([
    ignoreFailure(loadLocale(language, host.timeZone)),
    ignoreFailure(loadLayout(host.layoutName)),
    ignoreFailure(loadLayout(host.preset)),
  ]);
  // Lit would render beside the first node.
  delete element.renderOptions.renderBefore;
  try {
    hydrateTemplate(withServerValues(host.render()), root, element.renderOptions);
  } catch {
    root.replaceChildren();
    // The server's style sheet is gone with them.
    host.adoptedCallback();
  }
  reportFailedPictures(root);
}
