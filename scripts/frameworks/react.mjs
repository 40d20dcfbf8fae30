// berita-widgets/react: one typed component an element, and the types of the bare tags in JSX.
import { elements, fields } from '../manifest/read.mjs';
import { attributeMembers, eventMembers, fieldMembers, handler, typeImports } from './props.mjs';

const js = (element) => `'use client';
// <${element.tagName}> as a React component. Generated from custom-elements.json.
import '../define/${element.tagName}.js';
import { component } from './component.js';

export const ${element.name} = component('${element.tagName}', '${element.name}', ${JSON.stringify(
  {
    attributes: Object.fromEntries(element.attributes.map(({ fieldName, name }) => [fieldName, name])),
    properties: fields(element)
      .filter(({ attribute }) => !attribute)
      .map(({ name }) => name),
    events: Object.fromEntries(element.events.map(({ name }) => [handler(name), name])),
  },
  null,
  2,
)});
`;

const types = () => `// Types of berita-widgets/react. Generated from custom-elements.json.
import type { DetailedHTMLProps, ForwardRefExoticComponent, HTMLAttributes, ReactNode, RefAttributes } from 'react';
import '../define.js';
${typeImports('../')}
${elements
  .map(
    (element) => `
/** Props of \`<${element.name}>\`; any attribute of HTML besides. */
export interface ${element.name}Props extends HTMLAttributes<${element.name}Element> {
${[...fieldMembers(element), ...eventMembers(element, handler)].join('\n')}
  /** Fallback and slots. */
  children?: ReactNode;
}

/** ${element.description} */
export declare const ${element.name}: ForwardRefExoticComponent<${element.name}Props & RefAttributes<${element.name}Element>>;
`,
  )
  .join('')}
interface Attributes {
${elements.map((element) => `  '${element.tagName}': {\n${[...attributeMembers(element), ...eventMembers(element, (name) => `on${name}`)].join('\n')}\n  };`).join('\n')}
}

type Tags = { [Tag in keyof Attributes]: DetailedHTMLProps<HTMLAttributes<HTMLElementTagNameMap[Tag]>, HTMLElementTagNameMap[Tag]> & Attributes[Tag] & { class?: string | undefined } };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
`;

/** File in dist/ → text. */
export const react = () => ({
  ...Object.fromEntries(elements.map((element) => [`react/${element.tagName}.js`, js(element)])),
  'react/index.js': `// Entry of berita-widgets/react. Generated from custom-elements.json.\n${elements.map(({ name, tagName }) => `export { ${name} } from './${tagName}.js';`).join('\n')}\n`,
  'react/index.d.ts': types(),
});
