// From a feed's markup to a tree: one pass over the scanner's tokens, which says what is text, skipped, or a block.
import { HtmlPictures, isEmoji, isHidden } from '../feed/fields/html-pictures.js';
import type { Picture } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { scan, type Attributes } from '../feed/xml/scanner.js';
import { allowedElements, VOID_ELEMENTS, type Role } from './allow-list.js';
import { BodyBuilder } from './body-builder.js';
import { embedOf } from './embeds.js';
import { figureOf, oneLine } from './images.js';
import type { BodyElement, BodyNode, Tag } from './tree.js';

/** A start tag of the source. */
interface StartTag {
  name: string;
  attributes: Attributes;
  selfClosing: boolean;
}

/** Reads the tokens of a body, and tells its builder what is to be shown. */
class BodyReader {
  readonly #base: string | undefined;
  readonly #builder: BodyBuilder;
  readonly #pictures: HtmlPictures;
  /** Name of the element that is being skipped with all that is in it; empty for none. */
  #skipped = '';
  /** How many elements of that name are open. */
  #skippedDepth = 0;
  /** The card of the `<video>` or `<audio>` that is being skipped; it may still learn its address. */
  #media: BodyElement | undefined;

  constructor(source: string, base: string | undefined) {
    this.#base = base;
    this.#builder = new BodyBuilder(base);
    this.#pictures = new HtmlPictures(source, base);
  }

  /** Ends the body. `isWhole` is false when limits cut it. */
  finish(): { blocks: BodyNode[]; isWhole: boolean } {
    const blocks = this.#builder.finish();
    return { blocks, isWhole: !this.#builder.isFull };
  }

  open(name: string, attributes: Attributes, _from: number, to: number, selfClosing: boolean): boolean {
    const [role, tag] = allowedElements.get(name) ?? [];
    const start: StartTag = { name, attributes, selfClosing };
    if (this.#skipped && !this.#endsSkippedParagraph(role)) {
      this.#openSkipped(start);
      return false;
    }
    if (name === 'img' && isEmoji(attributes)) this.#builder.appendText(attributes.get('alt') ?? '');
    else this.#appendPicture(this.#pictures.open(name, attributes, to));
    this.#openElement(start, role, tag);
    return this.#builder.isFull;
  }

  close(name: string, from: number): boolean {
    if (this.#skipped) {
      this.#closeSkipped(name, from);
      return false;
    }
    this.#pictures.close(name, from);
    const [role, tag] = allowedElements.get(name) ?? [];
    if (!role || !tag || role === 'skip') return false;
    this.#builder.close(name, role, tag);
    return this.#builder.isFull;
  }

  text(text: string): void {
    if (!this.#skipped && !this.#builder.isFull) this.#builder.appendText(text);
  }

  #openElement(start: StartTag, role: Role | undefined, tag: Tag | undefined): void {
    const { name, attributes } = start;
    if (name === 'img') return;
    if (name === 'br') this.#builder.breakLine();
    else if (name === 'hr') this.#builder.appendBlock({ tag: 'hr', children: [] });
    else if (role === 'skip' || (isHidden(attributes) && !VOID_ELEMENTS.test(name))) this.#skip(start);
    else if (role === 'inline') this.#openInline(start, tag!);
    else if (role) this.#builder.openBlock(name, role, tag!, attributes);
  }

  #openInline({ name, attributes }: StartTag, tag: Tag): void {
    const node: BodyElement = { tag, children: [] };
    if (tag === 'a') {
      // Links lie in no link: the outer one ends, even where the inner one leads nowhere.
      this.#builder.closeLink();
      node.href = safeUrl(attributes.get('href')?.trim(), this.#base);
      if (!node.href) return;
    }
    if (tag === 'abbr') node.title = oneLine(attributes.get('title')) || undefined;
    this.#builder.openInline(name, node);
  }

  /** Leaves out an element with all that is in it. Frames and players leave a link card. */
  #skip({ name, attributes, selfClosing }: StartTag): void {
    const address = attributes.get('data-src') ?? attributes.get('src');
    if (name === 'iframe' && !isHidden(attributes)) {
      const card = embedOf(address, this.#base, attributes.get('title'));
      if (card) this.#builder.appendBlock(card);
    } else if (name === 'video' || name === 'audio') {
      const title = oneLine(attributes.get('title') ?? attributes.get('aria-label'));
      this.#media = { tag: 'embed', href: safeUrl(address, this.#base), children: title ? [title] : [] };
    }
    if (selfClosing) {
      this.#appendMedia();
      return;
    }
    this.#skipped = name;
    this.#skippedDepth = 1;
  }

  /** A hidden paragraph ends where the next block begins. */
  #endsSkippedParagraph(role: Role | undefined): boolean {
    if (this.#skipped !== 'p' || !role || role === 'inline' || role === 'skip') return false;
    this.#skipped = '';
    return true;
  }

  #openSkipped({ name, attributes, selfClosing }: StartTag): void {
    if (name === this.#skipped && !selfClosing) this.#skippedDepth += 1;
    if (name === 'source' && this.#media && !this.#media.href)
      this.#media.href = safeUrl(attributes.get('src'), this.#base);
  }

  #closeSkipped(name: string, from: number): void {
    if (name !== this.#skipped) return;
    this.#skippedDepth -= 1;
    if (this.#skippedDepth) return;
    this.#skipped = '';
    this.#appendPicture(this.#pictures.close(name, from));
    this.#appendMedia();
  }

  #appendPicture(picture: Picture | undefined): void {
    if (picture) this.#builder.appendBlock(figureOf(picture, this.#builder.linkAddress));
  }

  #appendMedia(): void {
    const media = this.#media;
    this.#media = undefined;
    if (!media?.href) return;
    const card = embedOf(media.href, this.#base, '', true)!;
    this.#builder.appendBlock({ ...card, children: media.children });
  }
}

/** Reads the tree of `source`; `base` resolves its relative addresses. `isWhole` is false when limits cut it. */
export function parseBody(source: string, base: string | undefined): { blocks: BodyNode[]; isWhole: boolean } {
  const reader = new BodyReader(source, base);
  scan(source, reader, true);
  return reader.finish();
}
