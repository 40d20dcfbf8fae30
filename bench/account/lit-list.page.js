// In the page: the hand-written list as an element of the published Lit, with one template a row.
import { html, LitElement, unsafeCSS } from 'lit';
import { dateLine, styles } from '../implementations/list.mjs';
import { feedOf } from '../implementations/read-list.js';

const row = ({ title, url, published, picture }, index) =>
  html`<li>
    <b>${index + 1}</b>
    <div><a href=${url}>${title}</a><time datetime=${published.toISOString()}>${dateLine(published)}</time></div>
    <img src=${picture.src} width=${picture.width} height=${picture.height} alt="" loading="lazy" decoding="async" />
  </li>`;

class LitList extends LitElement {
  static styles = unsafeCSS(styles);
  static properties = { articles: { attribute: false } };

  constructor() {
    super();
    this.articles = [];
  }

  async connectedCallback() {
    super.connectedCallback();
    this.articles = await feedOf(this.getAttribute('feed-url'), 10);
  }

  render() {
    return html`<section aria-label="Populer">
      <h2>Populer</h2>
      <ol>
        ${this.articles.map(row)}
      </ol>
    </section>`;
  }
}

customElements.define('lit-list', LitList);
