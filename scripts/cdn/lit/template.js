// Reads a template: builds its nodes one by one, so that no HTML sink is needed (docs/decisions/0005).
import { AttributePart, EventPart } from './attributes.js';
import { ATTRIBUTE, CHILD } from './directive.js';

// What the templates of src/ use, and no more: tags, attributes, text, expressions (here a NUL). No comment, entity, raw
// text element, expression in a tag; scripts/cdn/check.mjs ends the build when a template has one.
const tags = /<(\/?)([\w-]*)((?:"[^"]*"|[^">])*)>|\0|[^<\0]+/g;
const attributes = /(@?)([^\s="/]+)(?:="([^"]*)"|=([^\s"]+))?/g;

/** The nodes of a template, and where its expressions go: `index` counts elements and the comments of expressions. */
export function readTemplate(strings) {
  const content = new DocumentFragment();
  const parts = [];
  let parent = content;
  let index = 0;
  // An expression at the very end needs a node after it.
  (strings.join('\0') + (strings.at(-1) ? '' : '<>')).replace(tags, (token, closing, name, rest) => {
    if (closing) parent = parent.parentNode;
    else if (name) {
      // Never `document.createElement`: an `<img name=createElement>` on the page takes its place.
      const element = Document.prototype.createElement.call(document, name);
      rest.replace(attributes, (_, listens, key, quoted, bare) => {
        const texts = (quoted ?? bare ?? '').split('\0');
        if (texts.length > 1)
          parts.push({ type: ATTRIBUTE, index, ctor: listens ? EventPart : AttributePart, name: key, strings: texts });
        else element.setAttribute(key, texts[0]);
      });
      parent.append(element);
      if (!/^(?:img|br|hr|input)$/.test(name)) parent = element;
      index += 1;
    } else if (token === '\0' || token === '<>') {
      parent.append(new Comment());
      if (token < '<') parts.push({ type: CHILD, index });
      index += 1;
    } else parent.append(token);
  });
  return { content, parts };
}
