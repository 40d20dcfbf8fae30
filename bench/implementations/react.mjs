// rss-parser + React: the usual application's list; one request for all of them, as a good application would.
import { styles } from './list.mjs';

export default {
  name: 'rss-parser + React',
  uses: ['rss-parser', 'react', 'react-dom'],
  kind: 'peer',
  parses: true,
  entry: 'react.page.js',
  rows: { root: '.news-list', item: 'li' },
  head: () => `<style>${styles.replace(':host', '.news-list')}</style>`,
  body: ({ widgets, publisher }) => `<div class="news-list" data-feed="${publisher}/feed.xml"></div>`.repeat(widgets),
};
