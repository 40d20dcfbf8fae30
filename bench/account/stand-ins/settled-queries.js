// In place of src/elements/base/adopted-styles.ts: the same styles, with what container queries would find at the width
// of the bench's page written out, and lengths of containers as lengths of the page.
const WIDTH_EM = (1280 - 16) / 16;

const ATOM = /(?:(?<least>[\d.]+)em\s*<=\s*)?width\s*(?<sign>>=|<)\s*(?<width>[\d.]+)em/;

/** Whether `(width >= 45em)`, `(27em <= width < 45em)` or one of several with `or` between them holds. */
function holds(condition) {
  return condition.split(' or ').some((part) => {
    const { least = '0', sign, width } = ATOM.exec(part).groups;
    const isBelow = WIDTH_EM < Number(width);
    return WIDTH_EM >= Number(least) && (sign === '<' ? isBelow : !isBelow);
  });
}

/** `@container (width >= 45em)` as `@media all`, or `@media not all`. */
const settled = (css) =>
  css
    .replace(/@container([^{]+)/g, (_, condition) => (holds(condition) ? '@media all' : '@media not all'))
    .replace(/container-type: ?inline-size;?/g, '')
    .replace(/cqi/g, 'vw');

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
