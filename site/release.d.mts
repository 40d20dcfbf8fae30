// Types of release.mjs.

/** What the builder knows of the built files. */
export interface Release {
  readonly version: string;
  /** Subresource integrity of each script and style sheet, by the file's name. */
  readonly integrity: Readonly<Record<string, string>>;
  /** Bytes of each script and style sheet with brotli, by the file's name. */
  readonly sizes: Readonly<Record<string, number>>;
}
export function readRelease(): Release;
