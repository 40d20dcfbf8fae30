// Vite plugin: minifies the HTML and CSS inside `html` and `css` literals.
import { minifyHTMLLiterals } from 'minify-literals';

export const minifyLiterals = () => ({
  name: 'minify-literals',
  async transform(code, id) {
    // styles/reserve.ts holds fragments of CSS, which no minifier reads alone.
    if (id.includes('styles/reserve') || !id.includes('/src/') || !/(html|css)`/.test(code)) return null;
    const result = await minifyHTMLLiterals(code, { fileName: id });
    return result && { code: result.code, map: result.map };
  },
});
