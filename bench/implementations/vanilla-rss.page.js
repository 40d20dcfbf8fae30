// In the page: vanilla-rss with a template of the same content.
import RSS from 'vanilla-rss';
import { optionsFor } from './feedrapp.mjs';

for (const place of document.querySelectorAll('.news-list'))
  new RSS(place, place.dataset.feed, optionsFor(place.dataset.service)).render();
