// Takes over what a server rendered: Lit gets to know the nodes in the page as if it had made them. Loaded only where there are some.
import { hydrate as adopt } from '@lit-labs/ssr-client';
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
import { fetchFurther } from '../i18n/index.js';
import { loadExtra } from './layouts/layout-loader.js';

const changed = () => new Error('Not what the server rendered');

/** The text between the comments of a part. */
function textIn({ startNode }: ChildPart): string {
  const { data, nextSibling } = startNode as Comment;
  if (nextSibling instanceof Text) return nextSibling.data;
  // A list or a template stands where text belongs.
  if (data !== 'lit-part' || !/^\/lit-part/.test((nextSibling as Comment).data)) throw changed();
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

/**
 * Gives Lit the value that is in the page instead of the one that should be: Lit believes what it is told here, and writes what
 * differs (an age for a date, another language, the state of the page round the widget) at the update that follows.
 */
const found = directive(
  class extends Directive {
    render(value: unknown): unknown {
      return value;
    }

    override update(part: Part, [value]: [unknown]): unknown {
      const isChild = part.type === PartType.CHILD;
      const there = isChild ? textIn(part) : part.type === PartType.ATTRIBUTE ? attributeIn(part) : undefined;
      if (there === undefined) return value;
      if (there === null || (isChild && !there)) return nothing;
      // A relative address is written as the server was given it.
      return there === String(value) ||
        (part as AttributePart).element?.[(part as AttributePart).name as 'id'] === value
        ? value
        : there;
    }
  },
) as (value: unknown) => DirectiveResult;

type Row = (item: unknown, index: number) => unknown;

/** A value with `found` round every text in it. Functions stay, and so do keyed lists, with their rows done. */
function asFound(value: unknown): unknown {
  if (isPrimitive(value)) return found(value);
  if (isTemplateResult(value)) return { ...value, values: value.values.map(asFound) };
  if (Array.isArray(value)) return value.map(asFound);
  if (typeof value === 'object' && '_$litDirective$' in value) {
    const {
      values: [items, key, row],
    } = value as unknown as { values: [unknown, unknown, Row] };
    return { ...value, values: [items, key, (item: unknown, index: number) => asFound(row(item, index))] };
  }
  return value;
}

/** What this module calls of its host. */
interface Host {
  source: { reading?: Promise<void> };
  look: string;
  preset: string;
  timeZone: string;
  willUpdate(): void;
  render(): TemplateResult;
}

/** Takes over the nodes in the shadow root of `element`; clears it where they are not what its properties say. Then it can update. */
export async function hydrate(element: LitElement): Promise<void> {
  const host = element as unknown as Host;
  const root = element.renderRoot as ShadowRoot;
  // The server had the words of every language, the clock of every zone and the code of every layout at hand.
  const words = fetchFurther(root.querySelector('section')?.lang ?? '', host.timeZone)?.catch(() => {});
  await Promise.all([host.source.reading, words, loadExtra(host.look), loadExtra(host.preset)]);
  // Lit would render beside the first node.
  delete element.renderOptions.renderBefore;
  try {
    host.willUpdate();
    adopt(asFound(host.render()), root, element.renderOptions);
  } catch {
    root.replaceChildren();
  }
  // Pictures that failed before anyone listened; a picture may have no size of its own, so only decoding tells.
  for (const image of root.querySelectorAll('img'))
    if (image.complete) image.decode().catch(() => image.dispatchEvent(new Event('error')));
}
