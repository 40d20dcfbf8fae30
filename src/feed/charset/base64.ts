// Base64 in feeds: Atom 0.3 says so by `mode`, Atom 1.0 by a media type that is neither text nor XML.

/** Characters up to which what is in base64's alphabet may be a word. */
const LONGEST_WORD = 40;
/** Characters up to which a word may even decode to text by chance. */
const CHANCE_LENGTH = 8;

/**
 * The text that base64 stands for; '' where it stands for what is no text (a picture, a PDF); undefined for what is no base64. A
 * word may be in base64's alphabet too: base64 is padded, or longer than a word.
 */
export function decodeBase64Text(value: string): string | undefined {
  const encoded = value.replace(/\s+/g, '');
  if (encoded.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(encoded)) return undefined;
  const text = textOf(atob(encoded));
  const isPadded = encoded[encoded.length - 1] === '=';
  const longestWord = text === undefined ? LONGEST_WORD : CHANCE_LENGTH;
  return isPadded || encoded.length > longestWord ? (text ?? '') : undefined;
}

/** UTF-8 as text; undefined for what is none. */
function textOf(binary: string): string | undefined {
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Control characters, but for tab and line ends, are in no text.
    // eslint-disable-next-line no-control-regex
    return /[\0-\x08\x0e-\x1f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
