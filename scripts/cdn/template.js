// The script tag's reader of Lit templates: builds their nodes one by one, so that no HTML sink is needed (docs/decisions/0005).

// What the templates of src/ use, and no more: tags, attributes, text, expressions (here a NUL). No comment, entity, raw
// text element, expression in a tag; scripts/cdn/check.mjs ends the build when a template has one.
const tags = /<(\/?)([\w-]*)((?:"[^"]*"|[^">])*)>|\0|[^<\0]+/g;
const attributes = /([^\s="/]+)(?:="([^"]*)"|=([^\s"]+))?/g;

/** Nodes and parts of a template. `kinds` are Lit's part classes by the sign before an attribute's name. */
export function readTemplate(strings, kinds) {
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
      rest.replace(attributes, (_, key, quoted, bare) => {
        const value = quoted ?? bare ?? '';
        const [, sign, label] = /([.?@]?)(.*)/.exec(key);
        if (value.includes('\0')) parts.push({ type: 1, index, name: label, strings: value.split('\0'), ctor: kinds[sign] });
        else element.setAttribute(key, value);
      });
      parent.append(element);
      if (!/^(?:img|br|hr|input)$/.test(name)) parent = element;
      index += 1;
    } else if (token === '\0' || token === '<>') {
      parent.append(new Comment());
      if (token < '<') parts.push({ type: 2, index });
      index += 1;
    } else parent.append(token);
  });
  return [content, parts];
}
