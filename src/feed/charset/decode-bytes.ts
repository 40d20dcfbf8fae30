// Bytes to text: by what the bytes themselves prove, then by what the header and the prolog declare.

/** Bytes at the beginning in which declarations, and the zeros of UTF-16, are looked for. */
const HEAD_BYTES = 200;

/** Declared names that say nothing about bytes beyond ASCII, or that show in the bytes themselves. */
const TELLS_NOTHING = /^(?:us-?)?ascii$|^utf|^ucs|^unicode/i;

/** Charsets of several bytes a character: a few characters in them may pass for UTF-8 by chance. */
const MULTI_BYTE = /^(?:gb|big5|euc|shift|sjis|x-sjis|ms_?kanji|ks_?c|windows-(?:31j|949))/i;
const CHANCE_CHARACTERS = 4;

/**
 * Decodes a feed's bytes. It never throws: a charset that is unknown, or that the bytes contradict, gives way to the
 * next. In order: a byte order mark; zeros, which show UTF-16 and UTF-32; valid UTF-8 beyond ASCII, whatever is
 * declared; UTF-8 with few faults; the header's charset, the prolog's, windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  if (beginsWith(bytes, UTF_8_MARK)) return decode(bytes, 'utf-8');
  const utf16 = utf16Label(bytes);
  // UTF-32, which browsers dropped, is read as UTF-16 with zeros between the characters.
  if (utf16) return decode(bytes, utf16).replace(/\0/g, '');
  const declared = declaredCharsets(bytes, contentType);
  const utf8 = decodeStrictly(bytes, 'utf-8');
  if (utf8 !== undefined) return passesByChance(utf8, declared) ? (decodeDeclared(bytes, declared) ?? utf8) : utf8;
  const faulty = decode(bytes, 'utf-8');
  if (isMostlyUtf8(faulty, declared.length > 0)) return faulty;
  return decodeDeclared(bytes, declared) ?? decode(bytes, 'windows-1252');
}

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
const UTF_16_BIG_MARK = [0xfe, 0xff];
const UTF_16_LITTLE_MARK = [0xff, 0xfe];

const beginsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** The UTF-16 that a byte order mark, or zeros, show. */
function utf16Label(bytes: Uint8Array): 'utf-16be' | 'utf-16le' | undefined {
  if (beginsWith(bytes, UTF_16_BIG_MARK)) return 'utf-16be';
  if (beginsWith(bytes, UTF_16_LITTLE_MARK)) return 'utf-16le';
  // The markup at the beginning of a feed is ASCII: in UTF-16 every second byte of it is zero.
  const head = bytes.subarray(0, HEAD_BYTES);
  const even = countZeros(head, 0);
  const odd = countZeros(head, 1);
  if (even + odd === 0 || (even + odd) * 4 < head.length) return undefined;
  // In UTF-32 both are zero, and the first byte tells.
  return even > odd || head[0] === 0 ? 'utf-16be' : 'utf-16le';
}

/** The number of zeros in every second byte, from `first` on. */
function countZeros(bytes: Uint8Array, first: 0 | 1): number {
  let count = 0;
  for (let index = first; index < bytes.length; index += 2) if (bytes[index] === 0) count += 1;
  return count;
}

/** What the header and then the prolog say, as far as it may be so. */
function declaredCharsets(bytes: Uint8Array, contentType: string): string[] {
  let prolog = '';
  for (const byte of bytes.subarray(0, HEAD_BYTES)) prolog += String.fromCharCode(byte);
  const charsets: string[] = [];
  for (const text of [contentType, prolog.split('?>')[0]!]) {
    // `charset=utf-8`, `encoding="ISO-8859-1"`
    const charset = /(?:charset|encoding) *= *["']? *(?<name>[\w:.-]+)/i.exec(text)?.groups?.name;
    if (charset && !TELLS_NOTHING.test(charset)) charsets.push(charset);
  }
  return charsets;
}

/** The text in the first of the declared charsets that is known and fits. */
function decodeDeclared(bytes: Uint8Array, declared: readonly string[]): string | undefined {
  for (const charset of declared) {
    const text = decodeStrictly(bytes, charset);
    if (text !== undefined) return text;
  }
  return undefined;
}

/**
 * True for valid UTF-8 that may as well be text in a declared charset: by few characters, or by escape sequences alone.
 */
function passesByChance(utf8: string, [declared = '']: readonly string[]): boolean {
  if (/^iso-2022/i.test(declared)) return utf8.indexOf('\x1b') >= 0;
  if (!MULTI_BYTE.test(declared)) return false;
  const beyondAscii = utf8.match(/[\x80-\uffff]/g) ?? [];
  return beyondAscii.length > 0 && beyondAscii.length < CHANCE_CHARACTERS;
}

/** True for text decoded as UTF-8 with few faults beside much that is right: no other charset looks like that. */
function isMostlyUtf8(text: string, isDeclaredOtherwise: boolean): boolean {
  const right = (text.match(/[\x80-\ufffc]/g) ?? []).length;
  const faults = (text.match(/\ufffd/g) ?? []).length;
  return isDeclaredOtherwise ? right > 2 * faults : right > 0;
}

function decode(bytes: Uint8Array, charset: string, fatal = false): string {
  // { stream: true }: a character cut off by the end is no error, and Node 20 reads windows-1252 right
  // (nodejs/node#56542).
  return new TextDecoder(charset, { fatal }).decode(bytes, { stream: true });
}

/** The text, or undefined where the charset is unknown or the bytes contradict it. */
function decodeStrictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return decode(bytes, charset, true);
  } catch {
    return undefined;
  }
}
