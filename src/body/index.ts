// The body of an article: untrusted HTML in, Lit templates of allow-listed elements out. Loaded when the first full
// article is shown.
import type { Article } from '../feed/index.js';
import { numberEntities } from '../feed/text/rare-entities.js';
import { withParagraphs } from '../feed/text/text-to-html.js';
import { safeUrl } from '../feed/urls.js';
import type { Translation } from '../i18n/index.js';
import { parseBody } from './parse-body.js';
import { nodesTemplate, type BodyOptions } from './templates.js';
import { cleanUpBody, type CleanBody } from './clean-up.js';
import { elementsIn, textOf } from './tree.js';

export { bodyStyles } from './styles.js';
export type { BodyOptions } from './templates.js';
export type { BodyElement, BodyNode } from './tree.js';

/** A body, ready to be shown. */
export interface Body extends CleanBody {
  /** Minutes that reading it takes, at 200 words a minute; at least 1. */
  minutes: number;
}

const bodies = new WeakMap<Article, Body>();

/**
 * Reads the body of an article: its `content`, or its summary where it has none. Relative addresses resolve against the
 * article's address, else against `base`. The same article gives the same object: an unchanged refresh costs nothing.
 */
export function readBody(article: Article, base?: string): Body {
  let body = bodies.get(article);
  if (!body) {
    // `parseFeed` has done so already, but an article may come from elsewhere.
    const content = numberEntities(article.content ?? '');
    const built = parseBody(withParagraphs(content), safeUrl(article.url) ?? base);
    const cleanBody = cleanUpBody(built.blocks, article);
    cleanBody.isCut ||= !built.isWhole;
    if (!cleanBody.blocks.length) {
      cleanBody.isCut = true;
      if (article.summary) cleanBody.blocks = [{ tag: 'p', children: [article.summary] }];
    }
    const words = cleanBody.blocks.map(textOf).join(' ').split(' ').length;
    body = { ...cleanBody, minutes: Math.ceil(words / 200) };
    bodies.set(article, body);
  }
  return body;
}

/** Renders a body. */
export function bodyTemplate({ blocks }: Body, options: BodyOptions, words: Translation): unknown {
  const levels = [...new Set(blocks.flatMap((block) => elementsIn(block, 'h')).map(({ number }) => number!))].sort();
  return nodesTemplate(blocks, { ...options, words, levels });
}
