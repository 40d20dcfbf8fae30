// Directives: functions of the value a part had, kept from one update to the next.

// Apart from their table, which hydration asks for: so they are but figures in the script tag.
export const ATTRIBUTE = 1;
export const CHILD = 2;
export const EVENT = 5;

export const PartType = { ATTRIBUTE, CHILD, EVENT };

export const directive =
  (type) =>
  (...values) => ({ _$litDirective$: type, values });

// All of src/ have their own `update(part, values)`: nothing calls `render` for them.
export class Directive {}

/** The value that is meant by `value`, which may be a directive's call. */
export function resolveDirective(part, value) {
  const type = value?._$litDirective$;
  if (part.directive?.constructor !== type) part.directive = type && new type(part);
  return type ? part.directive.update(part, value.values) : value;
}
