// LitElement: attributes as properties, and one update for all that changes in one task.
import { adoptStyles } from './css.js';
import { render } from './render.js';

/** The properties of a class: it adds to those of what it extends. */
const propertiesOf = (type) =>
  type === LitElement ? {} : { ...propertiesOf(Object.getPrototypeOf(type)), ...type.properties };

export class LitElement extends HTMLElement {
  static get observedAttributes() {
    // The registry asks once for each class; others may ask again.
    if (!Object.hasOwn(this, 'elementProperties')) {
      this.elementProperties = new Map(Object.entries(propertiesOf(this)));
      this.elementStyles = [this.styles].flat();
      for (const [name, declaration] of this.elementProperties) LitElement.#define(this.prototype, name, declaration);
    }
    return [...this.elementProperties.values()].map(({ attribute }) => attribute).filter(Boolean);
  }

  /** Makes the accessor of a property. Of what is reflected, the first value is the default: no attribute says it unless it is set again. */
  static #define(prototype, name, { reflect, attribute }) {
    const key = Symbol();
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get() {
        return this[key];
      },
      set(value) {
        const isDefault = !(key in this);
        const old = this[key];
        this[key] = value;
        if (Object.is(value, old) && (!reflect || this.hasAttribute(attribute))) return;
        if (reflect && !isDefault && this.#copying !== name) this.#unreflected.add(name);
        this.requestUpdate();
      },
    });
  }

  renderOptions = { host: this };
  hasUpdated = false;
  isUpdatePending = false;
  #controllers = new Set();
  /** What the page set before this class came to its element. */
  #early = {};
  /** Properties that their attributes don't say yet. */
  #unreflected = new Set();
  /** The property that is being read from its attribute, or written to it: from one to the other and back, and no further. */
  #copying;
  #connect;
  /** The update under way, or the last one; the first waits for the element to be connected. */
  #update = new Promise((resolve) => {
    this.#connect = resolve;
  });

  constructor() {
    super();
    for (const name of this.constructor.elementProperties.keys()) {
      if (!Object.hasOwn(this, name)) continue;
      this.#early[name] = this[name];
      delete this[name];
    }
    this.requestUpdate();
  }

  addController(controller) {
    this.#controllers.add(controller);
    if (this.renderRoot && this.isConnected) controller.hostConnected?.();
  }

  connectedCallback() {
    this.renderRoot ??= this.createRenderRoot();
    Object.assign(this, this.#early);
    this.#early = {};
    this.#connect();
    this.#tell('hostConnected');
  }

  disconnectedCallback() {
    this.#tell('hostDisconnected');
  }

  #tell(event) {
    this.#controllers.forEach((controller) => controller[event]?.());
  }

  createRenderRoot() {
    // A server may have sent one.
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptStyles(root, this.constructor.elementStyles);
    this.renderOptions.renderBefore = root.firstChild;
    return root;
  }

  attributeChangedCallback(attribute, _old, value) {
    for (const [name, declaration] of this.constructor.elementProperties) {
      if (declaration.attribute === attribute && this.#copying !== name) {
        this.#copying = name;
        this[name] = declaration.converter.fromAttribute(value);
        this.#copying = undefined;
      }
    }
  }

  #reflect(name) {
    const { attribute } = this.constructor.elementProperties.get(name);
    this.#copying = name;
    if (this[name] == null) this.removeAttribute(attribute);
    else this.setAttribute(attribute, this[name]);
    this.#copying = undefined;
  }

  requestUpdate() {
    if (!this.isUpdatePending) this.#update = this.#enqueue();
  }

  async #enqueue() {
    this.isUpdatePending = true;
    try {
      await this.#update;
    } catch (error) {
      // The page hears of a failure, and the updates go on.
      void Promise.reject(error);
    }
    const scheduled = this.scheduleUpdate();
    // No task later than needed.
    if (scheduled) await scheduled;
    return !this.isUpdatePending;
  }

  scheduleUpdate() {
    this.performUpdate();
  }

  performUpdate() {
    if (!this.isUpdatePending) return;
    let value;
    try {
      this.willUpdate();
      this.#tell('hostUpdate');
      value = this.render();
      this.#unreflected.forEach((name) => this.#reflect(name));
      this.#unreflected.clear();
    } finally {
      this.isUpdatePending = false;
    }
    render(value, this.renderRoot, this.renderOptions);
    this.#tell('hostUpdated');
    this.hasUpdated = true;
    this.updated();
  }

  willUpdate() {}

  updated() {}

  get updateComplete() {
    return this.getUpdateComplete();
  }

  getUpdateComplete() {
    return this.#update;
  }
}
