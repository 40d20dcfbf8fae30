// @lrnwebcomponents/rss-items: a LitElement that reads the feed with DOMParser and X2JS.
export default {
  name: '@lrnwebcomponents/rss-items',
  uses: ['@lrnwebcomponents/rss-items'],
  kind: 'peer',
  parses: true,
  entry: 'rss-items.page.js',
  // The element asks for this beside its own module when it is created.
  assets: { '/lib/x2js.js': '@lrnwebcomponents/rss-items/lib/x2js.js' },
  rows: { root: 'rss-items', item: 'article' },
  body: ({ widgets, publisher }) =>
    `<rss-items auto max="10" max-title-length="200" url="${publisher}/feed.xml"></rss-items>`.repeat(widgets),
  note: 'no date, no rank; waits 100 ms of its own before it reads',
};
