// What @lit-labs/ssr-client takes over server-rendered nodes with.
import { resolveDirective } from './directive.js';
import { ChildPart, TemplateInstance } from './render.js';

export const _$LH = { TemplateInstance, isIterable: Array.isArray, resolveDirective, ChildPart };
