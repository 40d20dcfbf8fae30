// Types of design-tokens.mjs.

/** A token, or a group of them, in the W3C design tokens format. */
export interface TokenGroup {
  readonly [name: string]: TokenGroup | unknown;
}
/** The whole file: a group without preset, and one for each preset with what it changes. */
export function designTokens(): TokenGroup;
export function writeDesignTokens(path: string): void;
