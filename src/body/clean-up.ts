// The last look at a body, as an editor would take it: what repeats the headline, what only leads elsewhere, and
// whether it is whole.
import type { Article } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { embedOf } from './embeds.js';
import { isSamePicture } from './images.js';
import { elementsIn, textOf, type BodyElement, type BodyNode } from './tree.js';

const RELATED =
  /^[^\p{L}]{0,9}(?:(?:baca|simak|lihat|tonton)(?:lah)? (?:juga|pula)|also read|read also|see also)(?![\p{L}])/iu;
const READ_MORE =
  /^[^\p{L}]{0,9}(?:(?:baca )?(?:berita )?selengkapnya|lanjut(?:kan)? (?:mem)?baca|read (?:more|full article|the (?:rest|full (?:article|story)))|continue reading|keep reading|more)(?: (?:di|on|at|of|here).{0,60})?[^\p{L}]{0,9}$/iu;
const FOOTER =
  /^(?:the post .{1,400} (?:appeared first|first appeared) on |(?:artikel|postingan|the article) .{1,400} (?:pertama kali (?:tampil|muncul)|first appeared) )/i;
const CUT = /[\s[(]*(?:…|\.{3})[\])\s]*$/;

/** The blocks to show, and what was learnt on the way. */
export interface CleanBody {
  blocks: BodyElement[];
  /** Does the body stop before the article does? */
  isCut: boolean;
  /** Caption that the body gives the lead picture. */
  caption?: string;
}

/** Characters of a line that sends on to the rest of an article, at most. */
const MAX_READ_MORE = 60;
/** Characters of what announces other articles, and of a label that announces those in the next block, at most. */
const MAX_REFERENCE = 300;
const MAX_LABEL = 40;

const isText = ({ tag }: BodyElement): boolean => tag === 'p' || tag === 'h';

/** A label, and not the beginning of a sentence: `Baca juga: …`, `<b>Baca juga</b> …`, `Baca juga`. */
const isLabel = ({ children: [first] }: BodyElement, text: string): boolean =>
  typeof first === 'object' || /^[^\p{L}]{0,9}\p{L}+ \p{L}+ ?(?:[^\p{L} ]|$)/u.test(text);

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** `Baca juga: …` with the links of a block; undefined without any. */
function relatedLinks(block: BodyElement): BodyElement | undefined {
  const links = elementsIn(block, 'a').filter((link) => letters(textOf(link)).length > 3);
  return links.length ? { tag: 'related', children: links } : undefined;
}

/** Are the links most of the text they stand in? */
const isMostly = (links: BodyElement, text: string): boolean =>
  letters(links.children.map(textOf).join('')).length * 2 > letters(text).length;

/** A paragraph that is nothing but the address of a player or post stands for it (WordPress). */
function embedOfAddress(block: BodyElement): BodyElement | undefined {
  const text = block.tag === 'p' && textOf(block).trim();
  return text && /^https?:\/\/\S{1,300}$/.test(text) ? embedOf(text, undefined) : undefined;
}

/** Does a node send on to the rest of the article, and no more? */
function isReadMore(node: BodyNode): boolean {
  const text = textOf(node);
  return text.length < MAX_READ_MORE && READ_MORE.test(text);
}

/** Takes a link to the rest of the article from the end of a text; true where there was one. */
function dropReadMore({ children }: BodyElement): boolean {
  const end = children.at(-1);
  const isLink = typeof end === 'object' && end.tag === 'a';
  if (!isLink || !isReadMore(end)) return false;
  children.pop();
  return true;
}

/** Leaves of the dots that a cut text ends in `…`; true where there were any. */
function cleanUpDots({ children }: BodyElement): boolean {
  const tail = children.at(-1);
  if (typeof tail !== 'string' || !CUT.test(tail.slice(-20))) return false;
  children[children.length - 1] = tail.slice(0, -20) + tail.slice(-20).replace(CUT, '…');
  return true;
}

/** Tidies the end of a text that was cut off; true where it was. */
function cleanUpCut(block: BodyElement): boolean {
  if (!isText(block)) return false;
  const hadLink = dropReadMore(block);
  return cleanUpDots(block) || hadLink;
}

/** Takes the blocks of a body one after the other, and leaves out what its article does without. */
class BodyCleaner {
  readonly #blocks: BodyElement[] = [];
  /** The letters of the headline. */
  readonly #title: string;
  /** Address of the lead picture. */
  readonly #lead: string | undefined;
  /** Caption that the body gives the lead picture. */
  #caption: string | undefined;
  /** Paragraphs and subheads so far. */
  #texts = 0;

  constructor({ title, image }: Article) {
    this.#title = letters(title);
    // Checked again: a `feed` property never passed the parser.
    this.#lead = safeUrl(image?.url);
  }

  /** Takes a block; true where it took the next one with it. */
  add(block: BodyElement, next: BodyElement | undefined): boolean {
    const text = textOf(block).trim();
    if (this.#isHeadline(block, text)) return false;
    if (this.#isLead(block)) {
      if (text) this.#caption = text;
      return false;
    }
    const isReference = text.length < MAX_REFERENCE && RELATED.test(text);
    if (isReference) return this.#addReference(block, text, next);
    this.#addContent(block, text);
    return false;
  }

  /** Ends the body. */
  finish(): CleanBody {
    const blocks = this.#blocks;
    while (blocks.at(-1)?.tag === 'hr') blocks.pop();
    const isCut = this.#cleanUpEnd();
    return this.#caption === undefined ? { blocks, isCut } : { blocks, isCut, caption: this.#caption };
  }

  #isHeadline({ tag }: BodyElement, text: string): boolean {
    return tag === 'h' && this.#texts === 0 && letters(text) === this.#title;
  }

  #isLead({ picture }: BodyElement): boolean {
    const mayBe = picture !== undefined && this.#lead !== undefined && this.#texts < 2;
    return mayBe && isSamePicture(picture.url, this.#lead!);
  }

  /** Adds what begins with `Baca juga`; true where its links are those of the next block. */
  #addReference(block: BodyElement, text: string, next: BodyElement | undefined): boolean {
    const links = relatedLinks(block);
    if (links) {
      if (isMostly(links, text)) this.#blocks.push(links);
      else this.#addContent(block, text);
      return false;
    }
    // The label alone: the list or link under it is what it announces.
    const announced = text.length < MAX_LABEL && next ? relatedLinks(next) : undefined;
    if (announced && isMostly(announced, textOf(next!))) {
      this.#blocks.push(announced);
      return true;
    }
    if (!isLabel(block, text)) this.#addContent(block, text);
    return false;
  }

  #addContent(block: BodyElement, text: string): void {
    if (isText(block)) {
      if (FOOTER.test(text.slice(0, 500))) return;
      this.#texts += 1;
    }
    const last = this.#blocks.at(-1);
    const isNeedlessRule = block.tag === 'hr' && (!last || last.tag === 'hr');
    if (!isNeedlessRule) this.#blocks.push(embedOfAddress(block) ?? block);
  }

  /** Tidies the end of a body that was cut off; true where it was. */
  #cleanUpEnd(): boolean {
    const last = this.#blocks.at(-1);
    if (!last || !isText(last)) return false;
    if (!isReadMore(last)) return cleanUpCut(last);
    this.#blocks.pop();
    const before = this.#blocks.at(-1);
    if (before) cleanUpCut(before);
    return true;
  }
}

/** Tidies the blocks of `article`'s body. */
export function cleanUpBody(nodes: BodyNode[], article: Article): CleanBody {
  const cleaner = new BodyCleaner(article);
  const queue = nodes as BodyElement[];
  let at = 0;
  while (at < queue.length) {
    const tookNext = cleaner.add(queue[at]!, queue[at + 1]);
    at += tookNext ? 2 : 1;
  }
  return cleaner.finish();
}
