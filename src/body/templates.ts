// From the tree to Lit templates: one function an element, so that no text ever becomes a tag or an attribute's name.
import { html, nothing, type TemplateResult } from 'lit';
import type { Translation } from '../i18n/index.js';
import { type BodyElement, type BodyNode, type Tag } from './tree.js';

/** What a body takes from its widget. */
export interface BodyOptions {
  /** Level of the article's headline, 1 to 6; the body's are under it. */
  level: number;
  /** Whether pictures are shown. */
  showsPictures: boolean;
  /** Target of the links, e.g. `_blank`. */
  target: string | undefined;
  /** Address of the article: where its own links lead. */
  url: string | undefined;
  /** Adds the widget's `link-params` to an address. */
  tagged(url: string): string | undefined;
  /** Whether the picture at an address could not be had before. */
  isMissing(url: string): boolean;
  /** Hears of a picture that can't be had; it takes its caption with it. */
  onPictureError(event: Event): void;
}

interface Context extends BodyOptions {
  words: Translation;
  /** Levels of headings in the source, least first. */
  levels: readonly number[];
}

type Template = (content: unknown, node: BodyElement, context: Context) => unknown;

const dottedHost = (url: string) => `.${new URL(url).hostname.replace(/^www\./, '')}`;

/** Do both addresses belong to one publisher: the same host, or one under the other? */
const isSamePublisher = (href: string, url: string | undefined): boolean => {
  if (!url) return false;
  const [linkHost, articleHost] = [dottedHost(href), dottedHost(url)];
  return linkHost.endsWith(articleHost) || articleHost.endsWith(linkHost);
};

// `link-params` say who sent a reader to the publisher: on other sites they would be noise. A page that shows an
// article does not vouch for whom the article links to: search engines are told so.
const linkTemplate = (content: unknown, href: string, name: string, { target, url, tagged }: Context) => {
  const isOwnLink = isSamePublisher(href, url);
  return html`<a
    class=${name}
    href=${(isOwnLink && tagged(href)) || href}
    target=${target || nothing}
    rel=${[target && 'noopener', !isOwnLink && 'nofollow'].filter(Boolean).join(' ') || nothing}
    >${content}</a
  >`;
};

const headings: readonly ((content: unknown) => TemplateResult)[] = [
  (content) => html`<h2>${content}</h2>`,
  (content) => html`<h3>${content}</h3>`,
  (content) => html`<h4>${content}</h4>`,
  (content) => html`<h5>${content}</h5>`,
  (content) => html`<h6>${content}</h6>`,
];

const templates: Record<Tag, Template> = {
  p: (content) => html`<p>${content}</p>`,
  // The source's levels, whichever it uses, become the levels under the headline without a gap.
  h: (content, { number }, { level, levels }) => headings[Math.min(level - 1 + levels.indexOf(number!), 4)]!(content),
  pre: (content) => html`<pre tabindex="0">${content}</pre>`,
  hr: () => html`<hr />`,
  blockquote(content, { isPulled }) {
    const kind = isPulled ? 'pulled' : nothing;
    return html`<blockquote class=${kind}>${content}</blockquote>`;
  },
  ul: (content) =>
    html`<ul>
      ${content}
    </ul>`,
  ol: (content, { number }) =>
    html`<ol start=${number ?? nothing}>
      ${content}
    </ol>`,
  li: (content) => html`<li>${content}</li>`,
  figure(content, { picture, href }, context) {
    if (!context.showsPictures || !picture || context.isMissing(picture.url)) return nothing;
    const { url, width, height, alt } = picture;
    // The page's own policy may be stricter than any value but this one.
    const image = html`<img
      part="image"
      src=${url}
      alt=${alt || ''}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @error=${context.onPictureError}
    />`;
    const linked = href && alt ? linkTemplate(image, href, 'plain', context) : image;
    return html`<figure>${linked}${content}</figure>`;
  },
  figcaption: (content) => html`<figcaption part="caption" class="caption">${content}</figcaption>`,
  embed(content, { href, title, number, children }, context) {
    const kind = number ? context.words.post : context.words.video;
    const name = children.length ? content : kind;
    const card = html`<span class="embed-title">${name}</span><span class="embed-source">${title}</span>`;
    return linkTemplate(card, href!, 'embed', context);
  },
  related: (content, _node, { words }) =>
    html`<aside class="related"><span class="related-label">${words.related}</span>${content}</aside>`,
  table: (content) =>
    html`<div class="scroll" tabindex="0">
      <table>
        ${content}
      </table>
    </div>`,
  caption: (content) =>
    html`<caption>
      ${content}
    </caption>`,
  thead: (content) =>
    html`<thead>
      ${content}
    </thead>`,
  tbody: (content) =>
    html`<tbody>
      ${content}
    </tbody>`,
  tr: (content) =>
    html`<tr>
      ${content}
    </tr>`,
  th(content, { spans, isFigure }) {
    const kind = isFigure ? 'number' : nothing;
    return html`<th class=${kind} colspan=${spans?.[0] ?? nothing} rowspan=${spans?.[1] ?? nothing}>${content}</th>`;
  },
  td(content, { spans, isFigure }) {
    const kind = isFigure ? 'number' : nothing;
    return html`<td class=${kind} colspan=${spans?.[0] ?? nothing} rowspan=${spans?.[1] ?? nothing}>${content}</td>`;
  },
  a: (content, { href }, context) => linkTemplate(content, href!, 'inline', context),
  strong: (content) => html`<strong>${content}</strong>`,
  em: (content) => html`<em>${content}</em>`,
  cite: (content) => html`<cite>${content}</cite>`,
  q: (content) => html`<q>${content}</q>`,
  u: (content) => html`<u>${content}</u>`,
  s: (content) => html`<s>${content}</s>`,
  del: (content) => html`<del>${content}</del>`,
  ins: (content) => html`<ins>${content}</ins>`,
  sub: (content) => html`<sub>${content}</sub>`,
  sup: (content) => html`<sup>${content}</sup>`,
  code: (content) => html`<code>${content}</code>`,
  abbr: (content, { title }) => html`<abbr title=${title ?? nothing}>${content}</abbr>`,
  br: () => html`<br />`,
};

/** Renders the nodes of a body. */
export function nodesTemplate(nodes: readonly BodyNode[], context: Context): unknown {
  const [only] = nodes;
  if (nodes.length === 1 && typeof only === 'string') return only;
  return nodes.map((node) =>
    typeof node === 'string' ? node : templates[node.tag](nodesTemplate(node.children, context), node, context),
  );
}
