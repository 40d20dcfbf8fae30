// Builds the nodes of a Lit template from its text: what an HTML parser would make of it, without an HTML sink.
// It reads the plain markup that the templates of src/ have; scripts/cdn/check-templates.mjs ends the build at any
// other.

// A token of `<p class="a" @click-lit-=lit$1$>text<?lit$1$></p>`: a marker of Lit's, an end tag, a start tag, or text.
const TOKEN =
  /<\?(?<marker>[^>]*)>|<\/(?<endTag>[^>]*)>|<(?<tag>[a-z][\w-]*)(?<attributes>(?:"[^"]*"|[^">])*)>|(?<text>[^<]+)/g;

// ` name="value"`, ` name=value` or ` name`.
const ATTRIBUTE = /(?<name>[^\s="]+)(?:=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"]+)))?/g;

const VOID_TAGS = ['br', 'hr', 'img', 'input', 'source', 'wbr'];

/** The groups of each match, in order; `matchAll` is one more method that a page may have replaced. */
function* matches(pattern: RegExp, text: string): Generator<Record<string, string | undefined>> {
  const expression = new RegExp(pattern);
  for (let match = expression.exec(text); match; match = expression.exec(text)) yield match.groups!;
}

function readElement(owner: Document, tag: string, attributes: string): HTMLElement {
  const element = owner.createElement(tag);
  for (const { name, quoted, bare } of matches(ATTRIBUTE, attributes)) {
    // `setAttribute` refuses the name `@click$lit$`. Of a bound attribute Lit wants its place and the end of its name
    // only.
    element.setAttribute(name!.replace(/^[@.?]/, '_'), quoted ?? bare ?? '');
  }
  return element;
}

/** The `<template>` that `html`, a template's text as Lit prepares it, stands for. */
export function readTemplate(html: string): HTMLTemplateElement {
  const template = Document.prototype.createElement.call(document, 'template') as HTMLTemplateElement;
  // A document without a window: nothing loads, and no element of the page takes the place of its methods.
  const owner = template.content.ownerDocument;
  let parent: Node = template.content;
  for (const { marker, endTag, tag, attributes, text } of matches(TOKEN, html)) {
    if (marker !== undefined) parent.appendChild(owner.createComment(`?${marker}`));
    else if (text !== undefined) parent.appendChild(owner.createTextNode(text));
    else if (endTag !== undefined) parent = parent.parentNode!;
    else {
      const element = readElement(owner, tag!, attributes!);
      parent.appendChild(element);
      if (VOID_TAGS.indexOf(tag!) < 0) parent = element;
    }
  }
  return template;
}
