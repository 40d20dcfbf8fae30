// custom-elements.json: what `cem analyze` reads in the sources, completed and reduced to what outsiders may rely on.
import { publicManifest } from './scripts/manifest/public.mjs';
import { declaredProperties } from './scripts/manifest/runtime.mjs';

export default {
  globs: [
    'src/elements/{base,list,populer,update,artikel}/{berita-*,common-properties,list-element}.ts',
    'src/events.ts',
  ],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicManifest(await declaredProperties())],
};
