// Style sheets. Constructed ones only: a <style> needs a CSP's leave, and every engine that has light-dark() has them.

export function unsafeCSS(cssText) {
  let sheet;
  return {
    cssText,
    /** Made at the first use, and the same for all that wear it. */
    get styleSheet() {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(cssText);
      return sheet;
    },
  };
}

export const css = (strings, ...values) =>
  unsafeCSS(strings.reduce((text, string, index) => text + values[index - 1].cssText + string));

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet);
};
