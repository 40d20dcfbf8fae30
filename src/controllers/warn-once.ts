// Words to the developer of the page, in the console, each once.
const warned = new Set<string>();

/** Says `message`, unless something was said for the same `key` before. */
export function warnOnce(message: string, key = message): void {
  if (warned.has(key)) return;
  warned.add(key);
  console.warn(`berita-widgets: ${message}`);
}
