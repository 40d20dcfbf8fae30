// The parts of a template inside a tag: attributes and listeners.
import { ATTRIBUTE, EVENT, resolveDirective } from './directive.js';
import { noChange, nothing } from './values.js';

/** An attribute with one expression or several; one of them `nothing`: no attribute. */
export class AttributePart {
  type = ATTRIBUTE;
  committed = [];

  constructor(element, name, strings, _parent, options) {
    this.element = element;
    this.name = name;
    this.strings = strings;
    this.options = options;
  }

  /** `values` of the whole template, this part's from `index`. `silent`: the attribute already says so. */
  setValue(values, _part, index, silent) {
    const { element, name, strings, committed } = this;
    let changed = false;
    for (let at = 0; at < strings.length - 1; at += 1) {
      const value = resolveDirective(this, values[index + at]);
      if (value === noChange || value === committed[at]) continue;
      committed[at] = value;
      changed = true;
    }
    if (!changed || silent) return;
    if (committed.includes(nothing)) element.removeAttribute(name);
    else
      element.setAttribute(
        name,
        strings.reduce((text, string, at) => text + (committed[at - 1] ?? '') + string),
      );
  }
}

/** A listener: another one takes its place without a change of the element. It is called on the host. */
export class EventPart extends AttributePart {
  type = EVENT;

  setValue(values, _part, index) {
    if (!this.listener) this.element.addEventListener(this.name, this, values[index]);
    this.listener = values[index];
  }

  handleEvent(event) {
    const { listener, options } = this;
    if (listener.handleEvent) listener.handleEvent(event);
    else listener.call(options.host, event);
  }
}
