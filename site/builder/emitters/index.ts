// The registry of outputs: one entry an output, in the order in which they are offered.
import { csp } from './csp.js';
import type { Emitter } from './emitter.js';
import { frame, oembed } from './frame.js';
import { react, svelte, vue } from './frameworks.js';
import { recommended } from './recommended.js';
import { scriptTag } from './script-tag.js';
import { block, shortcode } from './wordpress.js';

export type { EmitContext, Emitter, Missing } from './emitter.js';

export const emitters: readonly Emitter[] = [
  recommended,
  scriptTag,
  frame,
  oembed,
  react,
  vue,
  svelte,
  shortcode,
  block,
  csp,
];
