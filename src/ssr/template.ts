// Lit templates as HTML, with the comments that Lit's hydration reads. For the templates of src/ only.
import { noChange, nothing, type TemplateResult } from 'lit';
import { PartType, type Directive, type DirectiveResult, type PartInfo } from 'lit/directive.js';
import { getDirectiveClass, isTemplateResult } from 'lit/directive-helpers.js';
import { escapeHtml } from './escape.js';

// What those templates are: tags, attributes, text, expressions (here a NUL); no comment, raw text element, expression
// in a tag. src/cdn/read-template.ts reads them in the same way. @lit-labs/ssr reads any, with parse5 and parts of
// Node that edge workers lack.
const TOKENS = /<([\w-]+)((?:"[^"]*"|[^">])*)>|\0|[^\0<]+|</g;
const BOUND = /\s([.?@]?)([^\s="]+)=(?:"([^"]*\0[^"]*)"|([^\s"]*\0[^\s"]*))/g;

/**
 * HTML as it stands, an expression between nodes (null), or an attribute: sign, name, and the strings round its
 * expressions.
 */
type Step = string | null | [sign: string, name: string, strings: string[]];

interface Compiled {
  steps: Step[];
  digest: string;
}
const compiled = new WeakMap<TemplateStringsArray, Compiled>();

/**
 * Lit's digest of a template, by which hydration knows it again (`digestForTemplateResult` in @lit-labs/ssr-client).
 */
function digestOf(strings: TemplateStringsArray): string {
  const hashes = new Uint32Array(2).fill(5381);
  for (const text of strings)
    for (let i = 0; i < text.length; i += 1) hashes[i % 2] = (hashes[i % 2]! * 33) ^ text.charCodeAt(i);
  return btoa(String.fromCharCode(...new Uint8Array(hashes.buffer)));
}

function compile(strings: TemplateStringsArray): Compiled {
  const steps: Step[] = [];
  let index = 0;
  for (const [token, name, rest = ''] of strings.join('\0').matchAll(TOKENS)) {
    if (token === '\0') steps.push(null);
    else if (rest.includes('\0')) {
      steps.push(`<!--lit-node ${index}--><${name}`);
      let at = 0;
      for (const bound of rest.matchAll(BOUND)) {
        steps.push(rest.slice(at, bound.index), [bound[1]!, bound[2]!, (bound[3] ?? bound[4]!).split('\0')]);
        at = bound.index + bound[0].length;
      }
      steps.push(`${rest.slice(at)}>`);
    } else steps.push(token);
    // Lit counts elements, and the comment of each expression between nodes.
    if (name || token === '\0') index += 1;
  }
  return { steps, digest: digestOf(strings) };
}

const isNone = (value: unknown) => value === nothing || value === noChange;
const textOf = (value: unknown) => (value == null || isNone(value) ? '' : escapeHtml(String(value)));

/** Attributes only: properties have none, events nobody to hear them. */
function* attribute([sign, name, strings]: [string, string, string[]], values: readonly unknown[]): Generator<string> {
  if (sign === '?') yield values[0] && !isNone(values[0]) ? ` ${name}=""` : '';
  else if (!sign && !values.some(isNone)) {
    yield ` ${name}="`;
    yield strings.map((text, at) => text + (at < values.length ? textOf(values[at]) : '')).join('');
    yield '"';
  }
}

function* template({ strings, values }: TemplateResult): Generator<string> {
  const { steps } = compiled.get(strings)!;
  let next = 0;
  for (const step of steps) {
    if (typeof step === 'string') yield step;
    else if (!step) yield* render(values[next++]);
    else {
      const count = step[2].length - 1;
      yield* attribute(step, values.slice(next, next + count));
      next += count;
    }
  }
}

function resolve(value: unknown): unknown {
  const Type = getDirectiveClass(value) as (new (part: PartInfo) => Directive) | undefined;
  return Type
    ? resolve(new Type({ type: PartType.CHILD }).render(...(value as DirectiveResult & { values: unknown[] }).values))
    : value;
}

/**
 * A value as Lit would show it between nodes: a template, a list, a directive's result or text. Nothing but the
 * templates is markup.
 */
export function* render(value: unknown): Generator<string> {
  const resolved = resolve(value);
  // No JSON has an array with a `raw` list: what only looks like a template is text, as in Lit itself.
  if (isTemplateResult(resolved) && Object.hasOwn((resolved as TemplateResult).strings, 'raw')) {
    const { strings } = resolved as TemplateResult;
    if (!compiled.has(strings)) compiled.set(strings, compile(strings));
    yield `<!--lit-part ${compiled.get(strings)!.digest}-->`;
    yield* template(resolved as TemplateResult);
  } else {
    yield '<!--lit-part-->';
    if (Array.isArray(resolved)) for (const entry of resolved) yield* render(entry);
    else yield textOf(resolved);
  }
  yield '<!--/lit-part-->';
}
