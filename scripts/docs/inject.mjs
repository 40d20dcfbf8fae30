// Fills what stands between `<!-- generated:NAME -->` and `<!-- /generated -->` in a Markdown file.
import { readFileSync, writeFileSync } from 'node:fs';

/** `makers`: marker name → function that gives the text. A marker without maker is an error. */
export function inject(path, makers) {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/(<!-- generated:([\w-]+) -->\n)[^]*?(<!-- \/generated -->)/g, (_, open, name, close) => {
    if (!makers[name]) throw new Error(`${path}: nothing generates "${name}".`);
    return `${open}\n${makers[name]()}\n\n${close}`;
  }));
}
