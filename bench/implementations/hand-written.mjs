// What the budget is measured against: an element written by hand that can do this list and nothing else.
export default {
  name: 'hand-written element',
  kind: 'reference',
  entry: 'hand-written.page.js',
  rows: { root: 'news-list', item: 'li' },
  body: ({ widgets, publisher }) => `<news-list feed-url="${publisher}/feed.xml"></news-list>`.repeat(widgets),
};
