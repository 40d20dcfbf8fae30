// The three widgets beside each other, at each width that a page may give them.
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { feed } from './feeds.js';
import { settle } from './settle.js';

/** Widths of a column in CSS pixels: a narrow sidebar, a phone, a sidebar, a column of text, a page. */
const WIDTHS = [180, 320, 420, 640, 960];

function row(width: number): TemplateResult {
  const style = `width: ${width}px`;
  // A heading of its own each: the landmarks of a page have different names.
  const [populer, update] = [`Populer ${width}`, `Update ${width}`];
  return html`<section class="width">
    <h2>${width} px</h2>
    <div class="boxes" tabindex="0" role="group" aria-label="${width} px">
      <div style=${style}>
        <berita-populer
          heading=${populer}
          limit="3"
          images="thumb"
          loading="eager"
          feed-url=${feed('populer')}
        ></berita-populer>
      </div>
      <div style=${style}>
        <berita-update
          heading=${update}
          limit="3"
          layout="timeline"
          loading="eager"
          feed-url=${feed('update')}
        ></berita-update>
      </div>
      <div style=${style}>
        <berita-artikel loading="eager" feed-url=${feed('artikel')}></berita-artikel>
      </div>
    </div>
  </section>`;
}

const meta: Meta = {
  title: 'Widths',
  render: (() =>
    html`<h1>Widths</h1>
      ${WIDTHS.map(row)}`) as never,
  parameters: { width: 1440 },
  play: settle,
};
export default meta;

export const All: StoryObj = {};
