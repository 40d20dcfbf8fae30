// What the keyed list and hydration ask of parts and values.

export { isPrimitive, isTemplateResult } from './values.js';

export const getCommittedValue = (part) => part.committed;

export const setCommittedValue = (part, value) => {
  part.committed = value;
};

export const setChildPartValue = (part, value) => {
  part.setValue(value);
  return part;
};

// Never asked of anything else by @lit-labs/ssr-client: there are no compiled templates, and each attribute has its list of strings.
export const isCompiledTemplateResult = () => false;
export const isSingleExpression = () => false;
