// AdoptedStyles: the style sheets of a widget's shadow root, also in another document than the one that the script runs
// in.
import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';

const sheetsOfDocuments = new WeakMap<Document, Map<CSSResult, CSSStyleSheet>>();

/** The sheet as `target` takes it: a document refuses sheets that another one's window has constructed. */
function sheetFor(styles: CSSResult, target: Document): CSSStyleSheet | undefined {
  if (target === document) return styles.styleSheet;
  const view = target.defaultView;
  if (!view) return undefined;
  const sheets = sheetsOfDocuments.get(target) ?? new Map<CSSResult, CSSStyleSheet>();
  sheetsOfDocuments.set(target, sheets);
  let sheet = sheets.get(styles);
  if (!sheet) {
    sheet = new (view as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(String(styles));
    sheets.set(styles, sheet);
  }
  return sheet;
}

/**
 * The styles of one host, each once, in the order in which they came. They are put on the host at its first update: by
 * then the feed is asked for, and what the browser takes to read the sheets is time in which the answer is on its way.
 */
export class AdoptedStyles implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #styles: CSSResult[];
  #isWaiting = true;
  /** Text of the style sheet that a server wrote into the shadow root; empty where there is none that applies. */
  #serverSheet = '';

  /** `initial`: what Lit puts on the host by itself. */
  constructor(host: ReactiveControllerHost & HTMLElement, initial: readonly CSSResult[]) {
    this.#host = host;
    this.#styles = [...initial];
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#isWaiting) this.adoptAll();
  }

  /**
   * Takes over the style sheet that a server wrote into `root`. What stands in it is not put on the host once more: the
   * browser would work out the styles of everything in it anew. Where something is missing, all is put on the host at
   * once, as there are nodes to be seen.
   */
  takeServerSheet(root: ShadowRoot): void {
    const style = root.firstElementChild;
    // Without a sheet, the page's policy keeps it from applying.
    if (style instanceof HTMLStyleElement && style.sheet) this.#serverSheet = style.textContent;
    this.#isWaiting = false;
    if (!this.#styles.every((styles) => this.#isInServerSheet(styles))) this.adoptAll(root);
  }

  /** Adds styles, unless the host has them. */
  adopt(styles: CSSResult): void {
    if (this.#styles.includes(styles)) return;
    this.#styles.push(styles);
    if (this.#isWaiting || this.#isInServerSheet(styles)) return;
    const sheet = sheetFor(styles, this.#host.ownerDocument);
    if (sheet) this.#root.adoptedStyleSheets.push(sheet);
  }

  /**
   * Puts all styles on the host again: a document takes over an element without the sheets of the one before, and what
   * a server wrote may be gone.
   */
  adoptAll(root = this.#root): void {
    this.#isWaiting = false;
    this.#serverSheet = '';
    const sheets = this.#styles.map((styles) => sheetFor(styles, this.#host.ownerDocument));
    root.adoptedStyleSheets = sheets.filter((sheet) => sheet !== undefined);
  }

  #isInServerSheet(styles: CSSResult): boolean {
    return this.#serverSheet.indexOf(String(styles)) >= 0;
  }

  get #root(): ShadowRoot {
    return this.#host.shadowRoot!;
  }
}
