// Minifies a file of the script tag.
import { minify } from 'terser';

// `unsafe` and `pure_new` are not: they take out what src/ does on purpose (the match that clears the last one, controllers that add themselves).
const compress = { passes: 3, ecma: 2022, keep_fargs: false, unsafe_arrows: true, pure_getters: true, hoist_funs: true };

export async function small(code) {
  return (await minify(code, { module: true, ecma: 2022, compress, format: { comments: false } })).code;
}
