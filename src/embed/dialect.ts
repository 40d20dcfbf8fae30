// How a frame tells one kind of host how high its content is.

/** How a host is told a height in CSS pixels. */
export interface Dialect {
  /** Tells the parent; `height` is a whole number. */
  sendHeight(height: number): void;
  /** WordPress hides a frame until it has heard from it: there a height of 0 is told as well. */
  sendsZero?: boolean;
  /** What a visitor's click on a link should tell the parent in place of following it. */
  followLink?(url: string): void;
}
