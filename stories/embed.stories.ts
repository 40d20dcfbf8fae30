// Embed it: the snippet for a partner's page, which follows the controls, over the widget that it makes.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { argTypesOf, type Component } from './controls.js';
import { feed } from './feeds.js';
import { settle } from './settle.js';
import { attributesOf, widget, type Args } from './widget.js';

const meta: Meta<Args> = { title: 'Embed it', parameters: { width: 640 }, play: settle };
export default meta;

const quoted = (value: unknown) => String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** What a partner pastes. */
function snippetOf(component: Component, args: Args): string {
  const attributes = Object.entries(args)
    .filter(([, value]) => value !== undefined && value !== false && value !== '' && value !== null)
    .map(([name, value]) =>
      value === true
        ? ` ${name}`
        : ` ${name}="${quoted(name === 'feed-url' ? 'https://www.example.com/feed.xml' : value)}"`,
    );
  return `<link rel="stylesheet" href="https://cdn.jsdelivr.net/npm/berita-widgets@0.1/dist/cdn/berita.css">
<script type="module" src="https://cdn.jsdelivr.net/npm/berita-widgets@0.1/dist/cdn/berita.js"></script>

<${component}${attributes.join('')}></${component}>`;
}

async function copy(event: Event): Promise<void> {
  const button = event.target as HTMLButtonElement;
  const text = button.parentElement!.querySelector('code')!.textContent!;
  await navigator.clipboard.writeText(text).then(
    () => {
      button.textContent = 'Copied';
    },
    () => {
      button.textContent = 'Select and copy';
    },
  );
}

const page =
  (component: Component) =>
  (args: Args, context: { globals: { preset?: unknown } }): TemplateResult =>
    html` <h1>Embed it</h1>
      <p>Turn the controls; paste this where the widget shall stand, with the address of your feed.</p>
      <div class="snippet">
        <pre
          tabindex="0"
          role="region"
          aria-label="Snippet"
        ><code>${snippetOf(component, attributesOf(args, context.globals))}</code></pre>
        <button type="button" @click=${copy}>Copy</button>
      </div>
      ${widget(component)(args, context)}`;

const story = (component: Component, args: Args): StoryObj<Args> => ({
  args,
  argTypes: argTypesOf(component) as never,
  render: page(component) as never,
});

export const Populer = story('berita-populer', { 'feed-url': feed('populer'), limit: 5 });
Populer.play = async (context) => {
  await settle(context);
  await userEvent.click(context.canvasElement.querySelector('.snippet button')!);
  await waitFor(() => expect(context.canvasElement.querySelector('.snippet button')!.textContent).not.toBe('Copy'));
  expect(context.canvasElement.querySelector('.snippet code')!.textContent).toContain(
    '<berita-populer feed-url="https://www.example.com/feed.xml" limit="5"></berita-populer>',
  );
};
export const Update = story('berita-update', { 'feed-url': feed('update'), limit: 5, layout: 'timeline' });
export const Artikel = story('berita-artikel', { 'feed-url': feed('artikel'), variant: 'hero' });
