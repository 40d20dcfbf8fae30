// jquery-rss: vanilla-rss as a plugin of jQuery.
import { page } from './feedrapp.mjs';

export default {
  ...page,
  name: 'jquery-rss',
  uses: ['jquery-rss', 'jquery'],
  entry: 'jquery-rss.page.js',
  note: 'as vanilla-rss, with jQuery',
};
