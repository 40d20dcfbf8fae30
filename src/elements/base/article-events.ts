// ArticleEvents: which article of a widget was seen or chosen, told to the page.
import { BeritaImpressionEvent, BeritaSelectEvent } from '../../events.js';
import { articleIdentity } from '../../feed/identity.js';
import type { Article } from '../../feed/index.js';

/** What the events of a widget are about. */
export interface DisplayedArticles {
  /** The articles shown, in order. */
  articles(): readonly Article[];
  /** Their elements, in the same order. */
  elements(): readonly HTMLElement[];
  /** Whether any of them may be in view. */
  isVisible(): boolean;
}

/** Dispatches `berita-impression` and `berita-select` on its host. */
export class ArticleEvents {
  readonly #host: EventTarget;
  readonly #displayed: DisplayedArticles;

  constructor(host: EventTarget, displayed: DisplayedArticles) {
    this.#host = host;
    this.#displayed = displayed;
  }

  /** The elements to watch for impressions, each with the key of its article. */
  items(): Map<Element, string> {
    const keys = new Map<Element, string>();
    if (!this.#displayed.isVisible()) return keys;
    const articles = this.#displayed.articles();
    this.#displayed.elements().forEach((element, index) => {
      const article = articles[index];
      if (article) keys.set(element, articleIdentity(article));
    });
    return keys;
  }

  /** Tells that the article of that key was seen. */
  onSeen(key: string): void {
    const articles = this.#displayed.articles();
    const index = articles.map(articleIdentity).indexOf(key);
    const article = articles[index];
    if (article) this.#host.dispatchEvent(new BeritaImpressionEvent(article, index + 1));
  }

  /** Tells that the article whose link was clicked was chosen; the page may keep the link from being followed. */
  readonly onClick = (click: MouseEvent): void => {
    const link = (click.target as Element).closest('.link');
    const index = this.#displayed
      .elements()
      .map((element) => element.contains(link))
      .indexOf(true);
    const article = this.#displayed.articles()[index];
    if (article && !this.#host.dispatchEvent(new BeritaSelectEvent(article, index + 1, click))) click.preventDefault();
  };
}
