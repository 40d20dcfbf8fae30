// Fills what stands between `<!-- generated:NAME -->` and `<!-- /generated -->` in a Markdown file.
import { readFileSync, writeFileSync } from 'node:fs';

/** `makers`: marker name → function that gives the text, or `kept`. A marker without maker is an error. */
export function inject(path, makers, kept) {
  const text = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    text.replace(/<!-- generated:([\w-]+) -->\n[^]*?<!-- \/generated -->/g, (old, name) => {
      if (!makers[name]) throw new Error(`${path}: nothing generates "${name}".`);
      return makers[name] === kept ? old : `<!-- generated:${name} -->\n\n${makers[name]()}\n\n<!-- /generated -->`;
    }),
  );
}
