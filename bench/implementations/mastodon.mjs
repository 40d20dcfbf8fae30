// @idotj/mastodon-embed-timeline: shows a Mastodon server's timeline; a server in its form is answered on loopback.
export default {
  name: '@idotj/mastodon-embed-timeline',
  uses: ['@idotj/mastodon-embed-timeline'],
  kind: 'peer',
  parses: false,
  entry: 'mastodon.page.js',
  assets: { '/mastodon.css': '@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css' },
  rows: { root: '.mt-container', item: 'article' },
  head: ({ base }) => `<link rel="stylesheet" href="${base}/mastodon.css">`,
  body: ({ widgets, publisher }) =>
    Array.from(
      { length: widgets },
      (_, index) =>
        `<div id="mt-${index}" class="mt-container" data-instance="${publisher}"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>`,
    ).join(''),
  note: "does not read feeds: a Mastodon server's JSON (here on loopback), a request for each widget; account and counters, no rank",
};
