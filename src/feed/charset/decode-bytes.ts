// Bytes to text: by what the bytes themselves prove, then by what the header and the prolog declare.

/**
 * Decodes a feed's bytes. It never throws: a charset that is unknown, or that the bytes contradict, gives way to the
 * next. In order: a byte order mark; zeros, which show UTF-16 and UTF-32; valid UTF-8, whatever is declared; UTF-8 with
 * few faults; the header's charset, the prolog's, windows-1252.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): string {
  // Each byte as a character.
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  // UTF-32, which browsers dropped, is read as UTF-16 with zeros between the characters.
  if (/^(?:\xfe\xff|\0.?\0)/s.test(head)) return decode(bytes, 'utf-16be')!.replace(/\0/g, '');
  if (/^(?:\xff\xfe|[^\0]\0)/.test(head)) return decode(bytes, 'utf-16le')!.replace(/\0/g, '');
  const declared = [contentType, head.split('?>')[0]!].map(declaredCharset);
  return utf8Text(bytes, declared) ?? declaredText(bytes, declared) ?? decode(bytes, 'windows-1252')!;
}

/** The text of what is UTF-8, or nearly so; undefined for what is another charset. */
function utf8Text(bytes: Uint8Array, declared: readonly (string | undefined)[]): string | undefined {
  const text = decode(bytes, 'utf-8', true);
  // In these charsets all bytes are ASCII.
  if (text !== undefined) return /^iso-2022/i.test(declared.join('')) ? undefined : text;
  const faulty = decode(bytes, 'utf-8')!;
  return isMostlyUtf8(faulty) ? faulty : undefined;
}

/** The text in the first of the declared charsets that the bytes do not contradict. */
function declaredText(bytes: Uint8Array, declared: readonly (string | undefined)[]): string | undefined {
  for (const charset of declared) {
    const text = charset && decode(bytes, charset, true);
    if (text) return text;
  }
  return undefined;
}

/** The charset that a header or prolog declares; none for ASCII and Unicode, which the bytes have disproved by then. */
function declaredCharset(text: string): string | undefined {
  // `charset=utf-8`, `encoding="ISO-8859-1"`
  return /(?:charset|encoding) *= *["']? *(?!u|(?:us-?)?ascii)(?<name>[\w:.-]+)/i.exec(text)?.groups!.name;
}

/** True for text decoded as UTF-8 with few faults beside much that is right: no other charset looks like that. */
function isMostlyUtf8(text: string): boolean {
  const right = text.match(/[\x80-\ufffc]/g) ?? [];
  const faults = text.match(/\ufffd/g) ?? [];
  return right.length > 2 * faults.length;
}

/** The text; where the bytes have to be right, undefined for an unknown charset and for bytes that contradict it. */
function decode(bytes: Uint8Array, charset: string, fatal = false): string | undefined {
  try {
    // { stream: true }: a character cut off by the end is no error, and Node 20 reads windows-1252 right
    // (nodejs/node#56542).
    return new TextDecoder(charset, { fatal }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}
