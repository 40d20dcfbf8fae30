// A widget from a story's controls: each control is an attribute, as on a partner's page.
import { html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import type { Component } from './controls.js';

/** A story's controls by attribute name. */
export type Args = Record<string, unknown>;

const isOff = (value: unknown) => value === undefined || value === false || value === null;

class Attributes extends Directive {
  private names: string[] = [];
  render(_args: Args): unknown {
    return noChange;
  }
  override update({ element }: ElementPart, [args]: [Args]): unknown {
    for (const name of this.names) if (isOff(args[name])) element.removeAttribute(name);
    this.names = Object.keys(args).filter((name) => !isOff(args[name]));
    for (const name of this.names) element.setAttribute(name, args[name] === true ? '' : String(args[name]));
    return noChange;
  }
}
const attributes = directive(Attributes);

const templates: Record<Component, (args: Args) => TemplateResult> = {
  'berita-populer': (args) => html`<berita-populer ${attributes(args)}></berita-populer>`,
  'berita-update': (args) => html`<berita-update ${attributes(args)}></berita-update>`,
  'berita-artikel': (args) => html`<berita-artikel ${attributes(args)}></berita-artikel>`,
};

/** Attributes that an element has, from a story's controls and the toolbar. */
export function attributesOf(args: Args, globals: { preset?: unknown } = {}): Args {
  const preset = globals.preset === 'none' ? undefined : globals.preset;
  return {
    ...Object.fromEntries(Object.entries(args).filter(([name]) => !/^(event|slot|part|state|token)-/.test(name))),
    preset: args.preset || preset,
  };
}

/** Renders `component` with a story's controls. */
export const widget =
  (component: Component) =>
  (args: Args, { globals }: { globals: { preset?: unknown } }): TemplateResult =>
    templates[component](attributesOf(args, globals));
