// In the page: jquery-rss, which expects jQuery as a global.
import jQuery from 'jquery';
import { optionsFor } from './feedrapp.mjs';

globalThis.jQuery = jQuery;
await import('jquery-rss/src/jquery.rss.js');
jQuery('.news-list').each((_, place) => {
  jQuery(place).rss(place.dataset.feed, optionsFor(place.dataset.service));
});
