// The outputs for those who build with a bundler: React, Vue, Svelte.
import type { Settings } from '../settings.js';
import type { EmitContext, Emitter } from './emitter.js';
import { attributesOf, className, styleRule, htmlAttributes, type Attribute } from './markup.js';

/** The style, within what a language has for it; empty without. */
function styleWithin(settings: Settings, before: string, after: string): string {
  const rule = styleRule(settings);
  return rule === undefined ? '' : `\n${before}${rule}${after}\n`;
}

/** `limit={5}`, `showViews`, `heading="…"`; what JSX would read otherwise is written as a string. */
function jsxAttribute({ property, value, isSwitch, isNumber }: Attribute): string {
  if (isSwitch) return property;
  if (isNumber) return `${property}={${value}}`;
  return /["\\&{}<>]/.test(value) ? `${property}={${JSON.stringify(value)}}` : `${property}="${value}"`;
}

export const react: Emitter = {
  name: 'react',
  syntax: 'jsx',
  emit: (settings, context) => {
    const name = className(settings.widget);
    const attributes = attributesOf(settings, context).map((attribute) => `      ${jsxAttribute(attribute)}`);
    return `import { ${name} } from 'berita-widgets/react';

export function News() {
  return (
    <${name}
${attributes.join('\n')}
    />
  );
}
${styleWithin(settings, '/* For your style sheet:', '*/')}`;
  },
};

/** The element as a template of Vue or Svelte has it: `{` would begin an expression in either. */
function templateElement(settings: Settings, context: EmitContext): string {
  const attributes = htmlAttributes(settings, context).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
  return `<${settings.widget}${attributes}></${settings.widget}>`;
}

export const vue: Emitter = {
  name: 'vue',
  syntax: 'vue',
  emit: (settings, context) => `<script setup>
// vite.config.js: vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('berita-') } } })
import 'berita-widgets/define/${settings.widget}';
</script>

<template>
  ${templateElement(settings, context)}
</template>
${styleWithin(settings, '<style>', '</style>')}`,
};

export const svelte: Emitter = {
  name: 'svelte',
  syntax: 'svelte',
  emit: (settings, context) => `<script>
  import 'berita-widgets/define/${settings.widget}';
</script>

${templateElement(settings, context)}
${styleWithin(settings, '<style>', '</style>').replace(`\n${settings.widget} {`, `\n:global(${settings.widget}) {`)}`,
};
