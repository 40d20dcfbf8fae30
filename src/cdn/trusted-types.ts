// What the published Lit sees of the page in the script tag's build: no Trusted Types policy, no HTML sink, and no name
// that the page has taken. The build (scripts/cdn/lit-on-any-page.mjs) puts these in place of `globalThis`, `document`
// and `litPropertyMetadata` in Lit's modules.
import { readTemplate } from './read-template.js';

const { createComment, createElement, createTextNode, createTreeWalker, importNode } = Document.prototype;

/**
 * The document as Lit uses it. By the prototype's methods, since an `<img name="createComment">` on the page takes the
 * place of
 * `document.createComment`. A node, because Lit also lets its tree walker rest on it.
 */
export const litDocument = Object.assign(new DocumentFragment(), {
  createComment: (data: string): Comment => createComment.call(document, data),
  createElement: (tag: string): HTMLElement => createElement.call(document, tag),
  createTextNode: (data: string): Text => createTextNode.call(document, data),
  createTreeWalker: (root: Node, whatToShow: number): TreeWalker => createTreeWalker.call(document, root, whatToShow),
  importNode: (node: Node, deep: boolean): Node => importNode.call(document, node, deep),
});

/** The members of Lit's `ChildPart` that its own add-ons rely on, by their published names. */
interface ChildPart {
  _$AA: ChildNode;
  _$AB: ChildNode | null;
  _$AP?: (isConnected: boolean, removeFromParent: boolean, from?: number) => void;
  _$AR(start?: ChildNode | null, from?: number): void;
}

/**
 * Lit calls this once, when it loads, with its classes of templates and of child parts. `createElement` is its only
 * HTML sink, and
 * `_$AR` its only use of `remove()`, which some pages replace.
 */
function litHtmlPolyfillSupport(
  template: { createElement(html: string): HTMLTemplateElement },
  childPart: { prototype: ChildPart },
): void {
  template.createElement = readTemplate;
  childPart.prototype._$AR = function clear(this: ChildPart, start = this._$AA.nextSibling, from) {
    this._$AP?.(false, true, from);
    let node: ChildNode | null = start;
    while (node && node !== this._$AB) {
      const next = node.nextSibling;
      node.parentNode?.removeChild(node);
      node = next;
    }
  };
}

/** Where Lit keeps the metadata of decorators. */
export const litMetadata = new WeakMap<object, unknown>();

/**
 * The global object as Lit uses it: without `trustedTypes` it asks for no policy, and what it leaves there no other Lit
 * on the page meets.
 */
export const litGlobal = { ShadowRoot, litHtmlPolyfillSupport, litPropertyMetadata: litMetadata };
