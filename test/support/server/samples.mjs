// The HTML samples of the guides, for the browser tests.
import { readdirSync, readFileSync } from 'node:fs';

/** JSON: { place, text } of each fenced block of HTML. */
export function htmlSamples() {
  const guides = [
    'README.md',
    'README.id.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];
  return JSON.stringify(
    guides.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/^```html\n([^]*?)^```$/gm)].map(({ 1: text }, index) => ({
        place: `${path}, ${index + 1}`,
        text,
      })),
    ),
  );
}
