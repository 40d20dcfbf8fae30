// In place of src/elements/base/adopted-styles.ts: the style sheet of the hand-written element.
import { styles } from '/bench/implementations/list.mjs';

let sheet;

function plainSheet() {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
  }
  return sheet;
}

export class AdoptedStyles {
  #host;

  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate() {
    if (this.#host.shadowRoot.adoptedStyleSheets.length === 0) this.adoptAll();
  }

  adopt() {}

  adoptAll() {
    this.#host.shadowRoot.adoptedStyleSheets = [plainSheet()];
  }
}
