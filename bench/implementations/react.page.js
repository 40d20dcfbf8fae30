// In the page: rss-parser and React, the usual way to build this list in an application.
import { createElement as h, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import RssParser from 'rss-parser/dist/rss-parser.min.js';
import { dateLine } from './list.mjs';

const parser = new RssParser({ customFields: { item: [['media:thumbnail', 'picture']] } });
const feeds = new Map();

async function readFeed(url) {
  const response = await fetch(url);
  const { items } = await parser.parseString(await response.text());
  return items.slice(0, 10);
}

function feedOf(url) {
  if (!feeds.has(url)) feeds.set(url, readFeed(url));
  return feeds.get(url);
}

function Row({ item, rank }) {
  const { url, width, height } = item.picture.$;
  return h(
    'li',
    null,
    h('b', null, rank),
    h(
      'div',
      null,
      h('a', { href: item.link }, item.title),
      h('time', { dateTime: item.isoDate }, dateLine(new Date(item.isoDate))),
    ),
    h('img', { src: url, width, height, alt: '', loading: 'lazy', decoding: 'async' }),
  );
}

function NewsList({ url }) {
  const [items, setItems] = useState([]);
  useEffect(() => {
    feedOf(url).then(setItems);
  }, [url]);
  return h(
    'section',
    { 'aria-label': 'Populer' },
    h('h2', null, 'Populer'),
    h(
      'ol',
      null,
      items.map((item, index) => h(Row, { key: item.guid, item, rank: index + 1 })),
    ),
  );
}

for (const place of document.querySelectorAll('.news-list'))
  createRoot(place).render(h(NewsList, { url: place.dataset.feed }));
