// From the small tree to an article: what each of its fields is made of.
import type { Article, Picture } from '../model.js';
import { excerpt } from '../text/excerpt.js';
import { plainText, type TagVisitor } from '../text/plain-text.js';
import { withParagraphs } from '../text/text-to-html.js';
import { allValues, firstValue, type FeedNode } from '../xml/feed-node.js';
import { withAbsoluteAddresses } from './absolute-addresses.js';
import { authorsOf } from './authors.js';
import { itemUrl } from './links.js';
import { HtmlPictures } from './html-pictures.js';
import { htmlCandidate, itemPictures, leadPicture, type Candidate } from './pictures.js';
import { countOf, htmlOf, rawText, textOf } from './readers.js';

/** What items are read with. */
export interface ArticleOptions {
  /** Base of relative addresses, for items without `xml:base`. */
  base: string | undefined;
  /** Reads a date, to ISO 8601 in UTC. */
  readDate: (text: string) => string | undefined;
}

/** Characters of a summary that is made of the body, and of a title that is made of the summary. */
const SUMMARY_LENGTH = 300;
const TITLE_LENGTH = 80;

// `<img`, `<amp-img`, `<h:img`, escaped or not: a sign that a body has a picture.
const IMAGE = /[<:;-]img/i;

/** An item, entry or post. */
export function toArticle(item: FeedNode, options: ArticleOptions): Article {
  const base = item.base ?? options.base;
  const { summary, pictures } = summaryAndPictures(item, base);
  const url = itemUrl(item, base);
  const title = titleOf(item, summary);
  const categories = categoriesOf(item);
  const published = firstValue(item, 'published', ({ text }) => options.readDate(text));
  return {
    id: firstValue(item, 'id', rawText) ?? url ?? `${title}|${published ?? ''}`,
    url,
    title,
    summary,
    content: firstValue(item, 'content', (node) => bodyOf(node, base)),
    section: firstValue(item, 'section', textOf) ?? categories[0],
    categories,
    authors: authorsOf(item),
    published,
    updated: firstValue(item, 'updated', ({ text }) => options.readDate(text)),
    image: leadPicture(pictures),
    rank: firstValue(item, 'rank', countOf),
    views: firstValue(item, 'views', countOf),
    comments: commentCount(item),
  };
}

/** The body as HTML with absolute addresses; what is plain text keeps its paragraphs. */
function bodyOf(node: FeedNode, base: string | undefined): string {
  return withAbsoluteAddresses(withParagraphs(htmlOf(node)), node.base ?? base);
}

/** An item without a title, as on a microblog, has the first words of its summary. */
function titleOf(item: FeedNode, summary: string | undefined): string {
  return firstValue(item, 'title', textOf) ?? excerpt(summary ?? '', TITLE_LENGTH);
}

/** Puts the pictures of an HTML text among the candidates while it is read. */
function collectPictures(html: string, base: string | undefined, candidates: Candidate[]): TagVisitor {
  const pictures = new HtmlPictures(html, base);
  const add = (picture: Picture | undefined) => {
    if (picture) candidates.push(htmlCandidate(picture));
  };
  return {
    open: (name, attributes, to) => add(pictures.open(name, attributes, to)),
    close: (name, from) => add(pictures.close(name, from)),
  };
}

/**
 * The summary that the item gives, else the beginning of its body; and the pictures, named by the item or in
 * its texts.
 */
function summaryAndPictures(item: FeedNode, base: string | undefined) {
  const pictures: Candidate[] = itemPictures(item, base, []);
  const read = (node: FeedNode): string => {
    const html = htmlOf(node);
    return plainText(html, IMAGE.test(html) ? collectPictures(html, node.base ?? base, pictures) : undefined);
  };
  let summary = firstValue(item, 'summary', read);
  // Most of a feed is bodies: they are read only for what is missing.
  if (summary === undefined || pictures.length === 0) {
    const body = firstValue(item, 'content', (node) => {
      if (summary !== undefined && !IMAGE.test(node.text)) return undefined;
      return read(node);
    });
    summary ??= body && excerpt(body, SUMMARY_LENGTH);
  }
  return { summary: summary ?? firstValue(item, 'legend', textOf), pictures };
}

/** Categories and then keywords, each once. */
function categoriesOf(item: FeedNode): string[] {
  const categories = allValues(item, 'category', (node) => {
    return firstValue(node, 'label', textOf) ?? (textOf(node) || firstValue(node, 'name', textOf));
  });
  const keywords = firstValue(item, 'keywords', textOf) ?? '';
  for (const keyword of keywords.split(/ *, */)) {
    if (keyword && categories.indexOf(keyword) < 0) categories.push(keyword);
  }
  return categories;
}

/** The number of comments, by itself or at a link to them. */
function commentCount(item: FeedNode): number | undefined {
  return (
    firstValue(item, 'comments', countOf) ?? firstValue(item, 'link', (link) => firstValue(link, 'count', countOf))
  );
}
