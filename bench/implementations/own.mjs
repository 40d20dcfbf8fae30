// This project as a partner pastes it: the built script tag; the widget loads at once and shows the same ten items with
// pictures.
export default {
  name: 'berita-widgets',
  kind: 'own',
  script: '/dist/cdn/berita.js',
  rows: { root: 'berita-populer', item: '[part~="item"]' },
  body: ({ widgets, publisher }) =>
    `<berita-populer limit="10" images="thumb" loading="eager" feed-url="${publisher}/feed.xml"></berita-populer>`.repeat(
      widgets,
    ),
};
