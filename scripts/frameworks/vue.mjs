// berita-widgets/vue: types of the tags in Vue's templates; no code.
import { elements } from '../manifest/read.mjs';
import { comment, eventMembers, fieldMembers, handler, typeImports } from './props.mjs';

const emits = (element) =>
  element.events.flatMap((event) => [comment(event), `  '${event.name}': (event: ${event.type.text}) => void;`]);

/** File in dist/ → text. */
export const vue = () => ({
  'vue.js': '// Types only: see vue.d.ts.\nexport {};\n',
  'vue.d.ts': `// Types of the tags in Vue's templates. Generated from custom-elements.json.
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
${typeImports('./')}
${elements
  .map(
    (element) => `
interface ${element.name}Props {
${[...fieldMembers(element), ...eventMembers(element, handler)].join('\n')}
}

type ${element.name}Events = {
${emits(element).join('\n')}
};
`,
  )
  .join('')}
// Templates take handlers from \`$emit\`, render functions from \`$props\`.
type Tag<Element, Props, Events extends Record<string, (event: never) => void>> = new () => Element & { $props: HTMLAttributes & Props & PublicProps; $emit: EmitFn<Events> };

declare module 'vue' {
  interface GlobalComponents {
${elements.map(({ name, tagName }) => `    '${tagName}': Tag<${name}Element, ${name}Props, ${name}Events>;`).join('\n')}
  }
}
`,
});
