// What every output of the builder is: a registry entry that turns settings into text to copy.
import type { Release } from '../../release.mjs';
import type { Settings } from '../settings.js';

/** What is known beside the settings. */
export interface EmitContext {
  readonly release: Release;
  /** Origins of the feed's pictures, as far as the feed has been read. */
  readonly pictureOrigins: readonly string[];
  /** The sample feed of each widget, absolute, for a user who has none yet. */
  readonly sampleFeed: string;
  /** `sha256-…` of the style element with the tokens, where there are any. */
  readonly styleHash?: string;
}

/** What an output lacks: the user has to fill it in first. */
export type Missing = 'gateway';

export interface Emitter {
  /** Name in the address and in the tables of words. */
  readonly name: string;
  /** Language of the text, for its label: `html`, `jsx`, … */
  readonly syntax: string;
  /** Colours and other tokens have no place in the text. */
  readonly leavesStyleOut?: true;
  /** The text to copy; what it lacks, where it can't be made yet. */
  emit(settings: Settings, context: EmitContext): string | { readonly missing: Missing };
}
