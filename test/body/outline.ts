// A body's tree as one short line: `p(Teks⏎em(miring)) figure[https://…](figcaption(Foto))`.
import { readBody } from '../../src/body/index.js';
import type { BodyElement, BodyNode } from '../../src/body/tree.js';
import type { Article, Picture } from '../../src/feed/index.js';

export const base = 'https://berita.example/2026/01/uji';

/** An article with this body. */
export const article = (content: string, more: Partial<Article> = {}): Article => ({
  id: '1',
  url: base,
  title: 'Judul',
  categories: [],
  authors: [],
  content,
  ...more,
});

const own = (url: string | undefined) => url?.replace('https://berita.example/', '/');

/** What a picture is, but for its address: `640x480`, `"Banjir"`. */
const factsOf = (picture: Picture | undefined) =>
  picture ? [picture.width && `${picture.width}x${picture.height}`, picture.alt && `"${picture.alt}"`] : [];

/** What is known of an element: `[/foto.jpg 640x480 "Banjir"]`. */
function facts({ tag, href, picture, number, spans, title, isPulled }: BodyElement): string {
  const known = [
    own(href),
    own(picture?.url),
    ...factsOf(picture),
    tag === 'embed' ? undefined : number,
    title,
    isPulled && 'pulled',
    spans?.some(Boolean) && spans.map((span) => span ?? 1).join('x'),
  ].filter((fact) => fact);
  return known.length ? `[${known.join(' ')}]` : '';
}

/** Nodes as an outline. */
export function outline(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node, index) => {
      if (typeof node === 'string') return node;
      if (node.tag === 'br') return '⏎';
      const apart = index && typeof nodes[index - 1] === 'object' ? ' ' : '';
      const content = node.children.length ? `(${outline(node.children)})` : '';
      return `${apart}${node.tag}${facts(node)}${content}`;
    })
    .join('');
}

/** The outline of the body of an article; ends in `CUT` when there is more at the source. */
export function body(content: string, more: Partial<Article> = {}): string {
  const { blocks, isCut } = readBody(article(content, more));
  return outline(blocks) + (isCut ? ' CUT' : '');
}
