// All implementations, in the order of the table.
import empty from './empty.mjs';
import handWritten from './hand-written.mjs';
import jqueryRss from './jquery-rss.mjs';
import mastodon from './mastodon.mjs';
import own from './own.mjs';
import react from './react.mjs';
import rssItems from './rss-items.mjs';
import staticPage from './static.mjs';
import vanillaRss from './vanilla-rss.mjs';

export { empty, handWritten, own, staticPage };
export const implementations = [empty, staticPage, handWritten, own, rssItems, react, vanillaRss, jqueryRss, mastodon];

const peers = implementations.filter(({ kind }) => kind === 'peer');

/** The npm peers that read the feed in the page, as this project does. */
export const parsingPeers = peers.filter(({ parses }) => parses);

/** Those that show what a service has read for them. */
export const servedPeers = peers.filter(({ parses }) => !parses);
