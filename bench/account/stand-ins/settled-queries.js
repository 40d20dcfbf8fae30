// In place of src/elements/base/adopted-styles.ts: the same styles, with what container queries would find at the width
// of the bench's page written out, and lengths of containers as lengths of the page.
const WIDTH_EM = (1280 - 16) / 16;

const compare = { '>=': (width) => WIDTH_EM >= width, '<': (width) => WIDTH_EM < width };

/** `@container (width >= 45em)` as `@media all`, or `@media not all`. */
function settled(css) {
  return css
    .replace(/@container\s*\(width\s*(>=|<)\s*([\d.]+)em\)/g, (_, sign, width) =>
      compare[sign](Number(width)) ? '@media all' : '@media not all',
    )
    .replace(/container-type: ?inline-size;?/g, '')
    .replace(/cqi/g, 'vw');
}

const sheets = new Map();

function sheetOf(styles) {
  if (!sheets.has(styles)) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(settled(String(styles)));
    sheets.set(styles, sheet);
  }
  return sheets.get(styles);
}

export class AdoptedStyles {
  #host;
  #styles;

  constructor(host, styles) {
    this.#host = host;
    this.#styles = styles;
    host.addController(this);
  }

  hostUpdate() {
    if (this.#host.shadowRoot.adoptedStyleSheets.length === 0) this.adoptAll();
  }

  adopt() {}

  adoptAll() {
    this.#host.shadowRoot.adoptedStyleSheets = this.#styles.map(sheetOf);
  }
}
