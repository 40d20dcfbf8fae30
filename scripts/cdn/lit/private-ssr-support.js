// What @lit-labs/ssr-client takes over server-rendered nodes with.
import { resolveDirective } from './directive.js';
import { ChildPart, TemplateInstance } from './render.js';

export { isPrimitive, isTemplateResult } from './values.js';

export const _$LH = { TemplateInstance, isIterable: Array.isArray, resolveDirective, ChildPart };

// There are no compiled templates, and each attribute has its list of strings.
export const isCompiledTemplateResult = () => false;
export const isSingleExpression = () => false;
