// What vanilla-rss and jquery-rss share: a service that reads the feed for them, and a template of the same content.
import { dateLine, styles } from './list.mjs';

/** Options for either, with the service at `host`. */
export const optionsFor = (host) => ({
  host,
  ssl: false,
  limit: 10,
  layoutTemplate: '<section aria-label="Populer"><h2>Populer</h2><ol>{entries}</ol></section>',
  entryTemplate:
    '<li><b>{rank}</b><div><a href="{url}">{title}</a><time>{date}</time></div><img src="{teaserImageUrl}" alt="" width="168" height="112" loading="lazy" decoding="async"></li>',
  tokens: { rank: (entry, { index }) => index + 1 },
  dateFormatFunction: (date) => dateLine(new Date(date)),
});

/** The page of either. */
export const page = {
  kind: 'peer',
  parses: false,
  rows: { root: '.news-list', item: 'li' },
  head: () => `<style>${styles.replace(':host', '.news-list')}</style>`,
  body: ({ widgets, publisher }) =>
    `<div class="news-list" data-feed="${publisher}/feed.xml" data-service="${publisher.replace('http://', '')}/feedrapp"></div>`.repeat(
      widgets,
    ),
};
