// Words to the developer of the page, in the console, each once.
const told = new Set<string>();

/** Says `words`, unless something was said for the same `key`. */
export function warnOnce(words: string, key = words): void {
  if (!told.has(key)) console.warn(`berita-widgets: ${words}`);
  told.add(key);
}
