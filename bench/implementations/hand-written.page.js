// In the page: a good element written by hand for this one list. One request a feed address, one style sheet, one
// template.
import { dateLine, styles } from './list.mjs';
import { feedOf } from './read-list.js';

const sheet = new CSSStyleSheet();
sheet.replaceSync(styles);

const frame = document.createElement('template');
frame.innerHTML = '<section aria-label="Populer"><h2>Populer</h2><ol></ol></section>';
const row = document.createElement('template');
row.innerHTML = '<li><b></b><div><a></a><time></time></div><img alt="" loading="lazy" decoding="async"></li>';

function rowOf({ title, url, published, picture }, index) {
  const node = row.content.cloneNode(true);
  node.querySelector('b').textContent = index + 1;
  const link = node.querySelector('a');
  link.textContent = title;
  if (/^https?:/.test(url)) link.href = url;
  const time = node.querySelector('time');
  time.dateTime = published.toISOString();
  time.textContent = dateLine(published);
  const image = node.querySelector('img');
  if (picture) Object.assign(image, picture);
  else image.remove();
  return node;
}

customElements.define(
  'news-list',
  class extends HTMLElement {
    async connectedCallback() {
      const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [sheet];
      root.replaceChildren(frame.content.cloneNode(true));
      const articles = await feedOf(this.getAttribute('feed-url'), 10);
      root.querySelector('ol').replaceChildren(...articles.map(rowOf));
    }
  },
);
