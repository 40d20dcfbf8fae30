// A mistake in the configuration, and its line for the operator.

/** What is wrong at one place of the configuration. */
export interface Mistake {
  readonly path: readonly PropertyKey[];
  /** A phrase after the path: `must be …, and is …`. */
  readonly message: string;
}

/** `feeds.update.merge[1]: must be …`. */
export function mistakeLine({ path, message }: Mistake): string {
  let written = '';
  for (const key of path) {
    if (typeof key === 'number') written += `[${key}]`;
    else if (/^[\w$-]+$/.test(String(key))) written += written === '' ? String(key) : `.${String(key)}`;
    else written += `[${JSON.stringify(String(key))}]`;
  }
  return `${written === '' ? 'configuration' : written}: ${message}`;
}
