// Lit's element, for which properties without attribute count from the connection on, also when they were set before
// the class came.
import { LitElement } from 'lit';

const names = new Set<PropertyKey>();

/**
 * Lit puts what lies on an element before its class comes aside until the first update: too late for a feed that spares
 * a request. What is not in its table of properties it leaves where it is, so that `connectedCallback` finds it.
 */
export abstract class EarlyElement extends LitElement {
  protected static override finalize(): void {
    super.finalize();
    for (const [name, { attribute }] of this.elementProperties) {
      if (attribute === false && this.elementProperties.delete(name)) names.add(name);
    }
  }

  override connectedCallback(): void {
    for (const name of names) {
      const early = Object.getOwnPropertyDescriptor(this, name);
      if (early && Reflect.deleteProperty(this, name)) Reflect.set(this, name, early.value);
    }
    super.connectedCallback();
  }
}
