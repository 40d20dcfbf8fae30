// berita-widgets/vue: types of the tags in Vue's templates; no code.
import { elements } from '../manifest/read.mjs';
import { eventMembers, fieldMembers, handler, typeImports } from './props.mjs';

/** File in dist/ → text. */
export const vue = () => ({
  'vue.js': '// Types only: see vue.d.ts.\nexport {};\n',
  'vue.d.ts': `// Types of the tags in Vue's templates. Generated from custom-elements.json.
import type { HTMLAttributes, PublicProps } from 'vue';
${typeImports('./')}
${elements.map((element) => `
interface ${element.name}Props {
${[...fieldMembers(element), ...eventMembers(element, handler)].join('\n')}
}
`).join('')}
type Tag<Element, Props> = new () => Element & { $props: HTMLAttributes & Props & PublicProps };

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ name, tagName }) => `    '${tagName}': Tag<${name}Element, ${name}Props>;`).join('\n')}
  }
}
`,
});
