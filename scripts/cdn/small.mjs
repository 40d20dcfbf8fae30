// Minifies a file of the script tag.
import { minify } from 'terser';
import { privateNames } from './lit.mjs';
import { shortNames } from './private-names.mjs';

// `unsafe` and `pure_new` are not: they take out what src/ does on purpose (the match that clears the last one, controllers that add themselves).
const compress = {
  passes: 3,
  ecma: 2022,
  keep_fargs: false,
  unsafe_arrows: true,
  pure_getters: true,
  hoist_funs: true,
};

const short = shortNames(privateNames);
// `builtins`: a name that is private here may well be one of the platform's, too; private-names.mjs has seen to what that means.
const properties = {
  builtins: true,
  regex: new RegExp(`^(?:${Object.keys(short).join('|').replaceAll('$', '\\$')})$`),
};
const known = Object.fromEntries(Object.entries(short).map(([name, letter]) => [`$${name}`, letter]));

/**
 * First line of what a page needs at once: V8 then compiles every function with the file, off the main thread where it streams, instead of
 * each at its first call after it has been read over once (V8's explicit compile hints; a comment to other engines).
 */
export const COMPILE_ALL = '//# allFunctionsCalledOnLoad\n';

/** `outer`: what the outermost variables of those names are to be called. */
export async function small(code, outer = {}) {
  const renamed = Object.fromEntries(Object.entries(outer).map(([name, letter]) => [`$${name}`, letter]));
  // A new cache for each file: Terser would also keep the names of variables in it.
  const nameCache = { vars: { props: renamed }, props: { props: { ...known } } };
  return (
    await minify(code, {
      module: true,
      ecma: 2022,
      compress,
      mangle: { properties },
      nameCache,
      format: { comments: false },
    })
  ).code;
}
