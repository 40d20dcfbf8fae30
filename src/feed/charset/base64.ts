// Base64 in feeds: Atom 0.3 says so by `mode`, Atom 1.0 by a media type that is neither text nor XML.

// Lines of base64; a word may be in its alphabet, too: `Kota`, `2026`, `kebakaran`.
const BASE64 = /^[A-Za-z\d+/]+={0,2}$/;
const WORD = /^(?:[A-Z]?[a-z]{1,40}|[A-Z]{1,40}|\w{1,11})$/;

/**
 * The text that base64 stands for; '' where it stands for what is no text (a picture, a PDF); undefined for what is no
 * base64, words above all.
 */
export function decodeBase64Text(value: string): string | undefined {
  const encoded = value.replace(/\s*\n\s*/g, '');
  if (encoded.length % 4 !== 0 || !BASE64.test(encoded) || WORD.test(encoded)) return undefined;
  const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // No text has control characters, but for tab and line ends.
    // eslint-disable-next-line no-control-regex
    return /[\0-\x08\x0e-\x1f]/.test(text) ? '' : text;
  } catch {
    return '';
  }
}
