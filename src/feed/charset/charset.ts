// Bytes to text: UTF-8 here, whatever else they may be in the rare part.
import { need } from '../rare.js';

/** Decodes a feed's bytes. It never throws but for want of the rare part. */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  try {
    // { stream: true }: a character cut off by the end is no error.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    // A byte order mark settles it; a NUL shows UTF-16.
    if (bytes[0] === 0xef || !/\0|(?:charset|encoding) *= *["']? *(?!utf-8)\w/i.test(contentType + text.slice(0, 200)))
      return text;
  } catch {
    /* Not UTF-8. */
  }
  return need().decode(bytes, contentType);
}
