// Base64 in feeds: Atom 0.3 says so by `mode`, Atom 1.0 by a media type that is neither text nor XML.

// A word may be in base64's alphabet, too: `Kota`, `hujan`, `PSSI`.
const WORD = /^[A-Z]?[a-z]{1,40}$|^[A-Z]{1,40}$/;

/** Characters that a line of base64 has at least where there are several; words are shorter. */
const SHORTEST_LINE = 20;

/** Characters that base64 has at least where it is not padded: what is shorter may be a word or a year. */
const SHORTEST_CODE = 12;

/**
 * The text that base64 stands for; '' where it stands for what is no text (a picture, a PDF); undefined for what is no
 * base64, words above all.
 */
export function decodeBase64Text(value: string): string | undefined {
  const lines = value.trim().split(/\s+/);
  if (lines.length > 1 && lines[0]!.length < SHORTEST_LINE) return undefined;
  const encoded = lines.join('');
  if (encoded.length % 4 !== 0 || !/^[A-Za-z\d+/]+={0,2}$/.test(encoded) || WORD.test(encoded)) return undefined;
  const isPadded = encoded[encoded.length - 1] === '=';
  if (encoded.length < SHORTEST_CODE && !isPadded) return undefined;
  return textOf(atob(encoded)) ?? '';
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
