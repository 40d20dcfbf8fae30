// berita-widgets/svelte: types of the tags in Svelte's templates; no code.
import { elements } from '../manifest/read.mjs';
import { attributeMembers, comment, eventMembers, optional, typeImports } from './props.mjs';
import { fields } from '../manifest/read.mjs';

const properties = (element) =>
  fields(element)
    .filter(({ attribute }) => !attribute)
    .flatMap((field) => [comment(field), optional(field.name, field.type.text)]);

/** File in dist/ → text. */
export const svelte = () => ({
  'svelte.js': '// Types only: see svelte.d.ts.\nexport {};\n',
  'svelte.d.ts': `// Types of the tags in Svelte's templates. Generated from custom-elements.json.
import type { HTMLAttributes } from 'svelte/elements';
${typeImports('./')}
${elements
  .map(
    (element) => `
interface ${element.name}Attributes extends HTMLAttributes<${element.name}Element> {
${[...attributeMembers(element), ...properties(element), ...eventMembers(element, (name) => `on${name}`)].join('\n')}
}
`,
  )
  .join('')}
declare module 'svelte/elements' {
  interface SvelteHTMLElements {
${elements.map(({ name, tagName }) => `    '${tagName}': ${name}Attributes;`).join('\n')}
  }
}
`,
});
