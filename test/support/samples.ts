// The code samples of the documentation.
import { readFileSync, readdirSync } from 'node:fs';

export interface Sample {
  /** `docs/partner.md:12` */ place: string;
  language: string;
  text: string;
}

export const guides = [
  'README.md',
  'README.id.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** Every fenced block of the guides. */
export const samples: Sample[] = guides.flatMap((path) => {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map((match) => ({
    place: `${path}:${text.slice(0, match.index).split('\n').length}`,
    language: match[1]!,
    text: match[2]!,
  }));
});

export const inLanguage = (...languages: string[]) => samples.filter(({ language }) => languages.includes(language));
