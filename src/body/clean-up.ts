// The last look at a body, as an editor would take it: what repeats the headline, what only leads elsewhere, and
// whether it is whole.
import type { Article } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { embedOf } from './embeds.js';
import { samePicture } from './images.js';
import { elementsIn, textOf, type BodyElement, type BodyNode } from './tree.js';

const RELATED =
  /^[^\p{L}]{0,9}(?:(?:baca|simak|lihat|tonton)(?:lah)? (?:juga|pula)|also read|read also|see also)(?![\p{L}])/iu;
const READ_MORE =
  /^[^\p{L}]{0,9}(?:(?:baca )?(?:berita )?selengkapnya|lanjut(?:kan)? (?:mem)?baca|read (?:more|full article|the (?:rest|full (?:article|story)))|continue reading|keep reading|more)(?: (?:di|on|at|of|here).{0,60})?[^\p{L}]{0,9}$/iu;
const FOOTER =
  /^(?:the post .{1,400} (?:appeared first|first appeared) on |(?:artikel|postingan|the article) .{1,400} (?:pertama kali (?:tampil|muncul)|first appeared) )/i;
const CUT = /[\s[(]*(?:…|\.{3})[\])\s]*$/;

/** The blocks to show, and what was learnt on the way. */
export interface Tidied {
  blocks: BodyElement[];
  /** Does the body stop before the article does? */
  cut: boolean;
  /** Caption that the body gives the lead picture. */
  caption?: string;
}

const isText = ({ tag }: BodyElement) => tag === 'p' || tag === 'h';
// A label, and not the beginning of a sentence: `Baca juga: …`, `<b>Baca juga</b> …`, `Baca juga`.
const isLabel = ({ children: [first] }: BodyElement, text: string) =>
  typeof first === 'object' || /^[^\p{L}]{0,9}\p{L}+ \p{L}+ ?(?:[^\p{L} ]|$)/u.test(text);
const letters = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

// `Baca juga: …` with its links; undefined without any.
function related(...blocks: BodyElement[]): BodyElement | undefined {
  const links = blocks.flatMap((block) => elementsIn(block, 'a')).filter((link) => letters(textOf(link)).length > 3);
  return links.length ? { tag: 'related', children: links } : undefined;
}

// Are the links most of the text they stand in?
const mostly = (links: BodyElement, text: string) =>
  letters(links.children.map(textOf).join('')).length * 2 > letters(text).length;

// A paragraph that is nothing but the address of a player or post stands for it (WordPress).
function bareEmbed(block: BodyElement): BodyElement | undefined {
  const text = block.tag === 'p' && textOf(block).trim();
  return text && /^https?:\/\/\S{1,300}$/.test(text) ? embedOf(text, undefined) : undefined;
}

function cutOff(last: BodyElement): boolean {
  let cut = false;
  const { children } = last;
  const end = children.at(-1);
  if (
    isText(last) &&
    typeof end === 'object' &&
    end.tag === 'a' &&
    READ_MORE.test(textOf(end)) &&
    textOf(end).length < 60
  ) {
    children.pop();
    cut = true;
  }
  const tail = children.at(-1);
  if (isText(last) && typeof tail === 'string' && CUT.test(tail.slice(-20))) {
    children[children.length - 1] = tail.slice(0, -20) + tail.slice(-20).replace(CUT, '…');
    cut = true;
  }
  return cut;
}

/** Tidies the blocks of `article`'s body. */
export function tidyBody(nodes: BodyNode[], { title, image }: Article): Tidied {
  const result: Tidied = { blocks: [], cut: false };
  const { blocks } = result;
  const queue = nodes as BodyElement[];
  // Checked again: a `feed` property never passed the parser.
  const lead = safeUrl(image?.url);
  let texts = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const block = queue[at]!;
    const { tag, picture } = block;
    const text = textOf(block).trim();
    const next = queue[at + 1];
    if (tag === 'h' && !texts && letters(text) === letters(title)) continue;
    if (picture && lead && texts < 2 && samePicture(picture.url, lead)) {
      if (text) result.caption = text;
      continue;
    }
    if (text.length < 300 && RELATED.test(text)) {
      const own = related(block);
      // The label alone: the list or link under it is what it announces.
      const found = own ?? (text.length < 40 && next ? related(next) : undefined);
      if (found && mostly(found, own ? text : textOf(next!))) {
        blocks.push(found);
        if (!own) at += 1;
        continue;
      }
      if (!own && isLabel(block, text)) continue;
    }
    if (isText(block) && FOOTER.test(text.slice(0, 500))) continue;
    if (tag === 'hr' && (!blocks.length || blocks.at(-1)!.tag === 'hr')) continue;
    if (isText(block)) texts += 1;
    blocks.push(bareEmbed(block) ?? block);
  }
  while (blocks.at(-1)?.tag === 'hr') blocks.pop();
  const last = blocks.at(-1);
  if (last && isText(last)) {
    const text = textOf(last);
    if (text.length < 60 && READ_MORE.test(text)) {
      blocks.pop();
      result.cut = true;
    } else result.cut = cutOff(last);
    const before = blocks.at(-1);
    if (result.cut && before && before !== last) cutOff(before);
  }
  return result;
}
