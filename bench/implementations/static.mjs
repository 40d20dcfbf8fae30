// The floor: the finished list in declarative shadow DOM, without a script. Nothing that shows the same can cost less.
import { news } from '../fixtures/news.mjs';
import { dateLine, styles } from './list.mjs';

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const row = ({ url, title, published, picture }, index) =>
  `<li><b>${index + 1}</b><div><a href="${url}">${escape(title)}</a><time datetime="${published.toISOString()}">${dateLine(published)}</time></div><img src="${picture.url}" alt="" width="${picture.width}" height="${picture.height}" loading="lazy" decoding="async"></li>`;

export default {
  name: 'static HTML, no script',
  kind: 'floor',
  rows: { root: 'news-list', item: 'li' },
  body: ({ widgets, publisher }) =>
    `<news-list><template shadowrootmode="open"><style>${styles}</style><section aria-label="Populer"><h2>Populer</h2><ol>${news(10, publisher).map(row).join('')}</ol></section></template></news-list>`.repeat(
      widgets,
    ),
};
