// In the page: the hand-written element with the boxes and the style sheets of this project's list, which the bench
// puts in place of OWN_STYLES, OWN_FRAME and OWN_ROWS.
/* global OWN_STYLES, OWN_FRAME, OWN_ROWS */
import { feedOf } from '../implementations/read-list.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(OWN_STYLES);

function templateOf(html) {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template;
}

const frame = templateOf(OWN_FRAME);
const rows = OWN_ROWS.map(templateOf);

function rowOf({ title, url, published, picture }, index) {
  const node = rows[index].content.cloneNode(true);
  node.querySelector('.title').textContent = title;
  if (/^https?:/.test(url)) node.querySelector('a').href = url;
  node.querySelector('time').dateTime = published.toISOString();
  Object.assign(node.querySelector('img'), picture);
  return node;
}

customElements.define(
  'berita-populer',
  class extends HTMLElement {
    async connectedCallback() {
      const root = this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.replaceChildren(frame.content.cloneNode(true));
      const articles = await feedOf(this.getAttribute('feed-url'), 10);
      root.querySelector('ol').replaceChildren(...articles.map(rowOf));
    }
  },
);
