// Reads each element's attributes where they are declared: in the property tables of the built classes.
import { pathToFileURL } from 'node:url';

const entry = pathToFileURL('dist/index.js').href;

/** A default as TypeScript writes it. */
function literal(value) {
  if (value === undefined) return undefined;
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/** Class name → property name → { attribute, default, reflects, choices }; needs a build in dist/. */
export async function declaredProperties() {
  const classes = Object.values(await import(entry)).filter((value) => value.observedAttributes);
  // Reading `observedAttributes` makes Lit complete `elementProperties`.
  return new Map(
    classes.map((element) => [
      element.name,
      new Map(
        [...element.elementProperties].map(([name, { attribute, converter, reflect, choices }]) => [
          name,
          {
            attribute: attribute === false ? undefined : attribute,
            default: literal(converter?.fromAttribute(null)),
            reflects: Boolean(reflect),
            choices,
          },
        ]),
      ),
    ]),
  );
}
