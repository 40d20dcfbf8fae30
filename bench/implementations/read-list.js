// In the page: a feed read by hand with DOMParser, once for all elements that show it.

function readItem(item) {
  const text = (name) => item.getElementsByTagName(name)[0]?.textContent.trim() ?? '';
  const picture = item.getElementsByTagName('media:thumbnail')[0];
  return {
    title: text('title'),
    url: text('link'),
    published: new Date(text('pubDate')),
    picture: picture && {
      src: picture.getAttribute('url'),
      width: picture.getAttribute('width'),
      height: picture.getAttribute('height'),
    },
  };
}

async function readFeed(url, limit) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const feed = new DOMParser().parseFromString(await response.text(), 'text/xml');
  return [...feed.getElementsByTagName('item')].slice(0, limit).map(readItem);
}

const feeds = new Map();

/** The first `limit` articles of a feed. */
export function feedOf(url, limit) {
  if (!feeds.has(url)) feeds.set(url, readFeed(url, limit));
  return feeds.get(url);
}
