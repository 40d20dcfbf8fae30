// Vite plugin: minifies the HTML and CSS inside `html` and `css` literals.
import { minifyHTMLLiterals } from 'minify-literals';

/** What minify-literals writes for an expression, and the character that stands for it below. */
const PLACEHOLDER = '@TEMPLATE_EXPRESSION();';
const EXPRESSION = '\0';

const STRING = /('[^']*'|"[^"]*")/;

/** A piece of CSS that holds no string. */
const minifyPiece = (css) =>
  css
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/([:(>=]) /g, '$1')
    .replace(/ ([)!>])/g, '$1')
    .replace(/;\}/g, '}')
    .replace(/(?<![\w.])0(?=\.\d)/g, '');

/**
 * CSS without its comments and needless white space. It may be a fragment of a style sheet, with expressions anywhere:
 * a parser reads no such thing, and this needs none.
 */
export function minifyCss(css) {
  const pieces = css
    .replaceAll(PLACEHOLDER, EXPRESSION)
    .replace(/\/\*[^]*?\*\//g, '')
    .split(STRING);
  const minified = pieces.map((piece) => (STRING.test(piece) ? piece : minifyPiece(piece)));
  return minified.join('').trim().replaceAll(EXPRESSION, PLACEHOLDER);
}

// A file that names `unsafeCSS` is left alone by minify-literals, as its own CSS minifier may not know the fragment.
const hideUnsafe = (code) => code.replaceAll('unsafeCSS', 'unsafe_CS');
const showUnsafe = (code) => code.replaceAll('unsafe_CS', 'unsafeCSS');

export const minifyLiterals = () => ({
  name: 'minify-literals',
  async transform(source, id) {
    if (!id.includes('/src/') || !/(html|css)`/.test(source)) return null;
    const result = await minifyHTMLLiterals(hideUnsafe(source), {
      fileName: id,
      minifyOptions: { minifyCSS: minifyCss },
    });
    return result && { code: showUnsafe(result.code), map: result.map };
  },
});
