// FeedText: the text of a feed whose bytes may still be coming, decoded no further than it is asked for.
import { sniffText } from './sniff.js';

/** Bytes that are decoded at a time: what ten articles take, mostly. */
const STEP = 32_768;

// `</item>`, `</rss:item>`, `</entry >`.
const ITEM_END = /<\/(?:\w{1,30}:)?(?:item|entry)\s{0,9}>/gi;
/** Characters in which the beginning of such an end tag may stand before a cut. */
const TAIL = 60;

/**
 * The text of bytes that are all UTF-8. It is none for others, and for what may be another charset all the same: UTF-16
 * has zeros, ISO 2022 escapes.
 */
export class FeedText {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  /** Bytes that are not decoded yet. */
  readonly #chunks: Uint8Array[] = [];
  #text = '';
  #isUtf8 = true;
  #isXml = false;
  /** Where the items end in the text, where it is XML. */
  readonly #itemEnds: number[] = [];
  /** The end of the text, in which the end of an item may have begun. */
  #tail = '';

  /** Takes in the next bytes of the feed. */
  add(bytes: Uint8Array): void {
    this.#chunks.push(bytes);
  }

  /** All of the text; undefined where it is not UTF-8. */
  readAll(): string | undefined {
    while (this.#chunks.length > 0) this.#text += this.#decodeNext(Infinity);
    return this.#isUtf8 ? this.#text : undefined;
  }

  /**
   * The text of an XML feed up to the end of an item, the first being 1; undefined while that has not come. JSON has
   * none: what the feed says of its items may follow them.
   */
  readToItem(count: number): string | undefined {
    while (this.#itemEnds.length < count && this.#chunks.length > 0) {
      const part = this.#decodeNext(STEP);
      if (this.#text === '') this.#isXml = sniffText(part) === 'xml';
      if (this.#isXml) this.#findItemEnds(part);
      this.#text += part;
    }
    const end = this.#isUtf8 ? this.#itemEnds[count - 1] : undefined;
    return end === undefined ? undefined : this.#text.slice(0, end);
  }

  /** Decodes so many of the next bytes, or fewer. */
  #decodeNext(size: number): string {
    const chunk = this.#chunks.shift()!;
    if (chunk.length > size) this.#chunks.unshift(chunk.subarray(size));
    const part = this.#isUtf8 ? this.#decode(chunk.subarray(0, size)) : undefined;
    this.#isUtf8 = part !== undefined;
    return part ?? '';
  }

  #decode(bytes: Uint8Array): string | undefined {
    try {
      // { stream: true }: a character may go on in the next chunk, and one cut off by the end is no error.
      const part = this.#decoder.decode(bytes, { stream: true });
      const hasZeros = this.#text === '' && part.slice(0, 9).indexOf('\0') >= 0;
      const hasEscapes = part.indexOf('\u001b') >= 0;
      return hasZeros || hasEscapes ? undefined : part;
    } catch {
      return undefined;
    }
  }

  /** Finds the ends of items in the next part of the text. In that part alone: what is joined is joined by copying. */
  #findItemEnds(part: string): void {
    const searched = this.#tail + part;
    const from = this.#text.length - this.#tail.length;
    let end = 0;
    ITEM_END.lastIndex = 0;
    while (ITEM_END.test(searched)) {
      end = ITEM_END.lastIndex;
      this.#itemEnds.push(from + end);
    }
    this.#tail = searched.slice(Math.max(end, searched.length - TAIL));
  }
}
