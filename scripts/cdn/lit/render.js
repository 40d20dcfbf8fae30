// Renders templates into nodes, and touches only what changed at the next time.
import { CHILD, resolveDirective } from './directive.js';
import { readTemplate } from './template.js';
import { isPrimitive, isTemplateResult, noChange, nothing } from './values.js';

const templates = new WeakMap();

// Elements and comments: what the places of expressions are counted in.
const walker = Document.prototype.createTreeWalker.call(document, document, 129);

/** A template in the page. */
export class TemplateInstance {
  parts = [];

  constructor(template) {
    this.template = template;
  }

  /** A copy of the template's nodes, with the parts in it. */
  clone(options) {
    const { content, parts } = this.template;
    const nodes = content.cloneNode(true);
    let at = -1;
    walker.currentNode = nodes;
    this.parts = parts.map(({ index, ctor, name, strings }) => {
      for (; at < index; at += 1) walker.nextNode();
      const node = walker.currentNode;
      return ctor ? new ctor(node, name, strings, this, options) : new ChildPart(node, node.nextSibling, this, options);
    });
    walker.currentNode = document; // Else it would keep the nodes alive.
    return nodes;
  }

  update(values) {
    let at = 0;
    for (const part of this.parts) {
      part.setValue(part.strings ? values : values[at], part, at);
      at += (part.strings?.length ?? 2) - 1;
    }
  }
}

/** What stands between two nodes: text, a template, a list of either, or nothing. */
export class ChildPart {
  type = CHILD;
  /** What it shows: a primitive, a TemplateInstance, or a list of parts. */
  committed = nothing;

  constructor(startNode, endNode, _parent, options) {
    this.startNode = startNode;
    this.endNode = endNode;
    this.options = options;
  }

  get parentNode() {
    return this.startNode.parentNode;
  }

  setValue(given) {
    const value = resolveDirective(this, given);
    if (value === noChange) return;
    if (isTemplateResult(value)) this.setTemplate(value);
    else if (Array.isArray(value)) this.setList(value);
    else this.setText(value == null || value === '' ? nothing : value);
  }

  setText(value) {
    const { committed, startNode } = this;
    if (value === committed) return;
    if (value === nothing) this.clear();
    else if (committed !== nothing && isPrimitive(committed)) startNode.nextSibling.data = value;
    else {
      this.clear();
      this.insert(new Text(value));
    }
    this.committed = value;
  }

  setTemplate(result) {
    const template = this.templateOf(result);
    if (this.committed?.template !== template) {
      const instance = new TemplateInstance(template);
      const nodes = instance.clone(this.options);
      instance.update(result.values);
      this.clear();
      this.insert(nodes);
      this.committed = instance;
    } else this.committed.update(result.values);
  }

  /** The template of a result, read once. */
  templateOf({ strings }) {
    let template = templates.get(strings);
    if (!template) templates.set(strings, (template = readTemplate(strings)));
    return template;
  }

  setList(values) {
    if (!Array.isArray(this.committed)) {
      this.clear();
      this.committed = [];
    }
    const { committed, options } = this;
    values.forEach((value, index) => {
      committed[index] ??= new ChildPart(this.insert(new Comment()), this.insert(new Comment()), this, options);
      committed[index].setValue(value);
    });
    if (values.length < committed.length) this.clear(committed[values.length].startNode);
    committed.length = values.length;
  }

  insert(node) {
    return this.parentNode.insertBefore(node, this.endNode);
  }

  /** Takes away what stands from `node` on. */
  clear(node) {
    if (this.committed === nothing) return;
    node ??= this.startNode.nextSibling;
    while (node !== this.endNode) {
      const next = node.nextSibling;
      node.remove();
      node = next;
    }
  }
}

/** Renders `value` into `container`, before `options.renderBefore`. */
export function render(value, container, options = {}) {
  const before = options.renderBefore ?? null;
  const part = ((before ?? container)._$litPart$ ??= new ChildPart(
    container.insertBefore(new Comment(), before),
    before,
    undefined,
    options,
  ));
  part.setValue(value);
  return part;
}
