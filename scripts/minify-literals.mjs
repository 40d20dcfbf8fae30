// Vite plugin: minifies the HTML and CSS inside `html` and `css` literals.
import { minifyHTMLLiterals } from 'minify-literals';

export const minifyLiterals = () => ({
  name: 'minify-literals',
  async transform(code, id) {
    if (!id.includes('/src/') || !/(html|css)`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id, html: { conservativeCollapse: true }, css: { targets: undefined } });
    return result && { code: result.code, map: result.map };
  },
});
