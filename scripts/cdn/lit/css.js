// Style sheets. Constructed ones only: a <style> needs a CSP's leave, and every engine that has light-dark() has them.

class CSSResult {
  constructor(cssText) {
    this.cssText = cssText;
  }

  /** Made at the first use, and the same for all that wear it. */
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}

export const unsafeCSS = (text) => new CSSResult(text);

export const css = (strings, ...values) => unsafeCSS(strings.reduce((text, string, index) => text + values[index - 1].cssText + string));

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};
