// Tokens: each with its name, what it sets, its value under each preset, and a live swatch.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { koran } from '../src/styles/presets/koran.js';
import { modern } from '../src/styles/presets/modern.js';
import { polos } from '../src/styles/presets/polos.js';
import { declarationOf } from './controls.js';

const meta: Meta = { title: 'Tokens', parameters: { width: 1100 } };
export default meta;

const tokens = declarationOf('berita-populer').cssProperties!;

/** Token → value, from a preset's own style sheet. */
const valuesOf = ({ styles }: { styles: { cssText: string } }) =>
  new Map([...styles.cssText.matchAll(/(--berita-[\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]));

const presets: readonly (readonly [name: string, values: ReadonlyMap<string, string>])[] = [
  ['none', new Map(tokens.map(({ name, default: initial }) => [name, initial ?? '']))],
  ['koran', valuesOf(koran)],
  ['modern', valuesOf(modern)],
  ['polos', valuesOf(polos)],
];

/** What shows a token: the first row that its name begins with. */
const swatches: readonly { token: string; style: (value: string) => string; text?: string }[] = [
  { token: 'color-', style: (value) => `background: ${value}; width: 48px; height: 24px; border: 1px solid #8888` },
  { token: 'font-size', style: (value) => `font-size: ${value}`, text: 'Berita' },
  { token: 'font', style: (value) => `font-family: ${value}`, text: 'Berita' },
  { token: 'line-height', style: (value) => `line-height: ${value}; width: 60px; background: #8882`, text: 'Berita' },
  { token: 'gap', style: (value) => `width: ${value}; height: 24px; background: #8886` },
  { token: 'padding', style: (value) => `width: ${value}; height: 24px; background: #8886` },
  { token: 'radius', style: (value) => `width: 48px; height: 24px; border: 2px solid; border-radius: ${value}` },
  { token: 'heading-rule', style: (value) => `width: 48px; border-top: ${value}` },
  { token: 'shadow', style: (value) => `width: 48px; height: 24px; box-shadow: ${value}` },
  { token: 'image-ratio', style: (value) => `width: 48px; aspect-ratio: ${value}; background: #8886` },
];

/** How a value looks: a colour as a field, the rest on the thing that it sets. */
function swatch(name: string, value: string): TemplateResult | string {
  const token = name.replace('--berita-', '');
  const row = swatches.find((candidate) => token.startsWith(candidate.token));
  if (!row) return '';
  const style = row.style(value);
  return html`<div class="swatch" style=${style}>${row.text ?? ''}</div>`;
}

export const All: StoryObj = {
  render: () =>
    html` <h1>Tokens</h1>
      <p>Set them on a widget, or on any element around it: they inherit. A preset is a set of them.</p>
      <table class="tokens">
        <thead>
          <tr>
            <th scope="col">Token</th>
            ${presets.map(([name]) => html`<th scope="col">${name === 'none' ? 'Default' : name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${tokens.map(
            ({ name, description }) =>
              html`<tr>
                <th scope="row"><code>${name}</code><small>${description}</small></th>
                ${presets.map(([, values]) => {
                  const value = values.get(name);
                  return html`<td>${value ? html`${swatch(name, value)}<code>${value}</code>` : ''}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>`,
};
