// From a feed's markup to a tree: one pass over the scanner's tokens that ends, nests and leaves out as HTML and good taste ask.
import { scan, type Attributes } from '../feed/xml/scanner.js';
import { HtmlPictures, isEmoji, isHidden } from '../feed/fields/html-pictures.js';
import type { Picture } from '../feed/index.js';
import { safeUrl } from '../feed/urls.js';
import { embedOf } from './embeds.js';
import { figureOf, oneLine } from './images.js';
import { finishBox } from './block-rules.js';
import type { BodyElement, BodyNode, Tag } from './tree.js';
import { implied, parents, vocabulary, VOID, type Role } from './allow-list.js';

/** An element of the source that is open: a box with its node in the tree, a mark with the node that each line repeats. */
interface Open {
  name: string;
  role: Role;
  node: BodyElement;
  quote?: string | undefined;
}

/** Nodes in a body at most: some 400 pages of print. */
const NODES = 20_000;
/** Elements open at most, and boxes in boxes: whatever is deeper is read as if it were not there. */
const DEPTH = 64;
const BOXES = 8;

// What shows nothing; the soft hyphen stays.
// eslint-disable-next-line no-control-regex -- Control characters are what it is for.
const NOTHING = /[\0-\x08\x0e-\x1f\x7f\u200b\u2060\ufeff]/g;

const whole = (value: string | undefined, least: number, most: number) => {
  const number = Number(value);
  return number >= least && number <= most ? Math.floor(number) : undefined;
};

/**
 * Builds the tree of `source`; `base` resolves its relative addresses. `whole` is false when limits cut it.
 * A line begins with its first character and is never empty; a block inside a paragraph, or two line breaks, end it.
 */
export function buildBody(source: string, base: string | undefined): { blocks: BodyNode[]; whole: boolean } {
  const root: BodyElement = { tag: 'blockquote', children: [] };
  const open: Open[] = [];
  let left = NODES;
  let line: BodyElement | undefined;
  let trail: [mark: Open, node: BodyElement][] = [];
  let breaks = 0;
  let gap = false;
  let dropped = '';
  let depth = 0;
  let media: BodyElement | undefined;

  const add = <N extends BodyNode>(parent: BodyElement, node: N): N => {
    parent.children.push(node);
    left -= 1;
    return node;
  };
  const box = () => open.findLast(({ role }) => role === 'box')?.node ?? root;

  const endLine = () => {
    line = undefined;
    trail = [];
    breaks = 0;
    gap = false;
  };
  /** Closes what was opened after the first `length` elements. */
  const leave = (length: number) => {
    while (open.length > length) {
      const { role, node, quote } = open.pop()!;
      if (role === 'box') finishBox(node, box(), base, quote);
    }
  };
  const push = (name: string, role: Role, node: BodyElement, quote?: string) => {
    open.push({ name, role, node, quote });
  };
  const enter = (name: string, tag: Tag, quote?: string) => push(name, 'box', add(box(), { tag, children: [] }), quote);
  /** The box that takes text and pictures: a list gets an item, a table a row and a cell. */
  const flow = (): BodyElement => {
    const tag = implied.get(box().tag);
    if (!tag) return box();
    enter(tag, tag);
    return flow();
  };

  const startLine = () => {
    const entry = open.findLast(({ role }) => role === 'line' || role === 'box');
    const { tag, number } = entry?.role === 'line' ? entry.node : { tag: 'p' as const, number: undefined };
    const parent = box();
    const last = parent.children.at(-1);
    if (tag === 'caption' && parent.tag === 'table' && !last) line = add(parent, { tag, children: [] });
    else if (tag === 'figcaption' && typeof last === 'object' && last.tag === 'figure') {
      const [caption] = last.children as BodyElement[];
      line = caption ?? add(last, { tag, children: [] });
      gap = Boolean(caption);
    } else line = add(flow(), { tag: tag === 'h' || tag === 'pre' ? tag : 'p', number, children: [] });
  };

  const write = (raw: string) => {
    const pre = open.some(({ node }) => node.tag === 'pre');
    let text = raw.replace(NOTHING, '');
    if (!pre) {
      text = text.replace(/\s+/g, (run) => (run === '\u00a0' ? run : ' '));
      if (/^\s/.test(text)) gap = true;
      text = text.trim();
    }
    if (!text || (!line && !text.trim())) return;
    if (breaks > 1 && !pre) endLine();
    if (!line) {
      gap = false;
      startLine();
      if (pre) text = text.replace(/^\r?\n/, '');
    }
    // The marks that are open now, as far as the line has them open already.
    const marks = open.filter(({ role }) => role === 'mark');
    let same = 0;
    while (same < marks.length && trail[same]?.[0] === marks[same]) same += 1;
    trail.length = same;
    let parent = trail.at(-1)?.[1] ?? line!;
    if (breaks) {
      if (line!.children.length) add(parent, { tag: 'br', children: [] });
      breaks = 0;
      gap = false;
    }
    if (gap) append(parent, ' ');
    for (const mark of marks.slice(same)) {
      parent = add(parent, { ...mark.node, children: [] });
      trail.push([mark, parent]);
    }
    append(parent, text);
    gap = !pre && /\s$/.test(raw);
  };
  const append = (parent: BodyElement, text: string) => {
    const { children } = parent;
    if (typeof children.at(-1) === 'string') children[children.length - 1] += text;
    else add(parent, text);
  };

  const leaf = (node: BodyElement | undefined) => {
    endLine();
    if (node) add(flow(), node);
  };

  const pictures = new HtmlPictures(source, base);
  const showPicture = (picture: Picture | undefined) => {
    if (!picture) return;
    leaf(figureOf(picture, open.findLast(({ node }) => node.tag === 'a')?.node.href));
  };

  const openBox = (name: string, tag: Tag, attributes: Attributes) => {
    const allowed = parents.get(tag);
    if (allowed) {
      const nearest = open.findLastIndex(
        ({ node }) => allowed.includes(node.tag) || node.tag === (tag === 'li' ? 'ul' : 'table'),
      );
      if (nearest >= 0) leave(nearest + 1);
      else if (tag === 'li') {
        flow();
        enter('ul', 'ul');
      } else return;
      while (!allowed.includes(box().tag)) enter('', implied.get(box().tag)!);
    } else {
      if (open.filter(({ node }) => !parents.has(node.tag) && vocabulary.get(node.tag)?.[0] === 'box').length >= BOXES)
        return;
      flow();
    }
    enter(
      name,
      tag,
      tag === 'blockquote'
        ? `${attributes.get('class') ?? ''} ${attributes.get('data-instgrm-permalink') ?? attributes.get('cite') ?? ''}`
        : undefined,
    );
    const { node } = open.at(-1)!;
    if (tag === 'ol') node.number = whole(attributes.get('start'), 0, 9999);
    if (tag === 'td' || tag === 'th')
      node.spans = [whole(attributes.get('colspan'), 2, 20), whole(attributes.get('rowspan'), 2, 100)];
  };

  scan(
    source,
    {
      open(name, attributes, _from, to, selfClosing) {
        const [role, tag] = vocabulary.get(name) ?? [];
        if (dropped) {
          // A paragraph ends where the next block begins.
          if (dropped === 'p' && role && role !== 'mark' && role !== 'drop') dropped = '';
          else {
            if (name === dropped && !selfClosing) depth += 1;
            if (name === 'source' && media && !media.href) media.href = safeUrl(attributes.get('src'), base);
            return;
          }
        }
        if (name !== 'img') showPicture(pictures.open(name, attributes, to));
        if (name === 'br') breaks += 1;
        else if (name === 'hr') leaf({ tag: 'hr', children: [] });
        else if (name === 'img') {
          if (isEmoji(attributes)) write(attributes.get('alt') ?? '');
          else showPicture(pictures.open(name, attributes, to));
        } else if (role === 'drop' || (isHidden(attributes) && !VOID.test(name))) {
          const address = attributes.get('data-src') ?? attributes.get('src');
          if (name === 'iframe' && !isHidden(attributes)) {
            const card = embedOf(address, base, attributes.get('title'));
            if (card) leaf(card);
          } else if (name === 'video' || name === 'audio') {
            media = {
              tag: 'embed',
              href: safeUrl(address, base),
              children: [oneLine(attributes.get('title') ?? attributes.get('aria-label'))].filter(Boolean),
            };
          }
          if (!selfClosing) [dropped, depth] = [name, 1];
          if (selfClosing) endMedia();
        } else if (role === 'mark') {
          if (tag === 'a') {
            const index = open.findLastIndex(({ node }) => node.tag === 'a');
            if (index >= 0) open.splice(index, 1);
          }
          const href = tag === 'a' ? safeUrl(attributes.get('href')?.trim(), base) : undefined;
          const title = tag === 'abbr' ? oneLine(attributes.get('title')) || undefined : undefined;
          if (
            tag &&
            (tag !== 'a' || href) &&
            open.length < DEPTH &&
            !open.some(({ node, role }) => role === 'mark' && node.tag === tag)
          )
            push(name, role, { tag, href, title, children: [] });
        } else if (role) {
          endLine();
          const top = open.findLastIndex((entry) => entry.role !== 'mark');
          if (top >= 0 && (open[top]!.name === 'p' || (open[top]!.role === 'line' && role !== 'edge'))) leave(top);
          if (open.length >= DEPTH) return;
          if (role === 'box') openBox(name, tag!, attributes);
          else {
            const caption = role === 'edge' && /caption(?:-text)?(?:\s|$)/i.test(attributes.get('class') ?? '');
            push(name, caption ? 'line' : role, {
              tag: caption ? 'figcaption' : tag!,
              number: tag === 'h' ? Number(name[1]) : undefined,
              children: [],
            });
          }
        }
        return left < 0;
      },
      close(name, from) {
        if (dropped) {
          if (name !== dropped || (depth -= 1)) return;
          dropped = '';
          showPicture(pictures.close(name, from));
          endMedia();
          return;
        }
        pictures.close(name, from);
        const [role, tag] = vocabulary.get(name) ?? [];
        if (!role || role === 'drop') return;
        // Nothing in a cell closes what is outside its table, nothing in a list an item outside it.
        const wall = tag === 'li' ? /^[uo]l$/ : parents.has(tag!) ? /^table$/ : /^t[dh]$/;
        let index = open.length - 1;
        while (
          index >= 0 &&
          open[index]!.name !== name &&
          (name === 'table' || !(open[index]!.role === 'box' && wall.test(open[index]!.node.tag)))
        )
          index -= 1;
        const found = open[index]?.name === name;
        if (role === 'mark') {
          if (found) open.splice(index, 1);
          return false;
        }
        endLine();
        if (found) leave(index);
        return left < 0;
      },
      text(text) {
        if (!dropped && left >= 0) write(text);
      },
    },
    true,
  );

  function endMedia() {
    if (media?.href) leaf({ ...embedOf(media.href, base, '', true)!, children: media.children });
    media = undefined;
  }
  leave(0);
  return { blocks: root.children, whole: left >= 0 };
}
