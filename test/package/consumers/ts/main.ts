// A strict TypeScript project that uses everything typed.
import 'berita-widgets/define';
import {
  BeritaPopuler,
  BeritaSelectEvent,
  FeedError,
  registerTranslation,
  type Article,
  type Feed,
} from 'berita-widgets';
import { parseFeed } from 'berita-widgets/feed';
import { renderWidget, renderWidgetStream, type WidgetOptions } from 'berita-widgets/ssr';
import manifest from 'berita-widgets/custom-elements.json' with { type: 'json' };

const widget = document.createElement('berita-populer');
widget.feedUrl = 'https://news.example/feed.xml';
widget.limit = 5;
widget.rankBy = 'views';
// @ts-expect-error no such value
widget.rankBy = 'fame';
// @ts-expect-error a number
widget.limit = '5';

// @ts-expect-error for the widget's own controllers
void widget.neededArticles;
// @ts-expect-error likewise
void widget.feedLoaded;

const feed: Feed = parseFeed('', { url: widget.feedUrl, limit: 3 });
widget.feed = feed;
document.querySelector('berita-artikel')!.article = feed.articles[0];

widget.addEventListener('berita-select', (event) => {
  const article: Article = event.article;
  const click: MouseEvent = event.originalEvent;
  // @ts-expect-error a number, not a string
  const position: string = event.position;
  console.log(article.title, click.button, position, event instanceof BeritaSelectEvent);
});
widget.addEventListener('berita-error', ({ error }) => {
  if (error instanceof FeedError && error.code === 'http') console.log(error.status);
});
// @ts-expect-error no any: a wrong field is an error
widget.addEventListener('berita-load', ({ feeds }) => console.log(feeds));

const options: WidgetOptions<'berita-populer'> = {
  feed,
  limit: 5,
  rankBy: 'views',
  lang: 'en',
  attributes: { class: 'side' },
};
const html: string = renderWidget('berita-populer', options);
const stream: ReadableStream<string> = renderWidgetStream('berita-artikel', {
  feed: Promise.resolve(feed),
  variant: 'full',
});
// @ts-expect-error a property of another element
renderWidget('berita-populer', { variant: 'full' });
// @ts-expect-error no such value
renderWidget('berita-update', { layout: 'carousel' });
console.log(html, stream);

const done: Promise<void> = widget.refresh();
class Own extends BeritaPopuler {}
console.log(done, Own, manifest.modules, registerTranslation);
