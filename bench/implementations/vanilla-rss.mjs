// vanilla-rss: a template language over JSON from feedrapp.info, here answered on loopback.
import { page } from './feedrapp.mjs';

export default {
  ...page,
  name: 'vanilla-rss',
  uses: ['vanilla-rss'],
  entry: 'vanilla-rss.page.js',
  note: 'does not read feeds: a service does (feedrapp.info; here on loopback); a request and a preflight for each widget',
};
