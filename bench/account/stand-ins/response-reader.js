// In place of src/store/response-reader.ts: DOMParser, as the hand-written element uses it, once all bytes are there.
const textOf = (item, name) => item.getElementsByTagName(name)[0]?.textContent.trim() ?? '';

function imageOf(item) {
  const picture = item.getElementsByTagName('media:thumbnail')[0];
  if (!picture) return undefined;
  const [width, height] = ['width', 'height'].map((name) => Number(picture.getAttribute(name)));
  return { url: picture.getAttribute('url'), width, height };
}

function readItem(item) {
  return {
    id: textOf(item, 'guid'),
    title: textOf(item, 'title'),
    url: textOf(item, 'link'),
    summary: textOf(item, 'description'),
    published: new Date(textOf(item, 'pubDate')).toISOString(),
    image: imageOf(item),
    categories: [],
    authors: [],
  };
}

export class ResponseReader {
  isLarge = false;
  #text = '';
  #decoder = new TextDecoder();

  add(bytes) {
    this.#text += this.#decoder.decode(bytes, { stream: true });
  }

  /** Nothing is shown before the end. */
  readBeginning() {
    return undefined;
  }

  readAtOnce() {
    const document = new DOMParser().parseFromString(this.#text, 'text/xml');
    return { format: 'rss', rankedBy: 'order', articles: [...document.getElementsByTagName('item')].map(readItem) };
  }
}
