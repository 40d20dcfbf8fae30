// In place of src/elements/list/row.ts: the boxes of the hand-written element's row.
import { html } from 'lit';
import { dateLine } from '/bench/implementations/list.mjs';
import { rows } from '/src/elements/lit/keyed-list.ts';
import { articleIdentity } from '/src/feed/identity.ts';

const rowTemplate = ({ url, title, published, image }, index) =>
  html`<li part="item">
    <b>${index + 1}</b>
    <div>
      <a class="link" href=${url}>${title}</a><time datetime=${published}>${dateLine(new Date(published))}</time>
    </div>
    <img src=${image.url} alt="" width=${image.width} height=${image.height} loading="lazy" decoding="async" />
  </li>`;

export const listTemplate = (articles) =>
  html`<ol>
    ${rows(articles, articleIdentity, rowTemplate)}
  </ol>`;

export const rankedPlaceholder = html`<div></div>`;
export const rowPlaceholder = rankedPlaceholder;
