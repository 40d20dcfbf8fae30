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
